"""Rules, spans, texts, annotations and legends."""

from common import *

PLACES = [
    "upper right", "upper left", "lower left", "lower right", "right",
    "center left", "center right", "lower center", "upper center", "center",
]


@figure
def rules_across(fig):
    ax = fig.add_subplot()
    x = linspace(0, 10, 101)
    ax.plot(x, each(math.sin, x))
    ax.axhline(0.5, linestyle="dashed", color="gray")
    ax.axhline(-0.5, xmin=0.25, xmax=0.75, color="tab:red", linewidth=3)
    ax.axvline(3, color="black", linewidth=0.8)
    ax.axvline(7, ymax=0.5, linestyle="dotted")


@figure
def rules_sloped(fig):
    ax = fig.add_subplot()
    ax.axline((0, 0), slope=0.5, color="C1")
    ax.axline((0, 1), (1, 0.2), linestyle="dashed")
    ax.axline((0.5, 0), (0.5, 1), color="black")
    ax.set(xlim=(-1, 2), ylim=(-1, 2))


@figure
def rules_many(fig):
    ax = fig.add_subplot()
    ax.hlines([1, 2, 3], [0, 1, 2], [4, 5, 6])
    ax.vlines([1, 3, 5], 0, [4, 3, 2], colors="tab:red", linestyles="dashed")


@figure
def rules_log(fig):
    ax = fig.add_subplot()
    ax.plot([1, 10, 100], [1, 100, 1000])
    ax.axhline(50, color="gray")
    ax.axvspan(3, 30, facecolor="tab:green", alpha=0.2)
    ax.set(xscale="log", yscale="log")


@figure
def spans(fig):
    ax = fig.add_subplot()
    ax.plot(walk(100, 3))
    ax.axvspan(20, 40, facecolor="tab:orange", alpha=0.3)
    ax.axvspan(60, 70, alpha=0.5)
    ax.axhspan(-1, 1, facecolor="0.9", zorder=0)


@figure
def text_places(fig):
    ax = fig.add_subplot()
    ax.plot([0, 10], [0, 5])
    ax.text(2, 3, "at (2, 3)")
    ax.text(0.95, 0.05, "lower right corner", transform=ax.transAxes, ha="right")
    ax.text(0.5, 0.95, "top", transform=ax.transAxes, ha="center", va="top", fontsize=14, color="tab:red")
    ax.plot([7], [1], "o")
    ax.text(7, 1, " beside", va="center", alpha=0.5)


@figure
def text_angles(fig):
    ax = fig.add_subplot()
    for angle in range(0, 360, 30):
        turn = math.radians(angle)
        ax.text(0.5 + 0.2 * math.cos(turn), 0.5 + 0.2 * math.sin(turn), f"{angle} degrees", rotation=angle, ha="center", va="center", fontsize=8)


@figure
def text_angles_anchored(fig):
    ax = fig.add_subplot()
    for place, angle in enumerate([0, 15, 45, 90, 200, 300]):
        ax.plot([place], [0], "+", color="red")
        ax.text(place, 0, "anchor", rotation=angle, rotation_mode="anchor")
        ax.plot([place], [1], "+", color="red")
        ax.text(place, 1, "default", rotation=angle, ha="right", va="top")
    ax.set(xlim=(-1, 6), ylim=(-1, 2))


@figure
def text_alignment(fig):
    ax = fig.add_subplot()
    for i, va in enumerate(["bottom", "baseline", "center", "center_baseline", "top"]):
        for j, ha in enumerate(["left", "center", "right"]):
            ax.plot([j], [i], "k+")
            ax.text(j, i, f"{ha[0]} {va[:3]}\nlong gap", ha=ha, va=va, fontsize=7)
    ax.set(xlim=(-1, 3), ylim=(-1, 5))


@figure
def text_boxes(fig):
    ax = fig.add_subplot()
    ax.text(0.1, 0.2, "plain box", bbox={"facecolor": "wheat"})
    ax.text(0.5, 0.6, "round\nand clear", ha="center", bbox={"boxstyle": "round", "facecolor": "lightblue", "alpha": 0.5})


@figure
def annotations(fig):
    ax = fig.add_subplot()
    x = linspace(0, 5, 201)
    ax.plot(x, [math.cos(2 * math.pi * v) for v in x])
    ax.annotate("local maximum", xy=(2, 1), xytext=(3, 1.5), arrowprops={"arrowstyle": "->"})
    ax.annotate("minimum", xy=(0.5, -1), xytext=(1, -1.6), arrowprops={"arrowstyle": "-|>", "color": "tab:red"})
    ax.annotate("zero", xy=(4.25, 0), xytext=(40, 30), textcoords="offset points", arrowprops={"arrowstyle": "-"})
    ax.annotate("(1, 1)", xy=(1, 1), xytext=(0, 5), textcoords="offset points", ha="center")
    ax.set_ylim(-2, 2)


