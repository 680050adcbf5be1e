"""Makes the figures that FigureTests compares with, and a description of each, with Matplotlib.

    pip install matplotlib==3.9.2 && python make_figures.py

figures.json describes every figure in full, data included; where data would be long, it names a recurrence of
integers that both sides compute. Each figure is stored as figures/NAME.png.
"""

import json
import math
import pathlib

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
from PIL import Image

HERE = pathlib.Path(__file__).parent
NAN, INF = math.nan, math.inf


def noise(count, seed):
    """Values from 0 to 1 by a linear congruence modulo 2^31, exact in double precision."""
    values = []
    for _ in range(count):
        seed = (seed * 1103515245 + 12345) % 2**31
        values.append(seed / 2**31)
    return values


def walk(count):
    """Whole numbers, each one more or one less than the one before."""
    values, value = [], 0
    for step in noise(count, 6):
        value += 1 if step < 0.5 else -1
        values.append(value)
    return values


def ramp(count, start=0.0, step=1.0):
    return [start + i * step for i in range(count)]


def line(x, y, **more):
    return {"x": x, "y": y, **more}


def axes(*lines, row=1, **more):
    return {"row": row, "lines": list(lines), **more}


def figure(name, *panels, rows=1, dpi=100, size=(6.4, 4.8), crop=False, tight=False):
    return {"name": name, "axes": list(panels), "rows": rows, "dpi": dpi, "size": size, "crop": crop, "tight": tight}


def decay(count, factor, start=8000.0):
    values, value = [], start
    for _ in range(count):
        values.append(value)
        value *= factor
    return values


