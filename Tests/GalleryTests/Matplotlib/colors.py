"""Colours and colour maps."""

from common import *

MAPS = ["viridis", "plasma", "inferno", "magma", "cividis", "gray", "coolwarm", "RdBu", "Blues", "tab10", "tab20", "Set2"]


def strips(fig, names):
    strip = [linspace(0, 1, 256)] * 2
    for place, name in enumerate(names):
        ax = fig.add_subplot(len(names), 1, place + 1)
        ax.imshow(strip, aspect="auto", cmap=name)
        ax.text(-0.02, 0.5, name, va="center", ha="right", transform=ax.transAxes, fontsize=7)
        ax.axis("off")


@figure(size=(5, 4))
def color_maps(fig):
    strips(fig, MAPS)


@figure(size=(5, 4))
def color_maps_reversed(fig):
    strips(fig, [name + "_r" for name in MAPS])


@figure
def color_names(fig):
    ax = fig.add_subplot()
    names = ["red", "lime", "navy", "crimson", "rebeccapurple", "tab:olive", "goldenrod", "k", "tab:pink", "silver"]
    ax.barh(ramp(10), [1] * 10, color=names)
    ax.set_yticks(ramp(10), names)
    fig.tight_layout()


@figure
def color_alpha(fig):
    ax = fig.add_subplot()
    ax.axvspan(0, 1, facecolor="#1f77b480")
    ax.axvspan(0.5, 1.5, facecolor=("red", 0.3))
    ax.axhspan(0, 1, facecolor="#0f08")
    ax.plot([0, 1.5], [0, 1], color="#d62728", linewidth=10, alpha=0.5)


@figure
def color_map_lines(fig):
    ax = fig.add_subplot()
    x = linspace(0, 6, 61)
    for place in range(8):
        ax.plot(x, [math.sin(v) + place / 3 for v in x], color=plt.get_cmap("plasma")(place / 7))
