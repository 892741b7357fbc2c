#ifndef CDRAWING_H
#define CDRAWING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The font that is inside the program, and how many bytes it has.
const void *cdrawing_font_bytes(void);
size_t cdrawing_font_count(void);

/// A font that is open. Only one thread may use it at a time.
typedef struct cdrawing_font cdrawing_font;

/// Opens a font of any format that FreeType reads. The bytes must stay where they are for as long as it is open.
/// Returns NULL where they are no font with outlines.
cdrawing_font *cdrawing_font_open(const void *bytes, size_t count);
void cdrawing_font_close(cdrawing_font *font);

/// The glyph of a Unicode scalar; 0 where the font has none.
uint32_t cdrawing_glyph(cdrawing_font *font, uint32_t scalar);

/// How far the pen goes from one glyph to the next, in 64ths of a pixel: the width of `glyph` at `size` pixels to the em,
/// and the kerning between it and `next` (0 for none).
int32_t cdrawing_advance(cdrawing_font *font, uint32_t size, uint32_t glyph, uint32_t next);

/// How much of each pixel a glyph covers, from 0 to 255, row by row from the top.
typedef struct {
  const uint8_t *coverage;
  int32_t width, height;
  /// Where the picture begins: to the right of the pen, and above the line that letters stand on.
  int32_t left, top;
  int32_t stride;
} cdrawing_picture;

/// Draws a glyph at so many pixels to the em; the picture lasts until the next call with this font.
/// Returns false where the glyph can't be drawn.
bool cdrawing_draw(cdrawing_font *font, uint32_t size, uint32_t glyph, cdrawing_picture *picture);

/// The Adler-32 checksum of two texts one after the other, by those of both, and the CRC-32 of bytes.
uint32_t cdrawing_adler_joined(uint32_t first, uint32_t second, size_t second_count);
uint32_t cdrawing_crc(const void *bytes, size_t count);

/// A picture of one byte a pixel, row by row.
typedef struct {
  uint8_t *pixels;
  int32_t width, height;
} cdrawing_canvas;

/// Puts a colour of `ramp`, which has 256, at each pixel that is covered, by how much of it is; what is outside is left out.
/// Here and not in Swift, since debug builds would take longer for it than for all else.
void cdrawing_blend(cdrawing_canvas canvas, cdrawing_picture picture, int32_t x, int32_t y, const uint8_t *ramp);

/// How many bytes the rows of a picture have as PNG has them, each behind the number of its filter, and the most bytes that
/// `cdrawing_deflate` may need for them. Packed ones have 16 colours and two pixels a byte; their width must be even.
size_t cdrawing_row_bytes(int32_t width, int32_t height, bool is_packed);
size_t cdrawing_deflate_bound(int32_t width, int32_t height, bool is_packed);

/// Compresses the rows of a picture as a part of a deflate stream (RFC 1951) that another part can follow, unless it is the
/// last: the first row as it is, each other one as its difference to the row above it.
/// `checksum` gets the Adler-32 of the rows. Returns how many bytes were written, 0 where there was no room or no memory.
size_t cdrawing_deflate(
    const uint8_t *pixels, int32_t width, int32_t height, bool is_packed, bool is_last, void *result, size_t room,
    uint32_t *checksum);

/// So many pixels wide and high.
typedef struct {
  uint32_t width, height;
} cdrawing_size;

/// What came of the reading of a PNG.
typedef enum { cdrawing_read, cdrawing_too_large, cdrawing_damaged } cdrawing_reading;

/// The most pixels of a side that `cdrawing_logo` reads, so that a small file can't take a machine's memory.
enum { cdrawing_longest_side = 2048 };

/// Reads a PNG of any kind and draws it as large as a square box of so many pixels a side has room for, on a page of one
/// colour. `colours` has room for the whole box, and gets the picture's pixels, row by row, each as `0xRRGGBB`.
/// `size` gets the size of what was drawn, or that of the file's picture where it is too large.
cdrawing_reading cdrawing_logo(
    const void *bytes, size_t count, uint32_t box, uint32_t page, uint32_t *colours, cdrawing_size *size);

#endif
