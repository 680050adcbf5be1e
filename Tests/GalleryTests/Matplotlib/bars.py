"""Bars and histograms."""

from common import *

FRUITS = ["apple", "blueberry", "cherry", "orange"]


@figure
def bars_names(fig):
    ax = fig.add_subplot()
    ax.bar(FRUITS, [40, 100, 30, 55])
    ax.set(title="fruit supply", ylabel="crates")
    fig.tight_layout()


@figure
def bars_lying(fig):
    ax = fig.add_subplot()
    ax.barh(["Tom", "Dick", "Harry", "Slim", "Jim"], [8.1, 5.3, 9.7, 4.2, 6.6])
    ax.invert_yaxis()
    fig.tight_layout()


@figure
def bars_grouped(fig):
    ax = fig.add_subplot()
    x = ramp(3)
    for place, (name, values) in enumerate({"length": [38.8, 48.8, 47.5], "depth": [18.3, 18.4, 15.0], "mass": [37, 37.3, 50.8]}.items()):
        ax.bar([v + 0.25 * place for v in x], values, 0.25, label=name)
    ax.set_xticks([v + 0.25 for v in x], ["Adelie", "Chinstrap", "Gentoo"])
    ax.set_ylim(0, 75)
    ax.legend(loc="upper left", ncols=3)


@figure(dpi=80)
def bars_stacked(fig):
    ax = fig.add_subplot()
    names = ["a", "b", "c", "d"]
    below = [0.0] * 4
    for name, values in {"low": [1, 2, 3, 2], "middle": [2, 1, 2, 3], "high": [3, 3, 1, 1]}.items():
        ax.bar(names, values, bottom=below, label=name)
        below = [a + b for a, b in zip(below, values)]
    ax.legend()


@figure
def bars_bases(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(6), [3, -2, 4, -1, 5, -3], bottom=[0, 0, 2, -1, 1, 3], width=0.5)
    ax.axhline(0, color="black", linewidth=0.8)


@figure
def bars_labels(fig):
    ax = fig.add_subplot()
    drawn = ax.bar(FRUITS, [40, 100, 30, -55])
    ax.bar_label(drawn, padding=3)
    ax.margins(y=0.15)


@figure
def bars_labels_inside(fig):
    ax = fig.add_subplot()
    first = ax.barh(FRUITS, [1.25, 3.5, 2.125, 4])
    second = ax.barh(FRUITS, [2, 1, 3, 1.5], left=[1.25, 3.5, 2.125, 4])
    ax.bar_label(first, fmt="%.1f", label_type="center", color="white")
    ax.bar_label(second, labels=["two", "one", "three", "half"], label_type="center")
    fig.tight_layout()


@figure
def bars_log(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(6), [1, 12, 140, 1500, 22000, 310000], log=True)


@figure
def bars_lying_log(fig):
    ax = fig.add_subplot()
    ax.barh(ramp(5), [3, 30, 300, 3000, 30000], height=0.6)
    ax.set_xscale("log")


@figure
def bars_edges(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(5), [2, 4, 3, 5, 1], width=1, edgecolor="white", linewidth=0.7)
    ax.bar(ramp(5, 6), [2, 4, 3, 5, 1], width=0.8, color=["tab:red", "gold", "#00ff0080", "0.5", "none"], edgecolor="black", linewidth=2)


@figure
def bars_many(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(300), noise(300, 3))


@figure
def bars_errors(fig):
    ax = fig.add_subplot()
    ax.bar(FRUITS, [4, 7, 3, 5], yerr=[0.5, 1, 0.4, 0.8], capsize=5, align="center", alpha=0.6)


@figure
def bars_left_edges(fig):
    ax = fig.add_subplot()
    ax.bar([0, 1, 3, 6], [1, 2, 1.5, 0.5], width=[1, 2, 3, 4], align="edge", alpha=0.5, edgecolor="tab:blue")


@figure(dark=True)
def bars_dark(fig):
    ax = fig.add_subplot()
    ax.bar(FRUITS, [40, 100, 30, 55], label="supply")
    ax.legend()


@figure
def histogram_count(fig):
    ax = fig.add_subplot()
    ax.hist(bell(1000, 1), 30)


@figure
def histogram_default(fig):
    ax = fig.add_subplot()
    ax.hist(bell(300, 4))
    ax.set_ylabel("count")


@figure
def histogram_edges(fig):
    ax = fig.add_subplot()
    ax.hist(bell(1000, 2), [-3, -2, -1, -0.5, -0.25, 0, 0.25, 0.5, 1, 2, 3], edgecolor="white")


@figure(size=(6, 4))
def histogram_rules(fig):
    data = bell(400, 3)
    for place, rule in enumerate(["auto", "fd", "doane", "scott", "rice", "sturges"]):
        ax = fig.add_subplot(2, 3, place + 1)
        ax.hist(data, rule)
        ax.set_title(rule)
    fig.tight_layout()


@figure
def histogram_density(fig):
    ax = fig.add_subplot()
    ax.hist(bell(1000, 1), 25, density=True, alpha=0.7)
    x = linspace(-4, 4, 81)
    ax.plot(x, [math.exp(-v * v / 2) / math.sqrt(2 * math.pi) for v in x], color="black", linestyle="dashed")


@figure
def histogram_cumulative(fig):
    ax = fig.add_subplot()
    ax.hist(bell(500, 1), 40, density=True, cumulative=True, histtype="step", label="below")
    ax.hist(bell(500, 1), 40, density=True, cumulative=-1, histtype="step", label="above")
    ax.legend(loc="center left")


@figure
def histogram_weights(fig):
    ax = fig.add_subplot()
    ax.hist(bell(500, 6), 20, range=(-3, 3), weights=[2 * v for v in noise(500, 7)])


@figure
def histogram_stacked(fig):
    ax = fig.add_subplot()
    ax.hist([bell(500, 1), [v + 1 for v in bell(300, 2)], [v - 2 for v in bell(200, 3)]], 20, stacked=True, label=["a", "b", "c"])
    ax.legend()


@figure
def histogram_beside(fig):
    ax = fig.add_subplot()
    ax.hist([bell(500, 1), [v + 1 for v in bell(300, 2)], [v - 2 for v in bell(200, 3)]], 8)


@figure
def histogram_outline(fig):
    ax = fig.add_subplot()
    ax.hist(bell(1000, 1), 30, histtype="step")
    ax.hist([v + 2 for v in bell(1000, 2)], 30, histtype="stepfilled", alpha=0.5)


@figure
def histogram_log(fig):
    ax = fig.add_subplot()
    ax.hist([math.exp(2 * v) for v in bell(1000, 1)], 30, log=True)


@figure
def histogram_lying(fig):
    ax = fig.add_subplot()
    ax.hist(bell(300, 9), 15, orientation="horizontal")
