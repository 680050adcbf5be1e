"""Write images.tsv: the pixels that Matplotlib makes of images at places of all kinds.

    python make_images.py

Needs matplotlib==3.9.2. Lines are fields separated by tabs:

    name  columns  rows  kind  interpolation  norm  map  x of the first column's and the last one's outer edge  y of the
    first row's and the last one's  clip: left, right, bottom, top  left  bottom  width  height  pixels

kind is "double", "single" or "whole" for values by the formula of value() here, which the test has too, and "rgba" for
bytes. All places are in pixels, y from below. pixels are rows from above, each with eight hexadecimal digits a pixel,
or two where all are grey and opaque; equal rows in turn are written once with "*N" behind. An image of which nothing
can be seen has no fields after the clip.
"""

import os
import sys

SWITCH = {"NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL", "MPLBACKEND": "agg"}
if any(os.environ.get(name) != value for name, value in SWITCH.items()):
    os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, **SWITCH})

import itertools  # noqa: E402
import pathlib  # noqa: E402
import warnings  # noqa: E402

import matplotlib  # noqa: E402
import matplotlib.pyplot as plt  # noqa: E402
import numpy as np  # noqa: E402
from matplotlib import colors  # noqa: E402
from matplotlib.transforms import Bbox  # noqa: E402

if matplotlib.__version__ != "3.9.2":
    sys.exit(f"matplotlib is {matplotlib.__version__}, not 3.9.2")
warnings.simplefilter("ignore")


def value(name, i, j):
    if name.startswith("gaps"):
        return np.nan if (i * 5 + j * 3) % 7 == 0 else i * j / 8
    if name.startswith("powers"):
        return 2.0 ** ((i * 3 + j) % 11 - 4)
    if name.startswith("wide"):
        return [1e300, 0.25, 0.5, -1e300, 0.75, np.inf][(i * 3 + j) % 6]
    if name.startswith("flat"):
        return 3.5
    return (i * 7 + j * 3) % 11 / (1 if "whole" in name else 4)


def data(name, columns, rows, kind):
    if kind == "rgba":
        array = [[[i * 37 % 256, j * 59 % 256, (i + j) * 23 % 256, (i * j * 31 + 40) % 256] for j in range(columns)] for i in range(rows)]
        return np.array(array, np.uint8)
    array = np.array([[value(name, i, j) for j in range(columns)] for i in range(rows)])
    return array.astype({"double": np.float64, "single": np.float32, "whole": np.int64}[kind])


def make(name, columns, rows, kind, x, y, clip, interpolation="antialiased", cmap="gray", norm="", vmin=None, vmax=None):
    figure = plt.figure(figsize=(1, 1), dpi=100)
    axes = figure.add_axes([clip[0] / 100, clip[2] / 100, (clip[1] - clip[0]) / 100, (clip[3] - clip[2]) / 100])
    scale = colors.LogNorm if norm == "log" else colors.Normalize
    # The first row is the lowest; places where it is the highest have y falling.
    image = axes.imshow(data(name, columns, rows, kind), origin="lower", extent=(*x, *y), aspect="auto",
                        interpolation=interpolation, cmap=cmap, norm=scale(vmin, vmax))
    axes.set(xlim=(clip[0], clip[1]), ylim=(clip[2], clip[3]))
    figure.canvas.draw()
    exact = Bbox.from_extents(clip[0], clip[2], clip[1], clip[3])
    made, left, bottom, _ = image._make_image(image._A, Bbox([[x[0], y[0]], [x[1], y[1]]]), Bbox([[x[0], y[0]], [x[1], y[1]]]), exact)
    fields = [name, columns, rows, kind, {"antialiased": "automatic"}.get(interpolation, interpolation),
              f"{norm or 'linear'},{'' if vmin is None else repr(float(vmin))},{'' if vmax is None else repr(float(vmax))}", cmap]
    fields += [",".join(repr(float(v)) for v in values) for values in (x, y, clip)]
    if made is not None:
        fields += [int(np.floor(left + 0.5)), int(np.floor(bottom + 0.5)), made.shape[1], made.shape[0]]
        plain = (made[..., 3] == 255).all() and (made[..., 0] == made[..., 1]).all() and (made[..., 1] == made[..., 2]).all()
        written = ["".join(("%02x" % p[0]) if plain else "%02x%02x%02x%02x" % tuple(p) for p in row) for row in made[::-1]]
        fields.append("/".join(row + (f"*{n}" if n > 1 else "") for row, n in ((row, len(list(same))) for row, same in itertools.groupby(written))))
    plt.close(figure)
    return "\t".join(map(str, fields)) + "\n"


