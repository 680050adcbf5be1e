"""Lines: styles, dashes, markers, steps, widths and colours."""

from common import *


@figure
def lines_styles(fig):
    ax = fig.add_subplot()
    x = linspace(0, 10, 101)
    for place, style in enumerate(["solid", "dashed", "dotted", "dashdot"]):
        ax.plot(x, [math.sin(v) + place for v in x], linestyle=style)
    ax.set_title("line styles")


@figure
def lines_own_dashes(fig):
    ax = fig.add_subplot()
    x = linspace(0, 10, 101)
    ax.plot(x, each(math.cos, x), linestyle=(0, (5, 1)))
    ax.plot(x, [math.cos(v) + 1 for v in x], linestyle=(0, (3, 1, 1, 1, 1, 1)))
    ax.plot(x, [math.cos(v) + 2 for v in x], linestyle=(4, (8, 3)), linewidth=3)
    ax.plot(x, [math.cos(v) + 3 for v in x], linestyle=(0, (1, 2)), linewidth=4)
    ax.plot(x, [math.cos(v) + 4 for v in x], linestyle=(0, (2, 2)), linewidth=0.5)


@figure
def lines_dash_corners(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, 2, 3, 4, 5], [0, 3, 0, 3, 0, 3], linestyle="dashed", linewidth=6)
    ax.plot([0, 1, 2, 3, 4, 5], [1, 4, 1, 4, 1, 4], linestyle="dashdot", linewidth=3)
    ax.plot([0, 5, 5, 0, 0], [-1, -1, 5, 5, -1], linestyle="dotted", linewidth=2)


@figure
def lines_dashed_noise(fig):
    ax = fig.add_subplot()
    ax.plot(noise(1000, 5), linestyle="dashed")


@figure(dpi=150, size=(3, 3))
def lines_markers(fig):
    ax = fig.add_subplot()
    for place, marker in enumerate("ov^<>8sp*hHDdPX"):
        ax.plot(ramp(4), [v * 0.3 + place for v in noise(4, place + 1)], marker=marker)
    ax.set_title("filled markers")


@figure
def lines_markers_strokes(fig):
    ax = fig.add_subplot()
    for place, marker in enumerate(".,1234+x|_"):
        ax.plot(ramp(4), [v * 0.3 + place for v in noise(4, place + 1)], marker=marker)
    ax.set_title("markers of strokes")


@figure
def lines_markers_ticks(fig):
    ax = fig.add_subplot()
    for place, marker in enumerate(range(12)):
        ax.plot(ramp(4), [v * 0.3 + place for v in noise(4, place + 1)], marker=marker, linestyle="none")
    ax.set_title("ticks and carets")


@figure
def lines_marker_sizes(fig):
    ax = fig.add_subplot()
    for place, size in enumerate([1, 2, 3.5, 5, 8, 12, 20]):
        ax.plot([0, 1, 2.25], [place, place + 0.5, place], marker="o", markersize=size)
        ax.plot([3, 4, 5.25], [place, place + 0.5, place], "s", markersize=size)


@figure
def lines_marker_faces(fig):
    ax = fig.add_subplot()
    x = ramp(6)
    ax.plot(x, [0, 1, 0, 1, 0, 1], marker="o", markersize=12, markerfacecolor="white")
    ax.plot(x, [2, 3, 2, 3, 2, 3], marker="D", markersize=10, markerfacecolor="gold", markeredgecolor="black", markeredgewidth=2)
    ax.plot(x, [4, 5, 4, 5, 4, 5], marker="^", markersize=12, markerfacecolor="none")
    ax.plot(x, [6, 7, 6, 7, 6, 7], marker="*", markersize=16, markeredgecolor="none", linestyle="dotted")


@figure
def lines_steps(fig):
    ax = fig.add_subplot()
    x = ramp(14)
    y = [math.sin(v / 2) for v in x]
    ax.step(x, [v + 2 for v in y], label="pre")
    ax.step(x, [v + 1 for v in y], where="mid", label="mid")
    ax.step(x, y, where="post", label="post")
    ax.plot(x, y, marker="o", linestyle="dashed", color="gray", alpha=0.3)
    ax.legend(title="where")


@figure
def lines_alpha(fig):
    ax = fig.add_subplot()
    x = linspace(0, 6, 61)
    ax.plot(x, each(math.sin, x), linewidth=8, alpha=0.5)
    ax.plot(x, each(math.cos, x), linewidth=8, alpha=0.5)
    ax.plot(x, [0.3 * v - 1 for v in x], linewidth=8, alpha=0.25, marker="o", markersize=12)


@figure
def lines_widths(fig):
    ax = fig.add_subplot()
    for place, width in enumerate([0.1, 0.25, 0.5, 0.72, 1, 1.44, 2, 3, 5, 8]):
        ax.plot([0, 3, 6], [place, place + 0.7, place], linewidth=width)
        ax.plot([6.5, 7.5], [place, place], linewidth=width)


@figure
def lines_joins(fig):
    ax = fig.add_subplot()
    x, y = [0, 1, 2, 2.2, 2.4], [0, 1, 0, 1, 0]
    ax.plot(x, y, linewidth=10)
    ax.plot(x, [v + 1.5 for v in y], linewidth=5)
    ax.plot([0, 2, 0.1, 2, 0.2], [3, 3, 3.1, 3.2, 3.5], linewidth=6)


@figure
def lines_colors(fig):
    ax = fig.add_subplot()
    for place in range(14):
        color = "black" if place % 5 == 2 else None
        ax.plot([0, 1, 2], [place, place + 1, place], color=color)
    ax.set_title("explicit colours leave the cycle alone")


@figure(dark=True)
def lines_dark(fig):
    ax = fig.add_subplot()
    x = linspace(0, 6, 61)
    for place in range(10):
        ax.plot(x, [math.sin(v + 0.3 * place) for v in x])
    ax.grid(True)
    ax.set(title="dark", xlabel="x", ylabel="y")


@figure
def lines_whole_numbers(fig):
    ax = fig.add_subplot()
    ax.plot([3, 1, 4, 1, 5, 9, 2, 6])
    ax.plot(range(8), range(8), marker="o")
