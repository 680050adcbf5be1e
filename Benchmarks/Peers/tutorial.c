/* The tutorial in C, straight against Cairo: trains, and draws three panels and the stacked figure as PNG and SVG.

     cc -O2 -ffp-contract=off tutorial.c -o tutorial $(pkg-config --cflags --libs cairo) -lm
     ./tutorial DIRECTORY        writes the eight files into a directory that exists
     ./tutorial --data FILE      writes x and the three curves as columns of text instead */

#include "training.h"

#include <cairo-svg.h>
#include <cairo.h>

enum { points_count = 1000, epochs = 1000 };

struct curve {
  const char *title;
  const float *x, *y;
  double x_low, x_high, y_low, y_high; /* the ends of the axes */
};

/* Places in points (1/72 inch), y pointing down. */
struct frame {
  double left, top, width, height;
};

struct figure {
  const char *name;
  double width, height; /* in points */
  int count;
  const struct curve *curves;
  struct frame frames[3];
};

static const double dpi = 100;

static void limits(const float *values, size_t count, double *low, double *high) {
  double least = values[0], greatest = values[0];
  for (size_t i = 1; i < count; i++) {
    if (values[i] < least) least = values[i];
    if (values[i] > greatest) greatest = values[i];
  }
  double margin = 0.05 * (greatest - least);
  *low = least - margin;
  *high = greatest + margin;
}

/* The distance of ticks: 1, 2, 2.5 or 5 times a power of ten that gives at most so many intervals. */
static double tick_step(double range, int intervals) {
  static const double steps[] = {1, 2, 2.5, 5, 10};
  double raw = range / intervals, magnitude = pow(10, floor(log10(raw)));
  for (int i = 0; i < 5; i++)
    if (steps[i] * magnitude >= raw) return steps[i] * magnitude;
  return 10 * magnitude;
}

static int decimals(double step) {
  int count = 0;
  while (count < 6 && fabs(step - round(step)) > 1e-9) {
    step *= 10;
    count++;
  }
  return count;
}

static void label(char *text, size_t size, double value, int places) {
  snprintf(text, size, "%s%.*f", value < 0 ? "\xe2\x88\x92" : "", places, fabs(value));
}

/* A position on the middle of a pixel, so that a line of one pixel's width is sharp. */
static double sharp(double position, double scale) {
  return scale == 1 ? position : (floor(position * scale) + 0.5) / scale;
}

static void draw_ticks(cairo_t *cr, const struct curve *curve, const struct frame *f, double scale) {
  char text[32];
  cairo_text_extents_t extents;
  cairo_set_font_size(cr, 10);
  double step = tick_step(curve->x_high - curve->x_low, 9), unit = f->width / (curve->x_high - curve->x_low);
  int places = decimals(step);
  double base = sharp(f->top + f->height, scale);
  for (double k = ceil(curve->x_low / step); k * step <= curve->x_high; k++) {
    double x = f->left + (k * step - curve->x_low) * unit;
    cairo_move_to(cr, sharp(x, scale), base);
    cairo_rel_line_to(cr, 0, 3.5);
    cairo_stroke(cr);
    label(text, sizeof text, k * step, places);
    cairo_text_extents(cr, text, &extents);
    cairo_move_to(cr, x - extents.x_bearing - extents.width / 2, f->top + f->height + 7 - extents.y_bearing);
    cairo_show_text(cr, text);
  }
  step = tick_step(curve->y_high - curve->y_low, fmax(1, fmin(9, floor(f->height / 20))));
  unit = f->height / (curve->y_high - curve->y_low);
  places = decimals(step);
  double side = sharp(f->left, scale);
  for (double k = ceil(curve->y_low / step); k * step <= curve->y_high; k++) {
    double y = f->top + f->height - (k * step - curve->y_low) * unit;
    cairo_move_to(cr, side, sharp(y, scale));
    cairo_rel_line_to(cr, -3.5, 0);
    cairo_stroke(cr);
    label(text, sizeof text, k * step, places);
    cairo_text_extents(cr, text, &extents);
    cairo_move_to(cr, f->left - 7 - extents.x_advance, y - extents.y_bearing - extents.height / 2);
    cairo_show_text(cr, text);
  }
}

