"""Write axis_ticks.tsv: view limits, ticks, labels and offset texts of Matplotlib's axes.

    python make_ticks.py [--count N] [--seed N] [--output FILE]

Needs matplotlib==3.9.2. NumPy's AVX-512 loops for log10 and power differ from the C library by one unit in the last
place, so they are switched off: the same values come out on every processor.

One line is one axis, its fields separated by tabs:

    group  lower  upper  min_positive  space  view_lower  view_upper  offset  major  minor

lower and upper are the range of the data (groups ending in "data") or the limits asked for (groups ending in
"limits"); the tick fields are "value label" pairs joined by ";". Labels of logarithmic axes are TeX without the
enclosing $\\mathdefault{...}$. Where Matplotlib raises an error, or keeps an end because it cannot use the limit, all
fields after space are missing.
"""

import argparse
import math
import os
import sys

SWITCH = {"NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL", "MPLBACKEND": "agg"}
if any(os.environ.get(name) != value for name, value in SWITCH.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **SWITCH})

import random  # noqa: E402
import warnings  # noqa: E402

import matplotlib  # noqa: E402

if matplotlib.__version__ != "3.9.2":
    sys.exit(f"matplotlib is {matplotlib.__version__}, not 3.9.2")

import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
from matplotlib.transforms import Bbox  # noqa: E402

GREATEST = sys.float_info.max
SMALLEST_NORMAL = sys.float_info.min


def rounded(rng, value):
    """The value to a few digits most of the time, as people write numbers, else to all of them."""
    return float(f"{value:.{rng.randint(0, 5)}e}") if rng.random() < 0.6 else value


def linear_range(rng):
    kind = rng.randrange(12)
    sign = rng.choice([-1, 1])
    if kind == 0:  # ordinary
        pair = rng.uniform(-10, 10), rng.uniform(-10, 10)
    elif kind == 1:  # ten orders of magnitude up and down
        size = 10 ** rng.uniform(-10, 10)
        pair = rng.uniform(-size, size), rng.uniform(-size, size)
    elif kind == 2:  # all orders of magnitude
        size = 10 ** rng.uniform(-300, 300)
        pair = rng.uniform(-size, size), rng.uniform(-size, size)
    elif kind == 3:  # far from zero
        centre = sign * 10 ** rng.uniform(-8, 12)
        pair = centre, centre * (1 + 10 ** rng.uniform(-9, 0))
    elif kind == 4:  # hardly any width
        centre = sign * 10 ** rng.uniform(-12, 15)
        pair = centre, centre * (1 + 10 ** rng.uniform(-17, -8))
    elif kind == 5:  # one value
        centre = sign * 10 ** rng.uniform(-30, 30)
        pair = (rounded(rng, centre),) * 2
    elif kind == 6:  # astride a power of ten
        power = sign * 10.0 ** rng.randint(-8, 8)
        width = abs(power) * 10 ** rng.uniform(-6, -1)
        pair = power - width * rng.random(), power + width * rng.random()
    elif kind == 7:  # whole numbers
        start = rng.randint(-2000, 2000)
        pair = float(start), float(start + rng.choice([0, 1, 2, 5, 10, 37, 100, 1000, 123456]))
    elif kind == 8:  # from zero
        pair = 0.0, sign * 10 ** rng.uniform(-12, 12)
    elif kind == 9:  # two sizes
        pair = sign * 10 ** rng.uniform(-20, 20), rng.choice([-1, 1]) * 10 ** rng.uniform(-20, 20)
    elif kind == 10:  # at the ends of what a double holds
        pick = [0.0, 5e-324, 1e-320, SMALLEST_NORMAL, 1e-300, 2.2e-287, 1e-285, 1.0, 1e290, 1e300, 8e307, 1e308,
                GREATEST]
        pair = rng.choice([-1, 1]) * rng.choice(pick), rng.choice([-1, 1]) * rng.choice(pick)
        return pair
    else:  # losses, a fit's coefficients, angles
        pair = rng.choice([
            (0.0, 10 ** rng.uniform(0, 5)), (-math.pi, math.pi), (rng.uniform(-1.1, -0.9), rng.uniform(0.9, 1.1)),
            (1.0, float(rng.randint(2, 5000))), (rng.uniform(-9, 0), rng.uniform(0, 9))])
    return tuple(rounded(rng, value) for value in pair) if rng.random() < 0.5 else pair


