/* One epoch over vectors of WIDTH floats: the loss and the four gradients in PyTorch's order of additions.

   To be included once for each width, with WIDTH (4 or 8), TARGET (the instruction set) and EPOCH (the function's
   name) defined. The 32 / WIDTH vectors of a row do not depend on each other, so each keeps its five sums in
   registers for a whole block of rows. */

#define JOIN2(a, b) a##b
#define JOIN(a, b) JOIN2(a, b)
#define VECTOR JOIN(EPOCH, _vector)

typedef float VECTOR __attribute__((vector_size(WIDTH * 4), aligned(4), may_alias));

__attribute__((target(TARGET), unused)) static void EPOCH(const struct points *p, const float weights[4], float sums[5]) {
  enum { streams = 32 / WIDTH, levels = 4, terms = 5 };
  VECTOR total[levels][streams][terms];
  memset(total, 0, sizeof total);
  const VECTOR zero = {0};
  const VECTOR a = zero + weights[0], b = zero + weights[1], c = zero + weights[2], d = zero + weights[3];

#define ADD_TERMS(at)                                                                          \
  do {                                                                                         \
    const VECTOR x = *(const VECTOR *)(p->x + (at)), x2 = *(const VECTOR *)(p->x2 + (at));     \
    const VECTOR x3 = *(const VECTOR *)(p->x3 + (at)), y = *(const VECTOR *)(p->y + (at));     \
    const VECTOR error = ((a * x3 + b * x2) + c * x) + d - y;                                  \
    const VECTOR slope = error + error;                                                        \
    loss += error * error, ga += slope * x3, gb += slope * x2, gc += slope * x, gd += slope;   \
  } while (0)
#define TAKE(sums) VECTOR loss = (sums)[0], ga = (sums)[1], gb = (sums)[2], gc = (sums)[3], gd = (sums)[4]
#define PUT(sums) ((sums)[0] = loss, (sums)[1] = ga, (sums)[2] = gb, (sums)[3] = gc, (sums)[4] = gd)

  const size_t vectors = p->count / 8, rows = vectors / 4;
  const int power = cascade_power(rows);
  const size_t step = (size_t)1 << power;
  size_t row = 0;
  while (row + step <= rows) {
    for (int s = 0; s < streams; s++) {
      TAKE(total[0][s]);
      for (size_t r = row; r < row + step; r++) ADD_TERMS(r * 32 + s * WIDTH);
      PUT(total[0][s]);
    }
    row += step;
    for (int level = 1; level < levels; level++) {
      for (int s = 0; s < streams; s++)
        for (int t = 0; t < terms; t++) {
          total[level][s][t] += total[level - 1][s][t];
          total[level - 1][s][t] = zero;
        }
      if (row & (step - 1) << (level * power)) break;
    }
  }
  for (int s = 0; s < streams; s++) {
    TAKE(total[0][s]);
    for (size_t r = row; r < rows; r++) ADD_TERMS(r * 32 + s * WIDTH);
    PUT(total[0][s]);
    for (int level = 1; level < levels; level++)
      for (int t = 0; t < terms; t++) total[0][s][t] += total[level][s][t];
  }
  for (size_t v = rows * 4; v < vectors; v++)
    for (int s = 0; s < 8 / WIDTH; s++) {
      TAKE(total[0][s]);
      ADD_TERMS(v * 8 + s * WIDTH);
      PUT(total[0][s]);
    }
  for (int column = 1; column < 4; column++)
    for (int s = 0; s < 8 / WIDTH; s++)
      for (int t = 0; t < terms; t++) total[0][s][t] += total[0][column * 8 / WIDTH + s][t];

  for (int t = 0; t < terms; t++) sums[t] = 0;
  for (size_t i = vectors * 8; i < p->count; i++) {
    const float prediction = ((weights[0] * p->x3[i] + weights[1] * p->x2[i]) + weights[2] * p->x[i]) + weights[3];
    const float error = prediction - p->y[i], slope = error + error;
    sums[0] += error * error;
    sums[1] += slope * p->x3[i];
    sums[2] += slope * p->x2[i];
    sums[3] += slope * p->x[i];
    sums[4] += slope;
  }
  for (int lane = 0; lane < 8; lane++)
    for (int t = 0; t < terms; t++) sums[t] += total[0][lane / WIDTH][t][lane % WIDTH];
}

#undef ADD_TERMS
#undef TAKE
#undef PUT
#undef VECTOR
#undef JOIN
#undef JOIN2
#undef WIDTH
#undef TARGET
#undef EPOCH
