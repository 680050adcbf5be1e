"""Ticks, labels, grid lines, limits, scales, dates, categories, spines, twins and aspects."""

import datetime

import numpy as np
from matplotlib import dates, ticker

from common import *


@figure
def ticks_given(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.set_xticks([0, 1, 4, 9])
    ax.set_yticks([0, 25, 50, 100])
    ax.set_yticks([10, 20, 30], minor=True)


@figure
def ticks_labels(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(4), [3, 1, 2, 5])
    ax.set_xticks(ramp(4), ["spring", "summer", "autumn", "winter"])
    ax.set_yticks([1, 3, 5], ["low", "medium", "high"])
    fig.tight_layout()


@figure
def ticks_turned(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(5), [3, 1, 2, 5, 4])
    ax.set_xticks(ramp(5), ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], rotation=30)
    ax.tick_params(axis="y", rotation=60)
    fig.tight_layout()


@figure
def ticks_turned_ending(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(5), [3, 1, 2, 5, 4])
    ax.set_xticks(ramp(5), ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"], rotation=45, ha="right", rotation_mode="anchor")
    ax.set_xlabel("day")
    fig.tight_layout()


@figure
def ticks_upright(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(5), [3, 1, 2, 5, 4])
    ax.set_xticks(ramp(5), ["one", "twenty", "three hundred", "4000", "50000"], rotation=90)
    ax.set_yticks([1, 3, 5], ["low", "medium", "high"], rotation=90)
    fig.tight_layout()


@figure
def ticks_decimals(fig):
    ax = fig.add_subplot()
    ax.plot([0, 0.5, 1], [0, 1, 3])
    ax.xaxis.set_major_formatter("{x:.2f}")
    ax.yaxis.set_major_formatter("{x:.3f}")


@figure
def ticks_percent(fig):
    ax = fig.add_subplot()
    ax.plot([0, 0.25, 1], [0, 40, 100])
    ax.xaxis.set_major_formatter(ticker.PercentFormatter(1))
    ax.yaxis.set_major_formatter(ticker.PercentFormatter(decimals=1))
    fig.tight_layout()


@figure
def ticks_prefixes(fig):
    ax = fig.add_subplot()
    ax.plot([10 ** v for v in ramp(10)], [10 ** v for v in ramp(10, -6)])
    ax.set(xscale="log", yscale="log")
    ax.xaxis.set_major_formatter(ticker.EngFormatter(unit="Hz"))
    ax.yaxis.set_major_formatter(ticker.EngFormatter(places=1))
    fig.tight_layout()


@figure
def ticks_own(fig):
    ax = fig.add_subplot()
    ax.plot([0, 60, 200], [0, 1500, 3200])
    ax.xaxis.set_major_formatter(lambda value, place: f"{int(value) // 60}:{int(value) % 60:02d}")
    ax.yaxis.set_major_formatter(lambda value, place: f"{value / 1000:g} km")
    fig.tight_layout()


@figure
def ticks_multiples(fig):
    ax = fig.add_subplot()
    x = linspace(-math.pi, 2 * math.pi, 101)
    ax.plot(x, each(math.sin, x))
    ax.xaxis.set_major_locator(ticker.MultipleLocator(math.pi / 2))
    def label(value, place):
        halves = round(value / (math.pi / 2))
        names = {-2: "−π", -1: "−π/2", 0: "0", 1: "π/2", 2: "π", 3: "3π/2", 4: "2π"}
        return names.get(halves, "")
    ax.xaxis.set_major_formatter(label)
    ax.yaxis.set_major_locator(ticker.MultipleLocator(0.25))
    fig.tight_layout()


@figure
def ticks_minor(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.xaxis.set_minor_locator(ticker.AutoMinorLocator())
    ax.yaxis.set_minor_locator(ticker.AutoMinorLocator(2))


@figure
def ticks_none(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.set(xticks=[], yticks=[], xlabel="no ticks", title="bare")


@figure
def ticks_inward(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.tick_params(direction="in", length=8, width=2, top=True, right=True)


@figure
def ticks_sides(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.xaxis.tick_top()
    ax.xaxis.set_label_position("top")
    ax.yaxis.tick_right()
    ax.yaxis.set_label_position("right")
    ax.set(xlabel="above", ylabel="on the right", title="all four sides")
    fig.tight_layout()


@figure
def grid_lines(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.grid(True)


@figure
def grid_lines_minor(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.minorticks_on()
    ax.grid(True, which="major", color="0.6", linewidth=1)
    ax.grid(True, which="minor", linestyle="dotted", linewidth=0.5)


@figure
def grid_lines_across(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(5), [3, 5, 2, 4, 1])
    ax.grid(True, axis="y", alpha=0.5)


@figure
def limits_one_side(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(20), [v + 3 for v in noise(20, 1)])
    ax.set_ylim(bottom=0)
    ax.set_xlim(right=15)


@figure
def limits_reversed(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(20), [math.exp(-v / 5) for v in ramp(20)])
    ax.set_xlim(20, -2)
    ax.invert_yaxis()


@figure
def margins(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(20), noise(20, 1))
    ax.margins(x=0, y=0.3)


@figure
def log_ten(fig):
    ax = fig.add_subplot()
    x = linspace(0.1, 10, 100)
    ax.plot(x, [10 ** v for v in x])
    ax.set_yscale("log")
    ax.grid(True, which="both", alpha=0.4)


@figure
def log_two(fig):
    ax = fig.add_subplot()
    ax.plot([2 ** v for v in ramp(11)], [v * v + 1 for v in ramp(11)], marker="o")
    ax.set_xscale("log", base=2)
    ax.set_yscale("log", base=2)


@figure
def log_less_than_a_decade(fig):
    ax = fig.add_subplot()
    ax.plot([2, 3, 5, 8], [1.1, 1.3, 1.2, 1.8])
    ax.set(xscale="log", yscale="log")
    fig.tight_layout()


@figure
def symlog(fig):
    ax = fig.add_subplot()
    x = linspace(-50, 50, 101)
    ax.plot(x, [v ** 3 / 10 for v in x])
    ax.set_xscale("symlog")
    ax.set_yscale("symlog", linthresh=10)
    ax.grid(True)
    fig.tight_layout()


@figure
def symlog_small(fig):
    ax = fig.add_subplot()
    x = linspace(-1, 1, 201)
    ax.plot([v ** 3 for v in x], x)
    ax.set_xscale("symlog", linthresh=0.01, linscale=0.5)


def days(text):
    """Days since 1970 of a date written as in ISO 8601."""
    return float(dates.date2num(np.datetime64(text)))


def dated(fig, first, last):
    """A curve between two dates, its labels automatic and concise."""
    x = linspace(days(first), days(last), 50)
    for place in range(2):
        ax = fig.add_subplot(2, 1, place + 1)
        ax.plot(x, walk(50, 5))
        ax.xaxis_date()
        if place == 1:
            ax.xaxis.set_major_formatter(dates.ConciseDateFormatter(ax.xaxis.get_major_locator()))
    fig.tight_layout()


@figure(size=(6, 2.4))
def dates_microseconds(fig):
    dated(fig, "2024-12-31T23:59:59.999900", "2025-01-01T00:00:00.000100")


@figure(size=(6, 2.4))
def dates_seconds(fig):
    dated(fig, "2024-02-28T23:59:38", "2024-02-29T00:00:11")


@figure(size=(6, 2.4))
def dates_minutes(fig):
    dated(fig, "2024-02-28T23:30", "2024-02-29T00:40")


@figure(size=(6, 2.4))
def dates_hours(fig):
    dated(fig, "2024-02-28T12:00", "2024-02-29T18:00")


@figure(size=(6, 2.4))
def dates_days(fig):
    dated(fig, "2023-02-25", "2023-03-03")


@figure(size=(6, 2.4))
def dates_weeks(fig):
    dated(fig, "2024-02-10", "2024-03-25")


@figure(size=(6, 2.4))
def dates_months(fig):
    dated(fig, "2023-09-15", "2024-06-20")


@figure(size=(6, 2.4))
def dates_years(fig):
    dated(fig, "2019-05-01", "2024-03-01")


@figure(size=(6, 2.4))
def dates_century(fig):
    dated(fig, "1896-01-01", "2024-12-31")


@figure(size=(6, 2.4))
def dates_millennium(fig):
    dated(fig, "1000-01-01", "2020-01-01")


@figure
def dates_quarters(fig):
    ax = fig.add_subplot()
    x = linspace(days("2023-01-01"), days("2023-12-31"), 365)
    ax.plot(x, walk(365, 8))
    ax.xaxis_date()
    ax.xaxis.set_major_locator(dates.MonthLocator(bymonth=(1, 4, 7, 10)))
    ax.xaxis.set_minor_locator(dates.MonthLocator())
    ax.xaxis.set_major_formatter(dates.DateFormatter("%b %Y"))


@figure
def dates_bars(fig):
    ax = fig.add_subplot()
    ax.bar([days("2024-02-24") + i for i in range(10)], noise(10, 4))
    ax.xaxis_date()
    ax.tick_params(axis="x", rotation=45)
    fig.tight_layout()


@figure
def categories_few(fig):
    ax = fig.add_subplot()
    ax.plot(["cat", "dog", "cat", "fox", "owl"], [3, 1, 2, 5, 4], marker="o")
    ax.scatter(["fox", "hen"], [2, 3], color="red")


@figure(size=(6, 3))
def categories_many(fig):
    ax = fig.add_subplot()
    ax.bar([f"n{i}" for i in range(40)], noise(40, 2))
    ax.tick_params(axis="x", rotation=90, labelsize=7)


@figure
def categories_both(fig):
    ax = fig.add_subplot()
    ax.scatter(["low", "high", "low", "mid"], ["red", "blue", "blue", "red"], s=100)


@figure
def spines_off(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(11), [v * v for v in ramp(11)])
    ax.spines[["top", "right"]].set_visible(False)


@figure
def spines_left_only(fig):
    ax = fig.add_subplot()
    ax.barh(ramp(5), [3, 5, 2, 4, 1])
    ax.spines[["top", "right", "bottom"]].set_visible(False)
    ax.tick_params(bottom=False, labelbottom=False, left=False)


@figure
def axes_off(fig):
    ax = fig.add_subplot()
    ax.plot(walk(50, 6))
    ax.set_title("no axes")
    ax.axis("off")


@figure
def axes_face(fig):
    ax = fig.add_subplot(facecolor="0.92")
    ax.plot(walk(50, 6))
    ax.grid(True, color="white", linewidth=1.2)
    ax.set_title("a face of its own")


@figure
def twin_y(fig):
    ax = fig.add_subplot()
    x = linspace(0.01, 10, 100)
    ax.plot(x, each(math.exp, x), color="tab:red")
    ax.set_xlabel("time (s)")
    ax.set_ylabel("exp", color="tab:red")
    ax.tick_params(axis="y", colors="tab:red")
    other = ax.twinx()
    other.plot(x, [math.sin(2 * math.pi * v) for v in x], color="tab:blue")
    other.set_ylabel("sin", color="tab:blue")
    other.tick_params(axis="y", colors="tab:blue")
    fig.tight_layout()


@figure
def twin_x(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(10), noise(10, 1))
    other = ax.twiny()
    other.plot([100 * v for v in ramp(10)], noise(10, 2), color="C1")
    ax.set_xlabel("below")
    other.set_xlabel("above")
    fig.tight_layout()


@figure
def twin_bars(fig):
    ax = fig.add_subplot()
    ax.bar(ramp(6), [3, 5, 2, 6, 4, 1], label="count")
    other = ax.twinx()
    other.plot(ramp(6), [18, 47, 59, 94, 99, 100], "C1o-", label="share")
    other.set_ylim(0, 110)
    other.yaxis.set_major_formatter(ticker.PercentFormatter())
    fig.tight_layout()


@figure
def aspect_equal(fig):
    ax = fig.add_subplot()
    turn = linspace(0, 2 * math.pi, 101)
    ax.plot(each(math.cos, turn), each(math.sin, turn))
    ax.plot([0, 2], [0, 0])
    ax.set_aspect("equal")


@figure
def aspect_given(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, 2], [0, 10, 5])
    ax.set_aspect(0.1)


