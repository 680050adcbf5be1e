/* The training loop alone, timed by itself: 1000 points, 1000 epochs, the median of 201 runs.

     cc -O2 -ffp-contract=off train.c -o train -lm */

#include "training.h"

#include <time.h>

static int ascending(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

static void measure(const char *name, epoch_function epoch, const struct points *points) {
  enum { runs = 201 };
  double times[runs];
  float weights[4], loss = 0;
  for (int run = 0; run < runs; run++) {
    draw_weights(weights);
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < 1000; i++) loss = step(epoch, points, weights, 1e-6f);
    clock_gettime(CLOCK_MONOTONIC, &end);
    times[run] = (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) * 1e-6;
  }
  qsort(times, runs, sizeof times[0], ascending);
  printf("%s %.3f ms, last loss %.9g, weights %.9g %.9g %.9g %.9g\n", name, times[runs / 2], loss, weights[0], weights[1],
         weights[2], weights[3]);
}

int main(void) {
  struct points points = make_points(1000);
  measure("SSE2", epoch_sse2, &points);
  if (__builtin_cpu_supports("avx2")) measure("AVX2", epoch_avx2, &points);
  return 0;
}
