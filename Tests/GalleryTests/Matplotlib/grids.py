"""Grids of axes: rows, columns, spans, ratios, shared axes, a title over all."""

from common import *


def curve(ax, place):
    x = linspace(0, 6, 61)
    ax.plot(x, [(place + 1) * math.sin(v + place) for v in x], color=f"C{place}")


@figure(size=(5, 4))
def grid_plain(fig):
    for place, ax in enumerate(fig.subplots(2, 3).flat):
        curve(ax, place)


@figure(size=(5, 4))
def grid_tight(fig):
    for place, ax in enumerate(fig.subplots(2, 2).flat):
        curve(ax, place)
        ax.set(title=f"axes {place + 1}", xlabel="time", ylabel="value")
    fig.tight_layout()


@figure(size=(5, 4))
def grid_shared(fig):
    for place, ax in enumerate(fig.subplots(2, 2, sharex=True, sharey=True).flat):
        curve(ax, place)
        ax.set(xlabel="time", ylabel="value")
        ax.label_outer()


@figure(size=(5, 4))
def grid_shared_rows(fig):
    for place, ax in enumerate(fig.subplots(2, 3, sharex="col", sharey="row").flat):
        curve(ax, place)
    fig.tight_layout()


@figure(size=(5, 4))
def grid_spans(fig):
    grid = fig.add_gridspec(3, 3)
    for place, part in enumerate([grid[0, :], grid[1, :-1], grid[1:, -1], grid[-1, 0], grid[-1, -2]]):
        ax = fig.add_subplot(part)
        ax.plot(walk(30, place + 1))
        ax.set_title(f"part {place + 1}")
    fig.tight_layout()


@figure(size=(5, 4))
def grid_ratios(fig):
    for place, ax in enumerate(fig.subplots(2, 2, width_ratios=[3, 1], height_ratios=[1, 2]).flat):
        curve(ax, place)


@figure(size=(5, 4))
def grid_spacing(fig):
    for place, ax in enumerate(fig.subplots(3, 1, sharex=True, gridspec_kw={"hspace": 0}).flat):
        curve(ax, place)


@figure(size=(5, 4))
def grid_title(fig):
    for place, ax in enumerate(fig.subplots(2, 2).flat):
        curve(ax, place)
        ax.set_title(f"axes {place + 1}")
    fig.suptitle("A title over all")
    fig.tight_layout()


@figure
def grid_title_plain(fig):
    ax = fig.add_subplot()
    ax.plot(walk(40, 2))
    fig.suptitle("Two lines\nover all", fontsize=16)


@figure(size=(5, 5))
def grid_marginals(fig):
    x, y = bell(400, 1), [a + b for a, b in zip(bell(400, 1), bell(400, 2))]
    grid = fig.add_gridspec(2, 2, width_ratios=(4, 1), height_ratios=(1, 4), wspace=0.05, hspace=0.05)
    middle = fig.add_subplot(grid[1, 0])
    above = fig.add_subplot(grid[0, 0], sharex=middle)
    beside = fig.add_subplot(grid[1, 1], sharey=middle)
    above.tick_params(axis="x", labelbottom=False)
    beside.tick_params(axis="y", labelleft=False)
    middle.scatter(x, y, s=10)
    above.hist(x, 20)
    beside.hist(y, 20, orientation="horizontal")


@figure(size=(6, 4), dark=True)
def grid_dark(fig):
    for place, ax in enumerate(fig.subplots(1, 2).flat):
        ax.boxplot([bell(50, 2 * place + 1), bell(50, 2 * place + 2)])
        ax.grid(True)
    fig.suptitle("dark")
    fig.tight_layout()
