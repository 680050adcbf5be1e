#ifndef SINPLOT_COVERAGE_H
#define SINPLOT_COVERAGE_H

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_STROKER_H
#include <stddef.h>
#include <stdint.h>

/* FreeType's rasteriser and stroker. This is in C because the types of an outline's members are not the same in all
   versions of FreeType. */

/* How much of each pixel is covered, 0 to 255, in rows from top to bottom. */
typedef struct {
  uint8_t *pixels;
  size_t stride;
  int width, height;
} sinplot_coverage;

/* Adds spans of a row. What is covered twice counts twice, up to the whole pixel. */
static inline void sinplot_coverage_add_spans(int y, int count, const FT_Span *spans, void *user) {
  sinplot_coverage *coverage = (sinplot_coverage *)user;
  if (y < 0 || y >= coverage->height) return;
  uint8_t *row = coverage->pixels + (size_t)y * coverage->stride;
  for (int i = 0; i < count; i++) {
    int start = spans[i].x < 0 ? 0 : spans[i].x;
    int end = spans[i].x + spans[i].len;
    if (end > coverage->width) end = coverage->width;
    for (int x = start; x < end; x++) {
      int sum = row[x] + spans[i].coverage;
      row[x] = (uint8_t)(sum > 255 ? 255 : sum);
    }
  }
}

/* The most pixels of a row that are found at once. Until FreeType 2.13.3 a row with more than 682 of them at the edges of
   a shape, as a line that rises slowly has, did not fit into the rasteriser's memory: "raster overflow". */
#define SINPLOT_COVERAGE_COLUMNS 600

static inline FT_Error sinplot_coverage_fill(FT_Library library, FT_Outline *outline, sinplot_coverage *coverage) {
  FT_Raster_Params parameters = {0};
  parameters.flags = FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP;
  parameters.gray_spans = sinplot_coverage_add_spans;
  parameters.user = coverage;
  parameters.clip_box.yMax = coverage->height;
  FT_Error error = 0;
  for (int left = 0; left < coverage->width && !error; left += SINPLOT_COVERAGE_COLUMNS) {
    int right = left + SINPLOT_COVERAGE_COLUMNS;
    parameters.clip_box.xMin = left;
    parameters.clip_box.xMax = right < coverage->width ? right : coverage->width;
    error = FT_Outline_Render(library, outline, &parameters);
  }
  return error;
}

/* Adds a shape: its points in 1/64 pixel with y pointing down, what each is (FreeType's FT_CURVE_TAG_...), and the number
   of each contour's last point. */
static inline FT_Error sinplot_coverage_add_shape(FT_Library library, const FT_Vector *points, const uint8_t *tags,
                                                  int point_count, const int32_t *ends, int contour_count,
                                                  sinplot_coverage *coverage) {
  if (point_count > 32767 || contour_count > 32767) return FT_Err_Invalid_Outline;
  FT_Outline outline;
  FT_Error error = FT_Outline_New(library, (FT_UInt)point_count, contour_count, &outline);
  if (error) return error;
  for (int i = 0; i < point_count; i++) {
    outline.points[i] = points[i];
    outline.tags[i] = tags[i];
  }
  for (int i = 0; i < contour_count; i++) outline.contours[i] = ends[i];
  error = sinplot_coverage_fill(library, &outline, coverage);
  FT_Error released = FT_Outline_Done(library, &outline);
  return error ? error : released;
}

/* Adds the stroke of a polyline with y pointing down. Its points are in 1/4096 pixel, as is the stroker's radius, so that
   only the finished outline is rounded to 1/64. */
static inline FT_Error sinplot_coverage_add_stroke(FT_Library library, FT_Stroker stroker, const FT_Vector *points,
                                                   int count, sinplot_coverage *coverage) {
  /* A stroker that has got no segment reads before its first point when the path ends. */
  int distinct = 0;
  for (int i = 1; i < count && !distinct; i++) distinct = points[i].x != points[0].x || points[i].y != points[0].y;
  if (!distinct) return 0;
  FT_Stroker_Rewind(stroker);
  FT_Vector point = points[0];
  FT_Error error = FT_Stroker_BeginSubPath(stroker, &point, 1);
  for (int i = 1; i < count && !error; i++) {
    point = points[i];
    error = FT_Stroker_LineTo(stroker, &point);
  }
  if (!error) error = FT_Stroker_EndSubPath(stroker);
  FT_UInt point_count = 0, contour_count = 0;
  if (!error) error = FT_Stroker_GetCounts(stroker, &point_count, &contour_count);
  if (error || point_count == 0) return error;
  FT_Outline outline;
  error = FT_Outline_New(library, point_count, (FT_Int)contour_count, &outline);
  if (error) return error;
  outline.n_points = 0;
  outline.n_contours = 0;
  FT_Stroker_Export(stroker, &outline);
  for (FT_UInt i = 0; i < point_count; i++) {
    outline.points[i].x = (outline.points[i].x + 32) >> 6;
    outline.points[i].y = (outline.points[i].y + 32) >> 6;
  }
  error = sinplot_coverage_fill(library, &outline, coverage);
  FT_Error released = FT_Outline_Done(library, &outline);
  return error ? error : released;
}

#endif