SQUARE = [x * x for x in ramp(21, -10)]
CASES = [
    figure("offset_additive", axes(line(ramp(11), ramp(11, 1e6, 0.01)), title="offset"), crop=True),
    figure("offset_scientific", axes(line(ramp(11, 0, 1e-9), ramp(11, 0, 1e12)), title="T"), crop=True),
    figure("offset_meets_title", axes(line(ramp(5), ramp(5, 0, 3e9)), title="a title that is wide enough to reach the offset text at the left end of the axes"), size=(5, 3), crop=True),
    figure("offset_negative", axes(line(ramp(11, -5e-7, 1e-7), ramp(11, -2.00005e5, 0.001)), title="")),
    figure("constant", axes(line(ramp(50), [0.25] * 50), title="constant")),
    figure("constant_long", axes(line(ramp(2000), [3.0] * 2000))),
    figure("one_point", axes(line([2.0], [5.0]), title="one point")),
    figure("empty", axes(title="nothing")),
    figure("zero", axes(line([0.0, 0.0], [0.0, 0.0]))),
    figure("gaps", axes(line(ramp(12), [1, 2, NAN, 4, 3, 2, NAN, NAN, 1, INF, 5, 2]), title="gaps")),
    figure("gaps_long", axes(line(ramp(400), [NAN if i % 37 == 5 else v for i, v in enumerate(noise(400, 3))]))),
    figure("infinite", axes(line([0, 1, INF, 3, 4], [0, 1, 2, -INF, 3]), title="infinite")),
    figure("reversed", axes(line(ramp(21, -10), SQUARE), xlim=[12, -12], ylim=[120, -5], title="reversed")),
    figure("clipped", axes(line(ramp(21, -10), SQUARE), ylim=[10, 60], title="clipped")),
    figure("clipped_long", axes(line(ramp(3000), noise(3000, 9)), xlim=[500, 900], ylim=[0.25, 0.6])),
    figure("three_lines", axes(*(line(ramp(30), [v * k for v in noise(30, k)]) for k in (1, 2, 3)), title="lines")),
    figure("labels", axes(line(ramp(21, -10), SQUARE), xlabel="time (s)", ylabel="height (m)", title="labels"), crop=True),
    figure("labels_whole", axes(line(ramp(21, -10), SQUARE), xlabel="x", ylabel="f(x)"), tight=True),
    figure("title_lines", axes(line(ramp(5), ramp(5)), title="first line\nsecond, gjpqy\n\nfourth"), crop=True),
    figure("title_kerned", axes(line(ramp(5), ramp(5)), title="AVATAR Type. \u00c4\u00e9\u00f1 \u03b1\u03b2\u03a9 \u201cquoted\u201d 6969"), crop=True),
    figure("title_wide", axes(line(ramp(5), ramp(5)), title="wider than the figure " * 6), size=(4, 3), crop=True),
    figure("steps", axes(line([i // 2 for i in range(1, 200)], [(i // 2) % 7 for i in range(199)]), title="steps")),
    figure("steps_long", axes(line([i // 2 for i in range(1, 1200)], [(i // 2) % 7 for i in range(1199)]))),
    figure("noise", axes(line({"ramp": 100000}, {"noise": 100000, "seed": 42}), title="100000 points")),
    figure("noise_narrow", axes(line({"ramp": 100000}, {"noise": 100000, "seed": 1}), xlim=[49000, 49500])),
    figure("loss", axes(line(ramp(500, 1), decay(500, 0.99)), yscale="log", xlabel="epoch", ylabel="loss", title="loss"), crop=True),
    figure("log_decades", axes(line(ramp(200, 1), decay(200, 0.8)), yscale="log", ylabel="loss"), crop=True),
    figure("log_many", axes(line(ramp(300), decay(300, 0.5, 1e40)), yscale="log", title="many decades"), crop=True),
    figure("log_less", axes(line(ramp(20), decay(20, 0.95, 9.0)), yscale="log", title="less than a decade"), crop=True),
    figure("log_little", axes(line(ramp(20), decay(20, 0.999, 3.0)), yscale="log", title="little"), crop=True),
    figure("log_both", axes(line(decay(40, 2.0, 1.0), decay(40, 3.0, 0.01)), xscale="log", yscale="log", xlabel="points", ylabel="time"), crop=True),
    figure("log_nonpositive", axes(line(ramp(8), [10, 100, 0, 50, -3, 20, 1000, 5]), yscale="log"), crop=True),
    figure("log_kerned", axes(line(ramp(8), ramp(8, 1e4, 1e3)), xscale="log", yscale="log", xlim=[3e28, 3e30], ylim=[9e3, 1.8e4]), dpi=144, crop=True),
    figure("log_exponents", axes(line(ramp(8), ramp(8, 1e57, 1e57)), yscale="log", ylim=[3e56, 3e58], title="57"), dpi=200, crop=True),
    figure("stack_tight", axes(line(ramp(9), ramp(9, 1e5, 1e4)), row=1, title="one", ylabel="a"), axes(line(ramp(9), ramp(9, -1, 0.25)), row=2, title="two", xlabel="b"), axes(line(ramp(9), decay(9, 0.1)), row=4, yscale="log", title="four"), rows=4, size=(6, 8), tight=True),
    figure("stack_plain", axes(line(ramp(9), ramp(9)), row=2, title="two"), axes(line(ramp(9), ramp(9)), row=3), rows=3),
    figure("too_tight", axes(line(ramp(9), ramp(9)), title="small"), size=(0.6, 0.4), tight=True),
    figure("dpi72", axes(line(ramp(21, -10), SQUARE), title="dpi", xlabel="6.9", ylabel="9.6"), dpi=72, crop=True),
    figure("dpi150", axes(line(ramp(21, -10), SQUARE), title="dpi", xlabel="6.9", ylabel="9.6"), dpi=150, size=(3, 2), tight=True),
    figure("dpi300", axes(line(ramp(21, -10), SQUARE), title="dpi", xlabel="6.9", ylabel="9.6"), dpi=300, size=(2.5, 1.5), crop=True),
    figure("dpi_fraction", axes(line(ramp(21, -10), SQUARE), title="dpi", xlabel="6.9", ylabel="9.6"), axes(line([0, 1], [0, 1]), row=2, title="half"), rows=2, dpi=99.5, tight=True),
    figure("log_empty", axes(xscale="log"), axes(row=2, yscale="log"), rows=2, size=(4, 3), crop=True),
    figure("zigzag", axes(line(ramp(340), [i % 2 for i in range(340)]))),
    figure("spike", axes(line(ramp(3), [0, 1, 0]), xlim=[-200, 200])),
    figure("rain", axes(line(ramp(1461), [round(max(0, v - 0.7) * 100, 1) for v in noise(1461, 5)], width=0.25))),
    figure("white_noise", axes(line({"ramp": 1000}, {"noise": 1000, "seed": 7})), dpi=72),
    figure("white_noise_300", axes(line({"ramp": 20000}, {"noise": 20000, "seed": 8}, width=0.5)), dpi=300, size=(2, 1.5)),
    figure("square_wave", axes(line(ramp(500), [i // 3 % 2 for i in range(500)])), dpi=150, size=(4, 2)),
    figure("walk", axes(line(ramp(600), walk(600))), dpi=200, size=(3, 2)),
    figure("thick", axes(line(ramp(6), [0, 3, 1, 2, 0, 3], width=9.5), line([1, 4], [1.5, 1.5], width=0.4)), size=(4, 3)),
]


def expand(values):
    if isinstance(values, list):
        return values
    if "ramp" in values:
        return ramp(values["ramp"])
    return noise(values["noise"], values["seed"])


def labels(axis, visible):
    """The labels of the ticks that are drawn; of powers, the mathtext."""
    return [t.label1.get_text() for t in visible if t.label1.get_text()]


def draw(case):
    fig = plt.figure(figsize=case["size"], dpi=case["dpi"])
    drawn = []
    for panel in case["axes"]:
        ax = fig.add_subplot(case["rows"], 1, panel["row"])
        for one in panel["lines"]:
            ax.plot(expand(one["x"]), expand(one["y"]), linewidth=one.get("width", 1.5))
        ax.set_title(panel.get("title", ""))
        ax.set_xlabel(panel.get("xlabel", ""))
        ax.set_ylabel(panel.get("ylabel", ""))
        ax.set_xscale(panel.get("xscale", "linear"))
        ax.set_yscale(panel.get("yscale", "linear"))
        if "xlim" in panel:
            ax.set_xlim(*panel["xlim"])
        if "ylim" in panel:
            ax.set_ylim(*panel["ylim"])
        drawn.append(ax)
    if case["tight"]:
        fig.tight_layout()
    path = HERE / "figures" / f"{case['name']}.png"
    fig.savefig(path, bbox_inches="tight" if case["crop"] else None)
    for panel, ax in zip(case["axes"], drawn):
        panel["xlabels"] = labels(ax.xaxis, ax.xaxis._update_ticks())
        panel["ylabels"] = labels(ax.yaxis, ax.yaxis._update_ticks())
        panel["xoffset"] = ax.xaxis.get_offset_text().get_text()
        panel["yoffset"] = ax.yaxis.get_offset_text().get_text()
    plt.close(fig)
    image = Image.open(path).convert("RGB")
    colors = image.getcolors(256)
    if colors:
        image = image.quantize(len(colors), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        assert list(image.convert("RGB").getdata()) == list(Image.open(path).convert("RGB").getdata()), case["name"]
    image.save(path, optimize=True)


def plain(value):
    """JSON has no infinities and no NaN: they become strings."""
    if isinstance(value, float) and not math.isfinite(value):
        return repr(value)
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    return value


def main():
    matplotlib.rcdefaults()
    (HERE / "figures").mkdir(exist_ok=True)
    for case in CASES:
        draw(case)
    (HERE / "figures.json").write_text(json.dumps(plain(CASES), separators=(",", ":"), ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
