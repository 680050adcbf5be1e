"""Write histograms.tsv: the heights of Matplotlib's histograms.

    python make_histograms.py

Needs matplotlib==3.9.2. Lines are fields separated by tabs, sets by semicolons, numbers by commas:

    sets  weights  bins  stacked  density  cumulative  edges  heights
"""

import itertools
import pathlib
import sys

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402

if matplotlib.__version__ != "3.9.2":
    sys.exit(f"matplotlib is {matplotlib.__version__}, not 3.9.2")

random = np.random.default_rng(8)
SETS = [np.round(random.normal(0, 1, 30), 3), np.round(random.normal(1, 2, 20), 3), np.array([0.5, np.nan, 7, 2])]
WEIGHTS = [np.round(random.uniform(0, 3, len(s)), 2) for s in SETS]


def text(values):
    return ",".join(repr(float(v)) for v in values)


lines = []
for count, weighted, stacked, density, cumulative in itertools.product((1, 3), (0, 1), (0, 1), (0, 1), (0, 1, -1)):
    bins = [-2, -1, 0, 0.5, 4] if (stacked + weighted + cumulative) % 2 else 6
    sets, weights = SETS[:count], WEIGHTS[:count]
    tops, edges, _ = plt.hist(sets, bins, weights=weights if weighted else None, stacked=bool(stacked),
                              density=bool(density), cumulative=cumulative)
    lines.append([";".join(map(text, sets)), ";".join(map(text, weights)) if weighted else "",
                  text(bins) if isinstance(bins, list) else str(bins), str(stacked), str(density), str(cumulative),
                  text(edges), ";".join(map(text, np.atleast_2d(tops)))])
(pathlib.Path(__file__).resolve().parent / "histograms.tsv").write_text("".join("\t".join(line) + "\n" for line in lines))