def identity(self):
    return matplotlib.transforms.IdentityTransform()


# Data are pixels here.
matplotlib.image.AxesImage.get_transform = identity
whole, part = (10, 50, 5, 45), (10.3, 47.8, 12.6, 40.1)
CASES = [
    ("plain", 5, 4, "double", (10, 50), (5, 45), whole),
    ("upper", 5, 4, "double", (10, 50), (45, 5), whole),
    ("mirrored", 5, 4, "double", (50, 10), (5, 45), whole),
    ("parts", 7, 6, "double", (10.3, 47.8), (12.6, 40.1), part),
    ("nearest", 17, 13, "double", (10.3, 47.8), (40.1, 12.6), part, "nearest"),
    ("bilinear", 4, 3, "double", (10.3, 47.8), (12.6, 40.1), part, "bilinear"),
    ("bilinear_small", 90, 70, "double", (10.3, 40.8), (12.6, 30.1), part, "bilinear"),
    ("enlarged", 16, 15, "double", (10.3, 47.8), (12.6, 40.1), part),
    ("shrunk", 75, 83, "double", (10.3, 47.8), (40.1, 12.6), part),
    ("shrunk_much", 700, 900, "double", (20, 30.5), (20, 28.2), part),
    ("uneven", 3, 100, "double", (10.3, 47.8), (12.6, 40.1), part),
    ("twice", 20, 20, "double", (10, 50), (5, 45), whole),
    ("same", 40, 40, "double", (10, 50), (5, 45), whole),
    ("thrice", 12, 12, "double", (11, 47), (6, 42), whole),
    ("outside", 12, 12, "double", (0, 36.3), (20.2, 90), part),
    ("zoomed", 8, 8, "double", (-300, 200), (500, -350), part),
    ("apart", 8, 8, "double", (60, 80), (0, 10), part),
    ("gaps", 9, 7, "double", (10.3, 47.8), (12.6, 40.1), part),
    ("gaps_smooth", 20, 18, "double", (10.3, 47.8), (12.6, 40.1), part),
    ("powers_log", 6, 5, "double", (10, 40), (10, 40), whole, "antialiased", "gray", "log"),
    ("powers_log_smooth", 20, 18, "double", (10, 40), (10, 40), whole, "antialiased", "gray", "log", 0.2, 30),
    ("limits", 9, 7, "double", (10, 40), (10, 40), whole, "antialiased", "gray", "", 0.5, 1.75),
    ("wide", 6, 3, "double", (10, 40), (10, 40), whole, "antialiased", "gray", "", 0, 1),
    ("flat", 3, 3, "double", (10, 40), (10, 40), whole),
    ("whole", 5, 5, "whole", (10, 40), (10, 40), whole, "antialiased", "Set2"),
    ("whole_smooth", 15, 15, "whole", (10, 40), (10, 40), whole, "antialiased", "viridis"),
    ("steps", 5, 5, "double", (10, 40), (10, 40), whole, "antialiased", "Set2"),
    ("single", 7, 5, "single", (10, 40), (10, 40), whole, "bilinear", "coolwarm"),
    ("colors", 6, 5, "rgba", (10.3, 47.8), (12.6, 40.1), part),
    ("colors_smooth", 14, 16, "rgba", (10.3, 30.8), (40.1, 22.6), part),
    ("colors_shrunk", 60, 70, "rgba", (10.3, 25.8), (25.1, 12.6), part),
    ("one", 1, 1, "double", (12.5, 13.25), (9.1, 9.9), whole),
]
(pathlib.Path(__file__).resolve().parent / "images.tsv").write_text("".join(make(*case) for case in CASES))
