"""Write contours.tsv: contour lines and bands of small grids as contourpy traces them, sums over those of a large one,
and the levels, bands and colours that Matplotlib chooses.

    python make_contours.py

Needs matplotlib==3.9.2 and contourpy==1.3.3. Lines are fields separated by tabs:

    grid   name, x, y, z: numbers separated by commas, z row by row
    lines  name, level, lines separated by "/": "o" or "c" (open, closed), then x and y in turn
    rings  name, lower, upper, rings separated by "/": x and y in turn, from the smallest point on
    sums   kind, levels, number of lines or rings, of their points, sum of lengths, of areas; of the grid that the test
           makes by the same rule as large() here
    levels spacing, extension, count, smallest, greatest, levels, lower bounds, upper bounds, values for colours;
           levels are missing where Matplotlib raises an error
"""

import os
import sys

# NumPy's AVX-512 loops for powers differ from the C library by one unit in the last place.
SWITCH = {"NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL", "MPLBACKEND": "agg"}
if any(os.environ.get(name) != value for name, value in SWITCH.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **SWITCH})

import pathlib  # noqa: E402
import warnings  # noqa: E402

import contourpy  # noqa: E402
import matplotlib  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
from matplotlib import colors  # noqa: E402

if matplotlib.__version__ != "3.9.2" or contourpy.__version__ != "1.3.3":
    sys.exit("needs matplotlib 3.9.2 and contourpy 1.3.3")
warnings.simplefilter("ignore")
random = np.random.default_rng(5)


def text(values):
    return ",".join(f"{float(v):.12g}" for v in np.ravel(values))


def generator(x, y, z, **options):
    return contourpy.contour_generator(x, y, np.ma.masked_invalid(z), name="serial", corner_mask=True, **options)


def polygon_area(points):
    x, y = points[:, 0], points[:, 1]
    return 0.5 * np.sum(x * np.roll(y, -1) - np.roll(x, -1) * y)


def lines_of(x, y, z, level):
    found = []
    for line in generator(x, y, z, line_type=contourpy.LineType.Separate).lines(level):
        closed = len(line) > 2 and (line[0] == line[-1]).all()
        found.append((closed, line[:-1] if closed else line))
    return found


def rings_of(x, y, z, lower, upper):
    rings = []
    points, offsets = generator(x, y, z, fill_type=contourpy.FillType.OuterOffset).filled(lower, upper)
    for polygon, ends in zip(points, offsets):
        for start, end in zip(ends[:-1], ends[1:]):
            ring = polygon[start:end - 1]
            first = min(range(len(ring)), key=lambda i: tuple(np.round(ring[i], 9)))
            rings.append(np.roll(ring, -first, axis=0))
    return rings


def large():
    i, j = np.meshgrid(np.arange(60), np.arange(50))
    z = np.sin(i * 12.9898 + j * 78.233) * 10 + i % 7
    z[(i * 7 + j * 3) % 29 == 0] = np.nan
    return np.arange(60) ** 1.5, np.arange(50) * 0.25 - 3, z


nan = np.nan
bumps = [[round(np.sin(i / 2) * np.cos(j / 1.7) * 3 + i / 9, 3) for i in range(11)] for j in range(9)]
noise = np.round(random.normal(0, 1, (6, 7)), 2)
holed = np.round(random.normal(0, 1, (8, 8)), 2)
for row, column in [(0, 0), (2, 3), (2, 4), (5, 6), (6, 5), (7, 7), (4, 1)]:
    holed[row, column] = nan
GRIDS = {
    "bumps": (np.arange(11) * 0.5, np.arange(9) ** 2 / 4, np.array(bumps)),
    "noise": (np.arange(7), np.arange(6), noise),
    "holed": (np.arange(8)[::-1], np.arange(8) + 0.5, holed),
    "saddle": (np.array([0, 1, 2]), np.array([0, 1, 2]), np.array([[1, 0, 1], [0, 1, 0], [1, 0, 1.0]])),
    "flat": (np.array([0, 1, 3]), np.array([0, 2]), np.ones((2, 3))),
    "whole": (np.arange(5), np.arange(4), np.array([[0, 1, 2, 1, 0], [1, 2, 3, 2, 1], [1, 1, 2, 1, 1], [0, 1, 1, 1, 0.0]])),
    "hidden": (np.arange(3), np.arange(3), np.full((3, 3), nan)),
    "infinite": (np.arange(3), np.arange(3), np.array([[0, 1, 2], [1, np.inf, 3], [0, -np.inf, 4]])),
}
LEVELS = {"bumps": [-1.5, 0, 0.7], "noise": [-0.5, 0, 0.81], "holed": [-0.4, 0, 0.6], "saddle": [0.5, 0.25, 0.75],
          "flat": [1, 0.5, 2], "whole": [1, 0, 2], "hidden": [0], "infinite": [1.5, 2.5]}

output = []
for name, (x, y, z) in GRIDS.items():
    output.append(["grid", name, text(x), text(y), text(z)])
    levels = LEVELS[name]
    for level in levels:
        lines = [("c" if closed else "o") + "," + text(points) for closed, points in lines_of(x, y, z, level)]
        output.append(["lines", name, text(level), "/".join(lines)])
    edges = sorted(levels)
    for lower, upper in [*zip(edges[:-1], edges[1:]), (-1e250, edges[0]), (edges[-1], 1e250)]:
        output.append(["rings", name, text(lower), text(upper), "/".join(text(r) for r in rings_of(x, y, z, lower, upper))])
x, y, z = large()
for level in (-9, -2.5, 0, 4, 11):
    lines = lines_of(x, y, z, level)
    length = sum(np.hypot(*np.diff(np.concatenate([p, p[:1]]) if c else p, axis=0).T).sum() for c, p in lines)
    area = sum(polygon_area(p) for c, p in lines if c)
    output.append(["sums", "lines", text(level), str(len(lines)), str(sum(len(p) for _, p in lines)), text(length), text(area)])
for lower, upper in ((-10, -5), (-1, 1), (2, 2.25), (3, 1e250), (-1e250, 0)):
    rings = rings_of(x, y, z, lower, upper)
    length = sum(np.hypot(*np.diff(np.concatenate([p, p[:1]]), axis=0).T).sum() for p in rings)
    area = sum(polygon_area(p) for p in rings)
    output.append(["sums", "rings", text([lower, upper]), str(len(rings)), str(sum(map(len, rings))), text(length), text(area)])

for log in (False, True):
    for extend in ("neither", "min", "max", "both"):
        for count in (7, 1, 12):
            for least, greatest in [(0, 1), (-3.2, 17), (1, 1e5), (0.013, 0.02), (1, 1), (5, 5e9), (1e-200, 1e200)]:
                if log and least <= 0:
                    continue
                z = np.array([[least, greatest], [greatest, least]], float)
                fields = ["log" if log else "linear", extend, str(count), repr(float(least)), repr(float(greatest))]
                try:
                    found = plt.contourf(z, count, extend=extend, norm=colors.LogNorm() if log else None)
                    lowers, uppers = found._get_lowers_and_uppers()
                    fields += [",".join(repr(float(v)) for v in values) for values in (found.levels, lowers, uppers, found.layers)]
                except ValueError:
                    fields += [""] * 4
                plt.close("all")
                output.append(["levels", *fields])

(pathlib.Path(__file__).resolve().parent / "contours.tsv").write_text("".join("\t".join(line) + "\n" for line in output))
