"""Points, stems and error bars."""

from matplotlib.colors import LogNorm

from common import *


@figure
def points_plain(fig):
    ax = fig.add_subplot()
    ax.scatter(noise(60, 1), noise(60, 2))
    ax.scatter(noise(30, 3), noise(30, 4))


@figure
def points_sizes(fig):
    ax = fig.add_subplot()
    ax.scatter(noise(40, 1), noise(40, 2), s=[400 * v for v in noise(40, 3)])


@figure
def points_colored(fig):
    ax = fig.add_subplot()
    x, y = noise(200, 1), noise(200, 2)
    points = ax.scatter(x, y, c=[a + b for a, b in zip(x, y)])
    fig.colorbar(points)


@figure
def points_log_norm(fig):
    ax = fig.add_subplot()
    x, y = noise(200, 5), noise(200, 6)
    points = ax.scatter(x, y, c=[10 ** (4 * v) for v in x], cmap="plasma", norm=LogNorm())
    fig.colorbar(points, label="weight")


@figure
def points_color_limits(fig):
    ax = fig.add_subplot()
    x, y = noise(100, 5), noise(100, 6)
    points = ax.scatter(x, y, c=x, s=60, cmap="coolwarm", vmin=0.25, vmax=0.75)
    fig.colorbar(points)


@figure
def points_alpha(fig):
    ax = fig.add_subplot()
    ax.scatter(bell(150, 1), bell(150, 2), s=150, alpha=0.3)
    ax.scatter([v + 1.5 for v in bell(150, 3)], bell(150, 4), s=150, alpha=0.3, edgecolors="none")


@figure(dpi=72)
def points_edges(fig):
    ax = fig.add_subplot()
    ax.scatter(ramp(8), [0] * 8, s=200, edgecolors="black")
    ax.scatter(ramp(8), [1] * 8, s=200, facecolors="none", edgecolors="tab:red", linewidths=3)
    ax.scatter(ramp(8), [2] * 8, s=200, c=ramp(8), edgecolors="black", linewidths=0.5)
    ax.set_ylim(-1, 3)


@figure
def points_markers(fig):
    ax = fig.add_subplot()
    for place, marker in enumerate("o^sD*Xx+|_.,P1"):
        ax.scatter(ramp(6), [place] * 6, s=[20, 40, 60, 80, 100, 120], marker=marker)


@figure
def points_colors(fig):
    ax = fig.add_subplot()
    ax.scatter(ramp(6), [1, 3, 2, 5, 4, 6], s=120, c=["red", "green", "blue", "orange", "purple", "black"])


@figure
def points_many(fig):
    ax = fig.add_subplot()
    ax.scatter(bell(5000, 7), bell(5000, 8), s=4, alpha=0.5)


@figure
def points_log(fig):
    ax = fig.add_subplot()
    ax.scatter([10 ** (3 * v) for v in noise(50, 1)], [10 ** (6 * v) for v in noise(50, 2)], marker="x")
    ax.set(xscale="log", yscale="log")


@figure
def stem_plain(fig):
    ax = fig.add_subplot()
    x = linspace(0.1, 6.2, 31)
    ax.stem(x, [math.exp(math.sin(v)) for v in x])


@figure
def stem_bottom(fig):
    ax = fig.add_subplot()
    x = linspace(0.1, 6.2, 31)
    ax.stem(x, each(math.cos, x), linefmt="grey", markerfmt="D", bottom=0.5, label="cosine")
    ax.legend()


@figure
def errors_y(fig):
    ax = fig.add_subplot()
    x = linspace(0.5, 5, 10)
    ax.errorbar(x, [math.exp(-v) for v in x], yerr=[0.05 + 0.02 * v for v in x])


@figure
def errors_both(fig):
    ax = fig.add_subplot()
    ax.errorbar(ramp(8), [v * v for v in ramp(8)], xerr=0.4, yerr=[1 + v for v in ramp(8)], fmt="o", capsize=4)


@figure
def errors_asymmetric(fig):
    ax = fig.add_subplot()
    x = ramp(8)
    low, high = [0.2 + 0.1 * v for v in x], [1.5 - 0.1 * v for v in x]
    ax.errorbar(x, [math.sin(v) for v in x], yerr=[low, high], fmt="s", capsize=3, label="measured")
    ax.plot(x, [math.sin(v) + 2 for v in x], label="model")
    ax.legend()


@figure
def errors_styled(fig):
    ax = fig.add_subplot()
    x = ramp(10)
    ax.errorbar(x, each(math.sqrt, x), yerr=0.5, fmt="none", ecolor="gray", elinewidth=3, capsize=8)
    ax.errorbar(x, [v / 2 for v in x], xerr=0.3, linestyle="dashed", marker="^", markersize=8)


@figure
def errors_log(fig):
    ax = fig.add_subplot()
    x = [10 ** v for v in linspace(0, 3, 10)]
    ax.errorbar(x, [v * v for v in x], yerr=[0.6 * v * v for v in x], capsize=2, marker="o")
    ax.set(xscale="log", yscale="log")
