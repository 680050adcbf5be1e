"""Write the tables of colours and colour maps that Plotter is built with, and what the tests compare them with.

    python make_colors.py

Needs matplotlib==3.9.2. Writes Sources/Plotter/Color/ColorTables.swift, and colors.tsv beside this file.

A colour map that Matplotlib keeps as a list of 256 colours is written with nine hexadecimal digits an entry: each
channel v as floor(510 v), from which v rounded and v truncated to eight bits both follow. Maps that come from a few
colours are written as those colours.
"""

import pathlib
import sys

import matplotlib
import matplotlib.colors as mcolors
import numpy as np

if matplotlib.__version__ != "3.9.2":
    sys.exit(f"matplotlib is {matplotlib.__version__}, not 3.9.2")

HERE = pathlib.Path(__file__).resolve().parent
SOURCES = HERE.parents[3] / "Sources" / "Plotter" / "Color"
LISTED = ["viridis", "plasma", "inferno", "magma", "cividis", "coolwarm"]
GRADIENTS = {"gray": 2, "RdBu": 11, "Blues": 9, "Greys": 9}
QUALITATIVE = ["tab10", "tab20", "Set2"]
TEXTS = [
    "#1f77b4", "#FFaa00", "#fa0", "#FA08", "#1f77b480", "#1f77b4ff", "#12345", "#ggg", "1f77b4", "#", "",
    "r", "g", "b", "c", "m", "y", "k", "w", "R", "K", "x", "red", "Red", "REBECCAPURPLE", "rebeccapurple", "tab:blue",
    "tab:grey", "TAB:Orange", "lightgoldenrodyellow", "grey", "gray", "darkslategrey", "reddish", " red", "none", "None",
    "NONE", "0", "1", "0.5", ".25", "0.75", "1.0", "1.5", "-0.1", "1e-1", "nan", "inf", "0.50196", "0x0.8p0", "xyz",
]


def wrapped(words, indent, width=108, joiner=" "):
    lines, line = [], ""
    for word in words:
        if line and len(indent) + len(line) + len(joiner) + len(word) > width:
            lines.append(indent + line)
            line = word
        else:
            line = line + joiner + word if line else word
    return "\n".join(lines + [indent + line])


def half_steps(color):
    return "".join(f"{int(np.floor(v * 510)):03x}" for v in color[:3])


def gradient_colors(name, count):
    data = matplotlib.colormaps[name]._segmentdata
    columns = [np.array([[x, a, b] for x, a, b in data[key]]) for key in ("red", "green", "blue")]
    for column in columns:
        assert len(column) == count and (column[:, 1] == column[:, 2]).all()
        assert (column[:, 0] == np.linspace(0, 1, count)).all()
    colors = np.stack([column[:, 1] for column in columns], axis=1)
    assert (np.round(colors * 255) / 255 == colors).all()
    return colors


def numbers(colors):
    return [f"0x{int(round(r * 255)):02x}{int(round(g * 255)):02x}{int(round(b * 255)):02x}," for r, g, b in colors]


def write_tables():
    parts = ["// Written by Tests/PlotterTests/Fixtures/color/make_colors.py.\n"]
    names = {**mcolors.CSS4_COLORS, **mcolors.TABLEAU_COLORS}
    names.update({f"tab:{name}": value for name, value in [("grey", mcolors.TABLEAU_COLORS["tab:gray"])]})
    single = {name: mcolors.to_hex(value) for name, value in mcolors.BASE_COLORS.items()}
    words = [f"{name} {value[1:].lower()}" for name, value in sorted({**names, **single}.items())]
    parts.append("/// Colours by name: those of CSS Color Module Level 4, Tableau's ten, and Matplotlib's single letters.\n"
                 "enum NamedColorTable {\n  /// Names and colours in turn, as hexadecimal digits.\n"
                 "  static let names = \"\"\"\n" + wrapped(words, "    ") + "\n    \"\"\"\n}\n")
    parts.append("/// The colours of the named colour maps.\nenum ColorMapTable {")
    for name in LISTED:
        entries = matplotlib.colormaps[name](np.arange(256))
        assert len(entries) == 256
        parts.append(f"  static let {name} = \"\"\"\n"
                     + wrapped([half_steps(c) for c in entries], "    ", joiner="") + "\n    \"\"\"\n")
    for name, count in GRADIENTS.items():
        if count > 2:
            colors = gradient_colors(name, count)
            parts.append(f"  static let {name[0].lower() + name[1:]}: [UInt32] = [\n" + wrapped(numbers(colors), "    ")
                         + "\n  ]\n")
    for name in QUALITATIVE:
        colors = matplotlib.colormaps[name].colors
        parts.append(f"  static let {name[0].lower() + name[1:]}: [UInt32] = [\n" + wrapped(numbers(colors), "    ")
                     + "\n  ]\n")
    text = "\n".join(parts).rstrip("\n") + "\n}\n"
    (SOURCES / "ColorTables.swift").write_text(text.replace("enum ColorMapTable {\n\n", "enum ColorMapTable {\n"))