def log_range(rng):
    kind = rng.randrange(9)
    if kind == 0:  # many decades
        pair = 10 ** rng.uniform(-300, 300), 10 ** rng.uniform(-300, 300)
    elif kind == 1:  # a handful of decades
        start = rng.uniform(-12, 12)
        pair = 10 ** start, 10 ** (start + rng.uniform(-8, 8))
    elif kind == 2:  # about one decade
        start = rng.uniform(-9, 9)
        pair = 10 ** start, 10 ** (start + rng.uniform(0, 1.5))
    elif kind == 3:  # a part of a decade
        start = rng.uniform(-6, 6)
        pair = 10 ** start, 10 ** (start + 10 ** rng.uniform(-6, -0.3))
    elif kind == 4:  # whole decades
        start = rng.randint(-20, 20)
        pair = 10.0 ** start, 10.0 ** (start + rng.randint(0, 20))
    elif kind == 5:  # one value
        pair = (rounded(rng, 10 ** rng.uniform(-50, 50)),) * 2
    elif kind == 6:  # astride a power of ten
        power = 10.0 ** rng.randint(-9, 9)
        pair = power * (1 - 0.3 * rng.random()), power * (1 + 0.8 * rng.random())
    elif kind == 7:  # down to zero and below
        low = rng.choice([0.0, -1.0, -10 ** rng.uniform(-5, 5)])
        return low, rng.choice([0.0, -1.0, 1.0, 10 ** rng.uniform(-5, 5)])
    else:  # at the ends of what a double holds, and a thousandfold around them
        pick = [5e-324, 1e-320, SMALLEST_NORMAL, 1e-300, 1.0, 1e290, 1e300, 1e308, GREATEST]
        return rng.choice(pick), rng.choice(pick)
    return tuple(rounded(rng, value) for value in pair) if rng.random() < 0.5 else pair


def strip(label):
    start, end = r"$\mathdefault{", "}$"
    return label[len(start):-len(end)] if label.startswith(start) else label


def tick_field(ticks):
    return ";".join(f"{float(tick.get_loc())!r} {strip(tick.label1.get_text())}" for tick in ticks)


def line(axes, rng, group):
    scale, origin = group.split("-")
    lower, upper = linear_range(rng) if scale == "linear" else log_range(rng)
    space = rng.choice([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 12, 40])
    axes.clear()
    axes.dataLim = Bbox.null()
    axes.set_yscale(scale)
    axis = axes.yaxis
    axis.get_tick_space = lambda: space
    axes.set_autoscaley_on(origin == "data")
    min_positive = math.inf
    if origin == "data":
        values = [lower, upper]
        if min(values) <= 0 < max(values):
            values.append(max(values) * 10 ** rng.uniform(-3, 0))
        lower, upper = min(values), max(values)
        min_positive = min((value for value in values if value > 0), default=math.inf)
    inputs = [group, repr(lower), repr(upper), repr(min_positive), str(space)]
    try:
        if origin == "data":
            axes.plot(range(len(values)), values)
        else:
            axes.set_ylim(lower, upper)
        view = axes.get_ylim()
        drawn = axis._update_ticks()
        major = [tick for tick in drawn if any(tick is other for other in axis.majorTicks)]
        minor = [tick for tick in drawn if not any(tick is other for other in axis.majorTicks)]
        results = [repr(float(view[0])), repr(float(view[1])), axis.get_major_formatter().get_offset(),
                   tick_field(major), tick_field(minor)]
        if not np.all(np.isfinite(view)) or any(text in "".join(results[2:]) for text in ("nan", "inf")):
            results = []
    except (ValueError, OverflowError, ZeroDivisionError, UserWarning, MemoryError):
        results = []
    return "\t".join(inputs + results)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=3000)
    parser.add_argument("--seed", type=int, default=20240812)
    parser.add_argument("--output", default=os.path.join(os.path.dirname(os.path.abspath(__file__)), "axis_ticks.tsv"))
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    warnings.filterwarnings("error", "Attempt to set non-positive")
    rng = random.Random(options.seed)
    axes = plt.figure().add_subplot()
    shares = {"linear-data": 0.35, "linear-limits": 0.35, "log-data": 0.15, "log-limits": 0.15}
    with open(options.output, "w", encoding="utf-8") as output:
        for group, share in shares.items():
            for _ in range(round(options.count * share)):
                print(line(axes, rng, group), file=output)


if __name__ == "__main__":
    main()