static void draw_axes(cairo_t *cr, const struct curve *curve, const struct frame *f, double scale) {
  /* The data. */
  double x_unit = f->width / (curve->x_high - curve->x_low), y_unit = f->height / (curve->y_high - curve->y_low);
  cairo_set_source_rgb(cr, 0x1f / 255.0, 0x77 / 255.0, 0xb4 / 255.0);
  cairo_set_line_width(cr, 1.5);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_SQUARE);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_ROUND);
  cairo_new_path(cr); /* the point that the last text ended at */
  for (int i = 0; i < points_count; i++)
    cairo_line_to(cr, f->left + (curve->x[i] - curve->x_low) * x_unit,
                  f->top + f->height - (curve->y[i] - curve->y_low) * y_unit);
  cairo_stroke(cr);

  /* The frame, the ticks and the texts. */
  cairo_set_source_rgb(cr, 0, 0, 0);
  cairo_set_line_width(cr, 0.8);
  cairo_set_line_join(cr, CAIRO_LINE_JOIN_MITER);
  double left = sharp(f->left, scale), top = sharp(f->top, scale);
  cairo_rectangle(cr, left, top, sharp(f->left + f->width, scale) - left, sharp(f->top + f->height, scale) - top);
  cairo_stroke(cr);
  cairo_set_line_cap(cr, CAIRO_LINE_CAP_BUTT);
  draw_ticks(cr, curve, f, scale);
  cairo_text_extents_t extents;
  cairo_set_font_size(cr, 12);
  cairo_text_extents(cr, curve->title, &extents);
  cairo_move_to(cr, f->left + (f->width - extents.width) / 2 - extents.x_bearing, f->top - 6);
  cairo_show_text(cr, curve->title);
}

static void check(cairo_status_t status, const char *path) {
  if (status == CAIRO_STATUS_SUCCESS) return;
  fprintf(stderr, "%s: %s\n", path, cairo_status_to_string(status));
  exit(1);
}

static void draw(cairo_surface_t *surface, const struct figure *figure, cairo_font_face_t *face, double scale,
                 const char *path) {
  cairo_t *cr = cairo_create(surface);
  cairo_scale(cr, scale, scale);
  cairo_set_source_rgb(cr, 1, 1, 1);
  cairo_paint(cr);
  cairo_set_font_face(cr, face);
  for (int i = 0; i < figure->count; i++) draw_axes(cr, &figure->curves[i], &figure->frames[i], scale);
  check(cairo_status(cr), path);
  cairo_destroy(cr);
}

static void write_figure(const char *directory, const struct figure *figure, cairo_font_face_t *face) {
  char path[4096];
  snprintf(path, sizeof path, "%s/%s.png", directory, figure->name);
  double scale = dpi / 72;
  cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)round(figure->width * scale),
                                                        (int)round(figure->height * scale));
  draw(surface, figure, face, scale, path);
  check(cairo_surface_write_to_png(surface, path), path);
  cairo_surface_destroy(surface);

  snprintf(path, sizeof path, "%s/%s.svg", directory, figure->name);
  surface = cairo_svg_surface_create(path, figure->width, figure->height);
  draw(surface, figure, face, 1, path);
  cairo_surface_finish(surface);
  check(cairo_surface_status(surface), path);
  cairo_surface_destroy(surface);
}

int main(int count, char **arguments) {
  int writes_data = count == 3 && !strcmp(arguments[1], "--data");
  if (count != 2 && !writes_data) {
    fprintf(stderr, "usage: tutorial DIRECTORY | tutorial --data FILE\n");
    return 64;
  }

  struct points points = make_points(points_count);
  float first[4], last[4], weights[4];
  draw_weights(first);
  memcpy(weights, first, sizeof weights);
  for (int epoch = 1; epoch <= epochs; epoch++) {
    memcpy(last, weights, sizeof last);
    float loss = step(epoch_sse2, &points, weights, 1e-6f);
    if (epoch % 100 == 1 && !writes_data) printf("epoch : %d, loss : %.17g\n", epoch, loss);
  }
  float *predicted = reserve(4 * points_count), *random = reserve(4 * points_count);
  predict(&points, last, predicted);
  predict(&points, first, random);

  if (writes_data) {
    FILE *file = fopen(arguments[2], "w");
    if (!file) {
      perror(arguments[2]);
      return 1;
    }
    for (int i = 0; i < points_count; i++)
      fprintf(file, "%.9g %.9g %.9g %.9g\n", points.x[i], points.y[i], predicted[i], random[i]);
    return fclose(file) ? 1 : 0;
  }

  struct curve curves[3] = {
      {"y true", points.x, points.y, 0, 0, 0, 0},
      {"y pred", points.x, predicted, 0, 0, 0, 0},
      {"y random", points.x, random, 0, 0, 0, 0},
  };
  for (int i = 0; i < 3; i++) {
    limits(curves[i].x, points_count, &curves[i].x_low, &curves[i].x_high);
    limits(curves[i].y, points_count, &curves[i].y_low, &curves[i].y_high);
  }
  const struct figure figures[] = {
      {"y_true", 393.12, 125.28, 1, &curves[0], {{35, 24, 350, 78}}},
      {"y_pred", 393.12, 125.28, 1, &curves[1], {{35, 24, 350, 78}}},
      {"y_random", 402.48, 125.28, 1, &curves[2], {{40, 24, 355, 78}}},
      {"sinplot", 460.8, 345.6, 3, curves, {{42, 26, 408, 68}, {42, 138, 408, 68}, {42, 250, 408, 68}}},
  };
  cairo_font_face_t *face =
      cairo_toy_font_face_create("DejaVu Sans", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
  for (size_t i = 0; i < sizeof figures / sizeof figures[0]; i++) write_figure(arguments[1], &figures[i], face);
  cairo_font_face_destroy(face);
  return 0;
}
