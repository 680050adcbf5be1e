"""Write statistics.tsv: what NumPy and Matplotlib compute from samples of all kinds.

    python make_statistics.py

Needs matplotlib==3.9.2. NumPy's AVX-512 loops for powers and logarithms differ from the C library by one unit in the
last place, so they are switched off.

Lines are fields separated by tabs, lists of numbers separated by commas. A result is missing where NumPy raises an
error.
"""

import os
import sys
import warnings

SWITCH = {"NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL", "MPLBACKEND": "agg"}
if any(os.environ.get(name) != value for name, value in SWITCH.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **SWITCH})

import pathlib  # noqa: E402

import matplotlib  # noqa: E402
import numpy as np  # noqa: E402
from matplotlib import cbook, mlab  # noqa: E402

if matplotlib.__version__ != "3.9.2":
    sys.exit(f"matplotlib is {matplotlib.__version__}, not 3.9.2")

warnings.simplefilter("ignore")
np.seterr(all="ignore")
random = np.random.default_rng(12)
SAMPLES = {
    "normal": np.round(random.normal(3, 2, 300), 4),
    "skewed": np.round(random.lognormal(0, 1.2, 150), 5),
    "tenths": np.arange(0, 60) % 13 / 10,
    "two_humps": np.round(np.concatenate([random.normal(-2, 0.5, 70), random.normal(3, 0.7, 75)]), 3),
    "whole": random.integers(0, 12, 80).astype(float),
    "few": np.array([2.5, 1.0, 7.25]),
    "nine": np.array([1, 1, 2, 3, 5, 8, 13, 21, 340.0]),
    "one": np.array([4.5]),
    "two": np.array([1.0, 2.0]),
    "equal": np.full(9, 2.0),
    "near": np.array([1.0, 1 + 2**-52, 1 + 2**-51, 1.0]),
    "tiny": np.array([1e-300, 2e-300, 5e-300, 3e-300, 2.5e-300]),
    "huge": np.array([1e300, -1e300, 2e299, 5e299]),
    "denormal": np.array([5e-324, 1e-323, 0.0]),
    "outlier": np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 1e12]),
    "nan": np.array([1.0, np.nan, 3.0, 5.0, 4.0]),
    "infinite": np.array([1.0, np.inf, 3.0, 5.0, -np.inf, 4.0]),
    "widest": np.array([-1.7e308, 1.7e308, 0.0]),
    "empty": np.array([]),
}
RULES = ["auto", "fd", "doane", "scott", "stone", "rice", "sturges", "sqrt"]


def text(values):
    return ",".join(repr(float(v)) for v in np.atleast_1d(values))


def attempt(function):
    try:
        return function()
    except (ValueError, IndexError, MemoryError, OverflowError, np.linalg.LinAlgError):
        return None


lines = []
for name, values in SAMPLES.items():
    lines.append(["sample", name, text(values)])
for name, values in SAMPLES.items():
    finite = values[~np.isnan(values)]
    lines.append(["mean", name, text(np.mean(values)), text(np.std(values))])
    if values.size:
        # At 100 NumPy makes infinity no number.
        percents = [0, 1, 12.5, 25, 33.3, 50, 75, 90, 97.5, 100 if np.isfinite(values).all() else 99]
        lines.append(["percentiles", name, text(percents), text(np.percentile(values, percents))])
    box = cbook.boxplot_stats(values)[0]
    keys = ["mean", "q1", "med", "q3", "whislo", "whishi", "cilo", "cihi"]
    lines.append(["box", name, text([box[key] for key in keys]), text(box["fliers"])])
    for rule in RULES:
        for bounds in (None, (0.5, 4.0)):
            if rule == "stone" and bounds and finite.size > 100:
                continue
            edges = attempt(lambda: np.histogram_bin_edges(finite, rule, bounds))
            # Sinplot refuses what NumPy makes no sense of, and more than a million bins.
            if edges is not None and not (2 <= edges.size <= 10**6 and np.isfinite(edges).all()):
                edges = None
            result = "" if edges is None else f"{edges.size - 1},{text(edges[[0, 1, -1]])}"
            lines.append(["rule", name, rule, text(bounds) if bounds else "", result])
    for bounds in (None, (0, 5), (-1e3, 1e3), (2, 2)):
        for count in (1, 3, 10, 64):
            result = attempt(lambda: np.histogram(finite, count, bounds))
            if result and not np.isfinite(result[1]).all():
                result = None
            fields = ["count", name, str(count), text(bounds) if bounds else ""]
            lines.append([*fields, text(result[0]).replace(".0", "") if result else ""])
    for edges in ([0, 1, 2, 5], [-10, 0.1, 0.3, 0.3, 0.7, 1.2, 1.2], [1, 2.5, 2.5, 2.5, 7.25], [1e-300, 3e-300, 1e300]):
        counts = np.histogram(values, edges)[0]
        weights = (np.arange(values.size) % 5 + 0.5) / 4
        density, _ = np.histogram(values, edges, density=True)
        lines.append(["edges", name, text(edges), text(counts), text(np.histogram(values, edges, weights=weights)[0]),
                      text(density)])
    for method in ("scott", "silverman", 0.3):
        def evaluate():
            kde = mlab.GaussianKDE(values, method)
            return kde.evaluate(np.linspace(values.min(), values.max(), 11))
        density = attempt(evaluate)
        if density is not None and np.isfinite(density).all() and density.any():
            lines.append(["density", name, str(method), text(density)])
for start, stop, count in [(0, 1, 11), (0.1, 0.7, 7), (-3, 1e-300, 5), (1e-320, 3e-320, 7), (5, 5, 3), (1, 0, 4),
                           (0, 1, 1), (2, 3, 0), (0, 5e-324, 4), (1e300, -1e300, 5)]:
    lines.append(["linspace", text(start), text(stop), str(count), text(np.linspace(start, stop, count))])

(pathlib.Path(__file__).resolve().parent / "statistics.tsv").write_text(
    "".join("\t".join(line) + "\n" for line in lines))
