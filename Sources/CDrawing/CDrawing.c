#include "CDrawing.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <limits.h>
#include <stdlib.h>
#include <zlib.h>

#pragma clang diagnostic ignored "-Wc23-extensions"  // #embed

static const unsigned char font_bytes[] = {
#embed "Font/Inter-Bold.otf"
};

const void *cdrawing_font_bytes(void) { return font_bytes; }
size_t cdrawing_font_count(void) { return sizeof font_bytes; }

struct cdrawing_font {
  FT_Library library;
  FT_Face face;
  uint32_t size;
};

cdrawing_font *cdrawing_font_open(const void *bytes, size_t count) {
  cdrawing_font *font = calloc(1, sizeof *font);
  if (!font || count > LONG_MAX || FT_Init_FreeType(&font->library)) {
    free(font);
    return NULL;
  }
  if (FT_New_Memory_Face(font->library, bytes, (FT_Long)count, 0, &font->face) || !FT_IS_SCALABLE(font->face) ||
      FT_Select_Charmap(font->face, FT_ENCODING_UNICODE)) {
    cdrawing_font_close(font);
    return NULL;
  }
  return font;
}

void cdrawing_font_close(cdrawing_font *font) {
  // The library closes its faces.
  FT_Done_FreeType(font->library);
  free(font);
}

uint32_t cdrawing_glyph(cdrawing_font *font, uint32_t scalar) { return FT_Get_Char_Index(font->face, scalar); }

// Without hinting FreeType works in whole numbers alone, so that every machine draws the same.
static bool load(cdrawing_font *font, uint32_t size, uint32_t glyph, FT_Int32 flags) {
  if (font->size != size) {
    if (FT_Set_Pixel_Sizes(font->face, 0, size)) return false;
    font->size = size;
  }
  return !FT_Load_Glyph(font->face, glyph, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP | flags);
}

int32_t cdrawing_advance(cdrawing_font *font, uint32_t size, uint32_t glyph, uint32_t next) {
  if (!load(font, size, glyph, FT_LOAD_DEFAULT)) return 0;
  FT_Pos advance = font->face->glyph->linearHoriAdvance >> 10;  // 16.16 to 26.6
  FT_Vector kerning = {0, 0};
  if (next) FT_Get_Kerning(font->face, glyph, next, FT_KERNING_UNFITTED, &kerning);
  return (int32_t)(advance + kerning.x);
}

bool cdrawing_draw(cdrawing_font *font, uint32_t size, uint32_t glyph, cdrawing_picture *picture) {
  if (!load(font, size, glyph, FT_LOAD_RENDER)) return false;
  FT_GlyphSlot slot = font->face->glyph;
  if (slot->bitmap.pixel_mode != FT_PIXEL_MODE_GRAY) return false;
  *picture = (cdrawing_picture){
      .coverage = slot->bitmap.buffer,
      .width = (int32_t)slot->bitmap.width,
      .height = (int32_t)slot->bitmap.rows,
      .left = slot->bitmap_left,
      .top = slot->bitmap_top,
      .stride = slot->bitmap.pitch,
  };
  return true;
}

// Rows as differences are little but runs of zeros. To look for anything else takes three times as long and saves nothing.
// The level says nothing then; this much memory makes blocks that are short enough to suit what they hold.
enum { level = 1, raw = -15, memory = 7 };

size_t cdrawing_deflate_bound(size_t count) { return compressBound(count) + 16; }

size_t cdrawing_deflate(const void *bytes, size_t count, bool is_last, void *result, size_t room) {
  if (count > UINT_MAX || room > UINT_MAX) return 0;
  z_stream stream = {0};
  if (deflateInit2(&stream, level, Z_DEFLATED, raw, memory, Z_RLE) != Z_OK) return 0;
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)count;
  stream.next_out = result;
  stream.avail_out = (uInt)room;
  // A full flush ends at a whole byte, and nothing behind it looks back.
  int status = deflate(&stream, is_last ? Z_FINISH : Z_FULL_FLUSH);
  bool is_whole = is_last ? status == Z_STREAM_END : status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0;
  size_t written = room - stream.avail_out;
  deflateEnd(&stream);
  return is_whole ? written : 0;
}

uint32_t cdrawing_adler(const void *bytes, size_t count) { return (uint32_t)adler32_z(1, bytes, count); }

uint32_t cdrawing_adler_joined(uint32_t first, uint32_t second, size_t second_count) {
  return (uint32_t)adler32_combine(first, second, (z_off_t)second_count);
}

uint32_t cdrawing_crc(const void *bytes, size_t count) { return (uint32_t)crc32_z(0, bytes, count); }

void cdrawing_blend(cdrawing_canvas canvas, cdrawing_picture picture, int32_t x, int32_t y, const uint8_t *ramp) {
  for (int32_t row = y < 0 ? -y : 0; row < picture.height && y + row < canvas.height; row++) {
    const uint8_t *coverage = picture.coverage + (ptrdiff_t)row * picture.stride;
    uint8_t *pixels = canvas.pixels + (ptrdiff_t)(y + row) * canvas.width;
    for (int32_t column = x < 0 ? -x : 0; column < picture.width && x + column < canvas.width; column++) {
      uint8_t colour = ramp[coverage[column]];
      // What hardly covers a pixel leaves it as it is, so that letters may overlap.
      if (colour != ramp[0]) pixels[x + column] = colour;
    }
  }
}

static uint8_t packed(const uint8_t *pixel) { return (uint8_t)(pixel[0] << 4 | pixel[1]); }

void cdrawing_rows(const uint8_t *restrict pixels, int32_t width, int32_t height, uint8_t *restrict rows) {
  for (int32_t row = 0; row < height; row++, pixels += width) {
    *rows++ = row ? 2 : 0;
    for (int32_t i = 0; i < width; i += 2) {
      *rows++ = (uint8_t)(packed(pixels + i) - (row ? packed(pixels + i - width) : 0));
    }
  }
}
