/* The tutorial's training in PyTorch's arithmetic, bit for bit, for 8 points and more. Build with -ffp-contract=off. */

#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct points {
  size_t count;
  float *x, *x2, *x3, *y;
};

static void *reserve(size_t bytes) {
  void *memory = malloc(bytes);
  if (!memory) {
    fprintf(stderr, "out of memory\n");
    exit(1);
  }
  return memory;
}

/* How many rows of four vectors a block of the cascade has, as a power of two. */
static int cascade_power(size_t rows) {
  int log = 1;
  while (((size_t)1 << log) < rows) log++;
  return log / 4 > 4 ? log / 4 : 4;
}

#define WIDTH 4
#define TARGET "sse2"
#define EPOCH epoch_sse2
#include "epoch.h"

#define WIDTH 8
#define TARGET "avx2"
#define EPOCH epoch_avx2
#include "epoch.h"

typedef void (*epoch_function)(const struct points *, const float[4], float[5]);

/* One epoch: leaves the loss before the step and takes the step. */
static float step(epoch_function epoch, const struct points *points, float weights[4], float rate) {
  float sums[5];
  epoch(points, weights, sums);
  for (int i = 0; i < 4; i++) weights[i] -= rate * sums[i + 1];
  return sums[0];
}

/* --- The Mersenne Twister, and torch.randn(()) on it. --- */

struct generator {
  uint32_t state[624];
  int position;
  double kept;
  int has_kept;
};

static void seed(struct generator *g, uint32_t value) {
  g->state[0] = value;
  for (uint32_t i = 1; i < 624; i++)
    g->state[i] = 1812433253u * (g->state[i - 1] ^ g->state[i - 1] >> 30) + i;
  g->position = 624;
  g->has_kept = 0;
}

static uint32_t next_word(struct generator *g) {
  if (g->position == 624) {
    for (int i = 0; i < 624; i++) {
      uint32_t joined = (g->state[i] & 0x80000000u) | (g->state[(i + 1) % 624] & 0x7fffffffu);
      g->state[i] = g->state[(i + 397) % 624] ^ joined >> 1 ^ (joined & 1 ? 0x9908b0dfu : 0);
    }
    g->position = 0;
  }
  uint32_t word = g->state[g->position++];
  word ^= word >> 11;
  word ^= word << 7 & 0x9d2c5680u;
  word ^= word << 15 & 0xefc60000u;
  return word ^ word >> 18;
}

static double next_uniform(struct generator *g) {
  uint64_t high = next_word(g);
  uint64_t bits = high << 32 | next_word(g);
  return (double)(bits & ((UINT64_C(1) << 53) - 1)) * 0x1p-53;
}

static float next_normal(struct generator *g) {
  if (g->has_kept) {
    g->has_kept = 0;
    return (float)g->kept;
  }
  double first = next_uniform(g), second = next_uniform(g);
  double radius = sqrt(-2 * log1p(-second)), angle = 2 * M_PI * first;
  g->kept = radius * sin(angle);
  g->has_kept = 1;
  return (float)(radius * cos(angle));
}

/* The third draw of the tutorial's seed. */
static void draw_weights(float weights[4]) {
  struct generator g;
  seed(&g, 4034316668u);
  for (int draw = 0; draw < 3; draw++)
    for (int i = 0; i < 4; i++) weights[i] = next_normal(&g);
}

/* --- The points. --- */

/* The sine of SLEEF, at most one unit in the last place off, for angles below 125. */
static float sine(float angle) {
  float quotient = rintf(angle * 0.318309886183790671538f);
  float u = fmaf(quotient, -3.1414794921875f, angle);
  float part = quotient * -0.00011315941810607910156f;
  float high = u + part, seen = high - u;
  float low = (u - (high - seen)) + (part - seen);
  part = quotient * -1.9841872589410058936e-09f;
  float t = high + part, tl = ((high - t) + part) + low;
  float s = t * t, sl = fmaf(t + t, tl, fmaf(t, t, -s));
  u = fmaf(2.6083159809786593541503e-06f, s, -0.0001981069071916863322258f);
  u = fmaf(u, s, 0.00833307858556509017944336f);
  part = u * s;
  float v = -0.166666597127914428710938f + part;
  float vl = (-0.166666597127914428710938f - v) + part;
  float w = v * s, wl = fmaf(v, sl, fmaf(vl, s, fmaf(v, s, -w)));
  float x = 1 + w, xl = ((1 - x) + w) + wl;
  float result = fmaf(t, x, fmaf(tl, x, t * xl));
  return (int)quotient & 1 ? -result : result;
}

static struct points make_points(size_t count) {
  struct points p = {count, reserve(4 * count), reserve(4 * count), reserve(4 * count), reserve(4 * count)};
  const float start = -(float)M_PI, end = (float)M_PI, distance = (end - start) / (float)(count - 1);
  for (size_t i = 0; i < count; i++) {
    p.x[i] = i < count / 2 ? fmaf(distance, (float)i, start) : fmaf(-distance, (float)(count - 1 - i), end);
    p.x2[i] = p.x[i] * p.x[i];
    p.x3[i] = p.x2[i] * p.x[i];
    p.y[i] = sine(p.x[i]);
  }
  return p;
}

static inline void predict(const struct points *p, const float weights[4], float *values) {
  for (size_t i = 0; i < p->count; i++)
    values[i] = ((weights[0] * p->x3[i] + weights[1] * p->x2[i]) + weights[2] * p->x[i]) + weights[3];
}
