#include "CDrawing.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <libdeflate.h>
#include <limits.h>
#include <png.h>
#include <stdlib.h>
#include <string.h>
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

uint32_t cdrawing_adler_joined(uint32_t first, uint32_t second, size_t second_count) {
  return (uint32_t)adler32_combine(first, second, (z_off_t)second_count);
}

uint32_t cdrawing_crc(const void *bytes, size_t count) { return libdeflate_crc32(0, bytes, count); }

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

static size_t bytes_of_row(int32_t width, bool is_packed) { return 1 + (size_t)width / (is_packed ? 2 : 1); }

size_t cdrawing_row_bytes(int32_t width, int32_t height, bool is_packed) {
  return (size_t)height * bytes_of_row(width, is_packed);
}

size_t cdrawing_deflate_bound(int32_t width, int32_t height, bool is_packed) {
  return compressBound(cdrawing_row_bytes(width, height, is_packed)) + 16;
}

static uint8_t packed(const uint8_t *pixel) { return (uint8_t)(pixel[0] << 4 | pixel[1]); }

static void filter(const uint8_t *restrict pixels, int32_t width, bool is_packed, bool is_first, uint8_t *restrict row) {
  *row++ = is_first ? 0 : 2;
  const uint8_t *above = pixels - (is_first ? 0 : width);
  if (is_packed) {
    for (int32_t i = 0; i < width / 2; i++) row[i] = packed(pixels + 2 * i);
    if (is_first) return;
    for (int32_t i = 0; i < width / 2; i++) row[i] = (uint8_t)(row[i] - packed(above + 2 * i));
  } else if (is_first) {
    memcpy(row, pixels, (size_t)width);
  } else {
    for (int32_t i = 0; i < width; i++) row[i] = (uint8_t)(pixels[i] - above[i]);
  }
}

// Rows as differences are little but runs of zeros. To look for anything else takes three times as long and saves nothing.
// The level says nothing then; this much memory makes blocks that are short enough to suit what they hold.
enum { level = 1, raw = -15, memory = 7 };

size_t cdrawing_deflate(
    const uint8_t *pixels, int32_t width, int32_t height, bool is_packed, bool is_last, void *result, size_t room,
    uint32_t *checksum) {
  if (height < 1 || room > UINT_MAX) return 0;
  size_t count = bytes_of_row(width, is_packed);
  uint8_t *row = malloc(count);
  z_stream stream = {.next_out = result, .avail_out = (uInt)room};
  if (!row || deflateInit2(&stream, level, Z_DEFLATED, raw, memory, Z_RLE) != Z_OK) {
    free(row);
    return 0;
  }
  // A row at a time stays in the processor's nearest cache from its making to its compression.
  int status = Z_OK;
  *checksum = 1;
  for (int32_t y = 0; y < height && status == Z_OK; y++) {
    filter(pixels + (ptrdiff_t)y * width, width, is_packed, y == 0, row);
    *checksum = libdeflate_adler32(*checksum, row, count);
    stream.next_in = row;
    stream.avail_in = (uInt)count;
    // A full flush ends at a whole byte, and nothing behind it looks back.
    status = deflate(&stream, y < height - 1 ? Z_NO_FLUSH : is_last ? Z_FINISH : Z_FULL_FLUSH);
  }
  bool is_whole = is_last ? status == Z_STREAM_END : status == Z_OK && stream.avail_in == 0 && stream.avail_out > 0;
  size_t written = room - stream.avail_out;
  deflateEnd(&stream);
  free(row);
  return is_whole ? written : 0;
}

// How much of the pixel at a place, all of which are so wide, lies between two edges.
static uint32_t covered(uint32_t place, uint32_t width, uint32_t start, uint32_t end) {
  uint32_t first = place * width, last = first + width;
  return (last < end ? last : end) - (first > start ? first : start);
}

// The colours of a picture's pixels, averaged over the part of it that each pixel of a smaller or larger one covers.
//
// All is counted in whole numbers: one pixel of the source is as wide as the result has columns, and one of the result
// as the source has. The sums of a column stay below 2^28, those of a pixel below 2^40. `columns` has room for four sums of
// each column: red, green and blue by how much of them is seen, and that.
static void average(
    const uint8_t *restrict source, cdrawing_size from, cdrawing_size to, uint32_t page, uint32_t *restrict columns,
    uint32_t *restrict colours) {
  uint64_t total = (uint64_t)255 * from.width * from.height;
  for (uint32_t y = 0; y < to.height; y++) {
    uint32_t top = y * from.height, bottom = top + from.height;
    memset(columns, 0, 4 * sizeof *columns * from.width);
    for (uint32_t row = top / to.height; row * to.height < bottom; row++) {
      uint32_t rows = covered(row, to.height, top, bottom);
      const uint8_t *pixel = source + 4 * (size_t)row * from.width;
      for (uint32_t i = 0; i < from.width; i++, pixel += 4) {
        uint32_t weight = rows * pixel[3];
        columns[4 * i] += weight * pixel[0];
        columns[4 * i + 1] += weight * pixel[1];
        columns[4 * i + 2] += weight * pixel[2];
        columns[4 * i + 3] += weight;
      }
    }
    for (uint32_t x = 0; x < to.width; x++) {
      uint32_t left = x * from.width, right = left + from.width;
      uint64_t sums[4] = {0};
      for (uint32_t i = left / to.width; i * to.width < right; i++) {
        uint64_t width = covered(i, to.width, left, right);
        for (int part = 0; part < 4; part++) sums[part] += width * columns[4 * i + part];
      }
      uint32_t colour = 0;
      for (int part = 0; part < 3; part++) {
        uint64_t behind = (total - sums[3]) * (page >> (16 - 8 * part) & 0xFF);
        colour = colour << 8 | (uint32_t)((sums[part] + behind + total / 2) / total);
      }
      *colours++ = colour;
    }
  }
}

static uint32_t scaled(uint32_t side, uint32_t longer, uint32_t box) {
  uint32_t length = (side * box + longer / 2) / longer;
  return length ? length : 1;
}

cdrawing_reading cdrawing_logo(
    const void *bytes, size_t count, uint32_t box, uint32_t page, uint32_t *colours, cdrawing_size *size) {
  png_image image = {.version = PNG_IMAGE_VERSION};
  if (!png_image_begin_read_from_memory(&image, bytes, count)) return cdrawing_damaged;
  cdrawing_size from = {image.width, image.height};
  *size = from;
  if (from.width > cdrawing_longest_side || from.height > cdrawing_longest_side) {
    png_image_free(&image);
    return cdrawing_too_large;
  }
  // What says nothing of its colours has those of screens, which is what browsers take it for.
  image.format = PNG_FORMAT_RGBA;
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  uint8_t *source = malloc(PNG_IMAGE_SIZE(image));
  uint32_t *columns = malloc(4 * sizeof *columns * from.width);
  // The library lets go of what it has, whether it comes to an end or not.
  if (!source || !columns || !png_image_finish_read(&image, NULL, source, 0, NULL)) {
    png_image_free(&image);
    free(columns);
    free(source);
    return cdrawing_damaged;
  }
  uint32_t longer = from.width > from.height ? from.width : from.height;
  *size = (cdrawing_size){scaled(from.width, longer, box), scaled(from.height, longer, box)};
  average(source, from, *size, page, columns, colours);
  free(columns);
  free(source);
  return cdrawing_read;
}