@figure
def annotations_heads(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, 2], [0, 1, 0], "o")
    ax.annotate("open", xy=(1, 1), xytext=(0.2, 0.8), arrowprops={"arrowstyle": "->", "linewidth": 2})
    ax.annotate("filled", xy=(2, 0), xytext=(1.2, 0.2), arrowprops={"arrowstyle": "-|>", "shrinkA": 8, "shrinkB": 8})
    ax.annotate("", xy=(0.25, 0), xytext=(1.75, 0.5), arrowprops={"arrowstyle": "-|>", "linewidth": 3, "shrinkA": 0, "shrinkB": 0, "color": "tab:green"})
    ax.annotate("axes", xy=(0.5, 0.5), xycoords="axes fraction", xytext=(0.3, 0.7), textcoords="axes fraction", arrowprops={"arrowstyle": "->"})


@figure(size=(7, 4))
def legend_places(fig):
    for place, name in enumerate(PLACES):
        ax = fig.add_subplot(2, 5, place + 1)
        ax.plot([0, 1], [0, 1], label="line")
        ax.legend(loc=name)
        ax.set_title(name, fontsize=9)
        ax.set(xticks=[], yticks=[])


@figure
def legend_best(fig):
    ax = fig.add_subplot()
    x = linspace(0, 3, 61)
    ax.plot(x, each(math.exp, x), label="exponential")
    ax.plot(x, [20 - v for v in each(math.exp, x)], "--", label="mirrored")
    ax.plot(x, [18 - 3 * v for v in x], label="falling")
    ax.legend()


@figure
def legend_best_points(fig):
    ax = fig.add_subplot()
    ax.scatter(noise(300, 1), [v * v for v in noise(300, 2)], label="points")
    ax.plot([0, 1], [0.2, 1], color="C3", label="line")
    ax.legend()


@figure
def legend_best_bars(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(8), [8, 7, 3, 2, 2, 3, 6, 7], label="bars")
    ax.fill_between(ramp(8), [1, 2, 3, 4, 5, 6, 7, 8], alpha=0.3, label="area")
    ax.legend()


@figure(crop=True)
def legend_outside(fig):
    ax = fig.add_subplot()
    for place in range(4):
        ax.plot([0, 1], [0, place], label=f"series {place}")
    ax.legend(loc="upper left", bbox_to_anchor=(1.02, 1))


@figure
def legend_outside_above(fig):
    ax = fig.add_subplot()
    for place in range(3):
        ax.plot([0, 1], [0, place], label=f"series {place}")
    ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, frameon=False)
    fig.tight_layout()


@figure
def legend_columns(fig):
    ax = fig.add_subplot()
    for place in range(7):
        ax.plot([0, 1], [place, place + 1], label="abcdefg"[: place + 1])
    ax.legend(ncols=3)


@figure
def legend_title(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1], [0, 1], label="train")
    ax.plot([0, 1], [1, 0], label="a longer name\nin two lines")
    ax.legend(title="data set", loc="center right", fontsize=8)


@figure(size=(4, 4))
def legend_twenty(fig):
    ax = fig.add_subplot()
    for place in range(20):
        ax.plot([0, 1], [place, 20 - place], label=f"entry {place + 1}")
    ax.legend(ncols=2, fontsize=7)


@figure(size=(5, 4))
def legend_marks(fig):
    ax = fig.add_subplot()
    x = ramp(6)
    ax.plot(x, x, label="line")
    ax.plot(x, [v + 1 for v in x], "o--", label="markers")
    ax.scatter(x, [v + 2 for v in x], label="points")
    ax.bar(x, [1] * 6, label="bars", width=0.4)
    ax.fill_between(x, [6] * 6, [7] * 6, alpha=0.5, label="area")
    ax.errorbar(x, [v + 4 for v in x], yerr=0.5, capsize=3, label="errors")
    ax.stem(x, [2] * 6, label="stems")
    ax.axhline(9, color="black", linestyle=":", label="rule")
    ax.axvspan(4, 5, alpha=0.2, label="span")
    ax.legend(ncols=2, loc="upper left")
    ax.set_ylim(0, 15)


@figure
def legend_some(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, 2], [0, 1, 0])
    ax.plot([0, 1, 2], [1, 0, 1], label="named")
    ax.plot([0, 1, 2], [0.5, 0.5, 0.5], label="_hidden")
    ax.legend()


@figure(dark=True)
def legend_dark(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, 2], [0, 1, 0], label="up and down")
    ax.scatter([0, 1, 2], [1, 0, 1], label="down and up")
    ax.text(1, 0.5, "text", ha="center")
    ax.legend(title="dark")
