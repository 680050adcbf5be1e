#include "CPNG.h"

#include <setjmp.h>
#include <string.h>

typedef struct {
  sinplot_png_sink sink;
  void *sink_context;
  char *message;
  size_t message_size;
} sinplot_png_state;

static void sinplot_png_on_error(png_structp png, png_const_charp text) {
  sinplot_png_state *state = (sinplot_png_state *)png_get_error_ptr(png);
  strncpy(state->message, text, state->message_size - 1);
  state->message[state->message_size - 1] = 0;
  png_longjmp(png, 1);
}

static void sinplot_png_on_warning(png_structp png, png_const_charp text) {
  (void)png;
  (void)text;
}

static void sinplot_png_on_write(png_structp png, png_bytep bytes, size_t count) {
  sinplot_png_state *state = (sinplot_png_state *)png_get_io_ptr(png);
  if (!state->sink(state->sink_context, bytes, count)) png_error(png, "the bytes could not be stored");
}

static void sinplot_png_on_flush(png_structp png) { (void)png; }

int sinplot_png_write(const sinplot_png_image *image, sinplot_png_sink sink, void *context, char *message,
                      size_t message_size) {
  sinplot_png_state state = {sink, context, message, message_size};
  strncpy(message, "out of memory", message_size - 1);
  message[message_size - 1] = 0;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &state, sinplot_png_on_error,
                                            sinplot_png_on_warning);
  if (!png) return 0;
  png_infop info = png_create_info_struct(png);
  if (!info) {
    png_destroy_write_struct(&png, NULL);
    return 0;
  }
  if (setjmp(png_jmpbuf(png))) {
    png_destroy_write_struct(&png, &info);
    return 0;
  }
  png_set_write_fn(png, &state, sinplot_png_on_write, sinplot_png_on_flush);
  png_set_compression_level(png, image->compression_level);
  png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
  int color_type = image->palette     ? PNG_COLOR_TYPE_PALETTE
                   : image->has_alpha ? PNG_COLOR_TYPE_RGB_ALPHA
                                      : PNG_COLOR_TYPE_RGB;
  png_set_IHDR(png, info, image->width, image->height, image->bit_depth, color_type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  if (image->palette) png_set_PLTE(png, info, (png_const_colorp)image->palette, image->palette_count);
  if (image->pixels_per_metre > 0)
    png_set_pHYs(png, info, image->pixels_per_metre, image->pixels_per_metre, PNG_RESOLUTION_METER);
  for (int i = 0; i < image->text_count; i++) {
    png_text text;
    memset(&text, 0, sizeof text);
    text.compression = image->texts[i].is_latin1 ? PNG_TEXT_COMPRESSION_NONE : PNG_ITXT_COMPRESSION_NONE;
    text.key = (png_charp)image->texts[i].keyword;
    text.text = (png_charp)image->texts[i].text;
    text.lang = (png_charp) "";
    text.lang_key = (png_charp) "";
    png_set_text(png, info, &text, 1);
  }
  png_write_info(png, info);
  for (uint32_t y = 0; y < image->height; y++) png_write_row(png, image->pixels + y * image->stride);
  png_write_end(png, info);
  png_destroy_write_struct(&png, &info);
  return 1;
}
