"""What the gallery's files share: the register of figures, and data that Swift computes the same way."""

import math

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt

NAN, INF = math.nan, math.inf
FIGURES = {}
DARK = {
    "figure.facecolor": "#1b1b1e", "axes.facecolor": "#1b1b1e", "savefig.facecolor": "#1b1b1e",
    "grid.color": "#4a4a4f", "legend.edgecolor": "#5c5c62", "text.color": "#d6d6d8", "axes.edgecolor": "#d6d6d8", "axes.labelcolor": "#d6d6d8",
    "xtick.color": "#d6d6d8", "ytick.color": "#d6d6d8", "patch.edgecolor": "#d6d6d8", "lines.color": "#d6d6d8",
    "boxplot.boxprops.color": "#d6d6d8", "boxplot.whiskerprops.color": "#d6d6d8",
    "boxplot.capprops.color": "#d6d6d8", "boxplot.flierprops.color": "#d6d6d8",
    "boxplot.flierprops.markeredgecolor": "#d6d6d8",
    "axes.prop_cycle": matplotlib.cycler(color=[
        "#5aaee8", "#ff9d45", "#5cc45c", "#ff7b7b", "#b99be0", "#c29a8d", "#f09ad8", "#ababab", "#d0d14a", "#45d5e5",
    ]),
}


def figure(draw=None, *, size=(4, 3), dpi=100, crop=False, dark=False):
    """Registers a figure: a function that draws on the empty figure it is given."""
    if draw is None:
        return lambda draw: figure(draw, size=size, dpi=dpi, crop=crop, dark=dark)
    assert draw.__name__ not in FIGURES, draw.__name__
    FIGURES[draw.__name__] = {"draw": draw, "size": size, "dpi": dpi, "crop": crop, "style": DARK if dark else {}}
    return draw


def ramp(count, start=0.0, step=1.0):
    return [start + i * step for i in range(count)]


def linspace(first, last, count):
    """Evenly spaced values, both ends included."""
    return [first + (last - first) * i / (count - 1) for i in range(count)]


def noise(count, seed):
    """Values from 0 to 1 by a linear congruence modulo 2^31, exact in double precision."""
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        values.append(seed / 2**31)
    return values


def bell(count, seed):
    """Values that are nearly normally distributed: sums of twelve uniform ones, less 6."""
    uniform = noise(12 * count, seed)
    values = []
    for i in range(count):
        total = 0.0
        for value in uniform[12 * i : 12 * i + 12]:
            total += value
        values.append(total - 6)
    return values


def walk(count, seed):
    """A random walk: running sums of values from -0.5 to 0.5."""
    values, place = [], 0.0
    for value in noise(count, seed):
        place += value - 0.5
        values.append(place)
    return values


def zigzag(count):
    return [float(i % 2) for i in range(count)]


def square(count, half):
    return [float(i // half % 2) for i in range(count)]


def spikes(count, every):
    return [1.0 + (i // every) % 3 if i % every == 0 else 0.0 for i in range(count)]


def each(function, values):
    return [function(value) for value in values]


def table(rows, columns, function):
    """Rows of function(row, column)."""
    return [[function(row, column) for column in range(columns)] for row in range(rows)]


def field(count=41, reach=3.0):
    """A function of two variables on a square grid: two hills of opposite sign."""
    places = linspace(-reach, reach, count)
    values = [[2 * math.exp(-x * x - y * y) - 1.8 * math.exp(-(x - 1) * (x - 1) - (y - 1) * (y - 1)) for x in places] for y in places]
    return places, values
