#ifndef SINPLOT_CPNG_H
#define SINPLOT_CPNG_H

#include <png.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h> /* which libpng is built on */

/* libpng reports errors by longjmp, which Swift code must not be jumped over; so the calls that write a
   whole file live here, where setjmp and everything it protects are C. */

/* Receives the encoded bytes; returns 0 to stop with an error. */
typedef int (*sinplot_png_sink)(void *context, const uint8_t *bytes, size_t count);

typedef struct {
  const char *keyword;
  const char *text;
  int is_latin1; /* whether the text is in Latin-1, and not in UTF-8 */
} sinplot_png_text;

typedef struct {
  uint32_t width, height;
  const uint8_t *pixels;   /* rows of palette indices (bit_depth each), of RGB triples, or of RGBA */
  size_t stride;           /* bytes from one row to the next */
  const uint8_t *palette;  /* RGB triples, or NULL for true colour */
  int palette_count;
  int bit_depth;           /* of an index: 1, 2, 4 or 8; 8 for true colour */
  int has_alpha;           /* whether pixels are RGBA */
  uint32_t pixels_per_metre;
  const sinplot_png_text *texts;
  int text_count;
  int compression_level;
} sinplot_png_image;

/* Encodes a whole image. Returns 1, or 0 with the reason in `message`. */
int sinplot_png_write(const sinplot_png_image *image, sinplot_png_sink sink, void *context, char *message,
                      size_t message_size);

#endif