def write_expected():
    lines = ["# color: text, red, green, blue rounded to eight bits, alpha. Missing where Matplotlib refuses."]
    for text in TEXTS + sorted(mcolors.CSS4_COLORS):
        try:
            red, green, blue, alpha = mcolors.to_rgba(text)
            value = f"{int(red * 255 + 0.5)},{int(green * 255 + 0.5)},{int(blue * 255 + 0.5)},{alpha!r}"
        except ValueError:
            value = ""
        lines.append(f"color\t{text}\t{value}")
    lines.append("# map: name, argument, colour rounded to eight bits, colour truncated to eight bits.")
    arguments = [-np.inf, -1e300, -1e-9, -0.0, 0.0, 1e-300, *np.linspace(0, 1, 67), 0.1, 0.2, 0.7, 1 - 2**-53,
                 1.0, 1 + 2**-52, 2.0, 1e300, np.inf, np.nan]
    lines.append("# arguments " + ",".join(repr(float(x)) for x in arguments))
    maps = [matplotlib.colormaps[n] for n in [*LISTED, *GRADIENTS, *QUALITATIVE]]
    maps += [m.reversed() for m in maps]
    own = mcolors.LinearSegmentedColormap.from_list("own", ["#102030", "#fedcba", "#00ff7f80"])
    maps += [own, own.reversed(), mcolors.LinearSegmentedColormap.from_list("own5", ["#102030", "#fedcba"], N=5)]
    bounded = mcolors.ListedColormap(["#010203", "#a0b0c0", "#ffffff"], name="bounded")
    bounded.set_extremes(bad="#111111", under="#222222", over="#333333")
    maps += [bounded, bounded.reversed()]
    with np.errstate(all="ignore"):
        for colormap in maps:
            rounded = np.floor(colormap(arguments) * 255 + 0.5).astype(int)
            truncated = colormap(arguments, bytes=True)
            lines.append(f"map\t{colormap.name}\t" + "".join("%02x%02x%02x%02x" % tuple(c) for c in rounded)
                         + "\t" + "".join("%02x%02x%02x%02x" % tuple(c) for c in truncated))
    lines.append("# whole: name, sum over all entries i of (i + 1) times the channels' sum, rounded and truncated.")
    for name in [*LISTED, *GRADIENTS, *QUALITATIVE]:
        for colormap in (matplotlib.colormaps[name], matplotlib.colormaps[name + "_r"]):
            entries = colormap(np.arange(colormap.N))
            weights = np.arange(1, colormap.N + 1)
            rounded = int((weights * np.floor(entries[:, :3] * 255 + 0.5).sum(axis=1)).sum())
            truncated = int((weights * np.floor(entries[:, :3] * 255).sum(axis=1)).sum())
            lines.append(f"whole\t{colormap.name}\t{rounded}\t{truncated}")
    lines.append("# norm: kind, lower, upper (missing: of the data), data, results; nan where masked.")
    samples = [[0, 1, 2, 5, 10], [np.nan, -3, 0.1, 7], [4, 4, 4], [1e-300, 1, 1e300], [-2, 0, 3, 1000], [np.inf, 1, 2],
               [0.1, 0.2, 0.3, 0.7, 0.30000000000000004]]
    for kind in ("linear", "log"):
        for lower, upper in [(None, None), (1, None), (None, 8), (0.5, 2.5)]:
            for data in samples:
                norm = (mcolors.Normalize if kind == "linear" else mcolors.LogNorm)(lower, upper)
                values = np.ma.masked_invalid(np.array(data, float))
                try:
                    with np.errstate(all="ignore"):
                        result = norm(values)
                    text = ",".join(repr(float(v)) for v in np.ma.filled(result, np.nan))
                except ValueError:
                    text = ""
                ends = ["" if end is None else repr(float(end)) for end in (lower, upper)]
                lines.append("\t".join(["norm", kind, *ends, ",".join(repr(float(v)) for v in data), text]))
    (HERE / "colors.tsv").write_text("\n".join(lines) + "\n")


write_tables()
write_expected()
