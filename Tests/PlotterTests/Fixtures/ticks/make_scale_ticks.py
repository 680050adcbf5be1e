"""Write date_ticks.tsv and scale_ticks.tsv: limits, ticks and labels of Matplotlib's other scales and locators.

    python make_scale_ticks.py [--count N] [--seed N] [--directory DIRECTORY]

Needs matplotlib==3.9.2. One line is one axis, its fields separated by tabs:

    group  parameters  lower  upper  min_positive  space  view_lower  view_upper  offset  major  minor

lower and upper are the range of the data (groups ending in "data") or the limits asked for (groups ending in
"limits"); the parameters are numbers separated by spaces, lists in them by commas. The tick fields are "value|label"
pairs joined by ";", those of dates "value|label|concise label", where the offset is that of the concise labels. Where
Matplotlib raises an error all fields after space are missing.
"""

import argparse
import datetime
import math
import os
import random
import warnings

from make_ticks import linear_range, log_range  # first, since it starts Python again

import matplotlib.pyplot as plt
import numpy as np
from matplotlib import dates, ticker
from matplotlib.transforms import Bbox

SPACES = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9, 12, 40]


def numbers(values):
    return ",".join(repr(float(value)) for value in values)


def strip(label):
    start, end = r"$\mathdefault{", "}$"
    return label[len(start):-len(end)] if label.startswith(start) else label


def visible(axis):
    drawn = axis._update_ticks()
    return [tick for tick in drawn if tick._major], [tick for tick in drawn if not tick._major]


def pairs(ticks):
    return [[repr(float(tick.get_loc())), strip(tick.label1.get_text())] for tick in ticks]


def joined(entries):
    return ";".join("|".join(entry) for entry in entries)


def date_range(rng):
    """Two moments in days since 1970, from a few microseconds to thousands of years apart."""
    leap = [(2024, 2, 29), (2000, 2, 29), (1900, 2, 28), (2100, 2, 28), (1972, 12, 31), (1970, 1, 1), (2023, 12, 31)]
    kind = rng.randrange(8)
    if kind < 4:
        centre = float(dates.date2num(datetime.datetime(*rng.choice(leap)))) + rng.uniform(-1, 1) * rng.choice([0, 1, 40])
    elif kind < 7:
        centre = rng.uniform(-40000, 60000)
    else:
        centre = rng.uniform(-719000, 2932000)
    width = 10 ** rng.uniform(-10.8, 6)
    lower = centre - width * rng.random()
    pair = [lower, lower + width]
    grain = rng.choice([0, 0, 1 / 86400, 1 / 1440, 1 / 24, 1, 1])
    if grain:
        pair = [float(round(value / grain) * grain) for value in pair]
    if rng.random() < 0.04:
        pair[1] = pair[0]
    return tuple(pair)


class Drawer:
    def __init__(self):
        self.axes = plt.figure().add_subplot()

    def line(self, group, parameters, lower, upper, space, prepare, rng, concise=False):
        axes = self.axes
        axes.clear()
        axes.dataLim = Bbox.null()
        axes.set_ymargin(0.05)  # Unlike margins(), which lets limits be tight.
        axis = axes.yaxis
        axis.get_tick_space = lambda: space
        isData = group.endswith("data")
        axes.set_autoscaley_on(isData)
        min_positive = math.inf
        values = [lower, upper]
        if isData:
            lower, upper = min(values), max(values)
            if lower <= 0 < upper:
                values.append(upper * 10 ** rng.uniform(-3, 0))
            min_positive = min((value for value in values if value > 0), default=math.inf)
        inputs = [group, parameters, repr(lower), repr(upper), repr(min_positive), str(space)]
        try:
            prepare(axes)
            if isData:
                axes.plot(range(len(values)), values)
            else:
                axes.set_ylim(lower, upper)
            view = axes.get_ylim()
            major, minor = visible(axis)
            entries, minors = pairs(major), pairs(minor)
            offset = axis.get_major_formatter().get_offset()
            if concise:
                axis.set_major_formatter(dates.ConciseDateFormatter(axis.get_major_locator()))
                major, _ = visible(axis)
                for entry, tick in zip(entries, major):
                    entry.append(tick.label1.get_text())
                offset = axis.get_major_formatter().get_offset()
            results = [repr(float(view[0])), repr(float(view[1])), offset, joined(entries), joined(minors)]
            ends = axis.get_transform().transform(view)
            is_drawn = np.all(np.isfinite(ends)) and ends[0] != ends[1]
            if not is_drawn or any(text in "".join(results[2:]) for text in ("nan", "inf")):
                results = []
        except (ValueError, OverflowError, ZeroDivisionError, MemoryError, UserWarning):
            results = []
        return "\t".join(inputs + results)


def date_lines(drawer, rng, count):
    def dated(axes):
        axes.yaxis_date()
    for group in ("date-data", "date-limits"):
        for _ in range(count):
            lower, upper = date_range(rng)
            if group == "date-limits" and rng.random() < 0.2:
                lower, upper = upper, lower
            yield drawer.line(group, "", lower, upper, 9, dated, rng, concise=True)


def rule_lines(drawer, rng, count):
    """Dates with a locator of one's own, the labels those that the automatic formatter then writes."""
    def chosen(choices, most):
        return sorted(rng.sample(choices, rng.randint(1, most)))
    rules = {
        "years": (lambda: [rng.choice([1, 2, 3, 7, 10, 25, 100])], lambda n: dates.YearLocator(n[0]), 365),
        "months": (lambda: chosen(range(1, 13), 12), lambda n: dates.MonthLocator(n), 30),
        "days": (lambda: chosen(range(1, 32), 9), lambda n: dates.DayLocator(n), 4),
        "weekdays": (lambda: chosen(range(1, 8), 4), lambda n: dates.WeekdayLocator([v - 1 for v in n]), 4),
        "hours": (lambda: chosen(range(0, 24), 9), lambda n: dates.HourLocator(n), 1 / 12),
        "minutes": (lambda: chosen(range(0, 60), 9), lambda n: dates.MinuteLocator(n), 1 / 240),
        "seconds": (lambda: chosen(range(0, 60), 9), lambda n: dates.SecondLocator(n), 1 / 14400),
        "microseconds": (lambda: [rng.choice([1, 20, 500, 250000])], lambda n: dates.MicrosecondLocator(n[0]), None),
    }
    for name, (draw, make, unit) in rules.items():
        for index in range(count):
            given = draw()
            centre = rng.uniform(-20000, 40000)
            width = rng.uniform(0.1, 9) * (unit or given[0] / 8.64e10) * (given[0] if name == "years" else 1)
            def own(axes):
                axes.yaxis_date()
                axes.yaxis.set_major_locator(make(given))
            yield drawer.line(
                f"{name}-{rng.choice(['data', 'limits'])}", ",".join(map(str, given)), centre, centre + width, 9, own, rng)


def scale_lines(drawer, rng, count):
    for group in ("symlog-data", "symlog-limits"):
        for _ in range(count):
            base = rng.choice([10, 10, 10, 2, 3.5])
            threshold = rng.choice([2, 2, 1, 10, 0.01, 1e-5, 1e5])
            length = rng.choice([1, 1, 0.5, 3])
            subs = rng.choice([[], [], [2, 5], [2, 3, 4, 5, 6, 7, 8, 9]])
            lower, upper = linear_range(rng)
            if rng.random() < 0.3:
                lower, upper = (threshold * base ** rng.uniform(-2, 6) * rng.choice([-1, 1]) for _ in range(2))
            def symlog(axes):
                axes.set_yscale("symlog", base=base, linthresh=threshold, linscale=length, subs=subs or None)
            yield drawer.line(
                group, f"{base} {threshold} {length} {numbers(subs)}", lower, upper, rng.choice(SPACES), symlog, rng)
    for group in ("base-data", "base-limits"):
        for _ in range(count):
            base = rng.choice([2, 2, 2, 3, math.e, 2.5, 16, 100])
            lower, upper = log_range(rng)
            def other(axes):
                axes.set_yscale("log", base=base)
            yield drawer.line(group, repr(float(base)), lower, upper, rng.choice(SPACES), other, rng)
    for group in ("category-data", "category-limits"):
        for _ in range(count // 8):
            names = [f"name {index}" for index in range(rng.randint(1, 12))]
            used = sorted(rng.sample(range(len(names)), rng.randint(1, len(names))))
            def named(axes):
                axes.yaxis.update_units(names)
            yield drawer.line(group, str(len(names)), float(used[0]), float(used[-1]), 9, named, rng)


def locator_lines(drawer, rng, count):
    for group in ("multiple-data", "multiple-limits"):
        for _ in range(count):
            lower, upper = linear_range(rng)
            # Limits next to each other are moved apart, by a thousandth of their size or more.
            width = max(abs(upper - lower), 0.01 * abs(upper), 1e-280)
            step = width / rng.uniform(1, 15)
            step = rng.choice([step, float(f"{step:.0e}"), step * math.pi])
            offset = rng.choice([0.0, 0.0, step / 3, lower])
            def multiple(axes):
                axes.yaxis.set_major_locator(ticker.MultipleLocator(step, offset))
            yield drawer.line(group, f"{step!r} {offset!r}", lower, upper, 9, multiple, rng)
    for _ in range(count):
        lower, upper = linear_range(rng)
        divisions = rng.choice([0, 0, 0, 1, 2, 3, 5])
        def minor(axes):
            axes.yaxis.set_minor_locator(ticker.AutoMinorLocator(divisions or None))
        yield drawer.line("minor-limits", str(divisions), lower, upper, rng.choice(SPACES), minor, rng)
    for _ in range(count // 4):
        places = sorted(rng.uniform(-10, 10) for _ in range(rng.randint(1, 20)))
        bins = rng.choice([0, 2, 3, 5, 9])
        def fixed(axes):
            axes.yaxis.set_major_locator(ticker.FixedLocator(places, bins or None))
        yield drawer.line("fixed-limits", f"{bins} {numbers(places)}", -9.0, 9.0, 9, fixed, rng)


def formatter_lines(drawer, rng, count):
    for _ in range(count):
        lower, upper = linear_range(rng)
        whole, decimals = rng.choice([100, 1, 1, 12.5]), rng.choice([-1, -1, 0, 1, 3])
        def percent(axes):
            axes.yaxis.set_major_formatter(ticker.PercentFormatter(whole, None if decimals < 0 else decimals))
        yield drawer.line("percent-limits", f"{whole!r} {decimals}", lower, upper, 9, percent, rng)
    for _ in range(count):
        lower, upper = linear_range(rng)
        decimals, unit = rng.choice([-1, -1, 0, 1, 3]), rng.choice(["", "Hz", "m"])
        separator = rng.choice([" ", " ", ""])
        def prefixed(axes):
            axes.yaxis.set_major_formatter(
                ticker.EngFormatter(unit, None if decimals < 0 else decimals, separator))
        yield drawer.line(
            "prefix-limits", f"{decimals},{unit},{separator}", lower, upper, 9, prefixed, rng)
    for _ in range(count // 2):
        lower, upper = linear_range(rng)
        decimals = rng.randint(0, 6)
        def fixed(axes):
            axes.yaxis.set_major_formatter(f"{{x:.{decimals}f}}")
        yield drawer.line("decimals-limits", str(decimals), lower, upper, 9, fixed, rng)


def sticky_lines(drawer, rng, count):
    """Limits alone: data with sticky edges and a margin."""
    for _ in range(count):
        name = rng.choice(["linear", "linear", "log", "symlog"])
        lower, upper = log_range(rng) if name == "log" else linear_range(rng)
        lower, upper = min(lower, upper), max(lower, upper)
        margin = rng.choice([0.05, 0.05, 0.3, 0.0, -0.1])
        width = upper - lower
        near = [lower, upper, 0.0, lower - 0.02 * width, upper + 0.01 * width, lower + 9e-6 * width,
                lower + 1.1e-5 * width, upper - 9e-6 * width, lower - width, (lower + upper) / 2]
        edges = [edge for edge in rng.sample(near, rng.randint(0, 4)) if math.isfinite(edge)]
        def stuck(axes):
            axes.set_yscale(name)
            axes.set_ymargin(margin)
            axes.plot([], [])[0].sticky_edges.y[:] = edges
            axes.yaxis.set_major_formatter(ticker.NullFormatter())
            axes.yaxis.set_major_locator(axes.yaxis.get_major_locator())
        text = drawer.line("sticky-data", f"{name} {margin} {numbers(edges)}", lower, upper, 9, stuck, rng)
        yield "\t".join(field if index < 9 else "" for index, field in enumerate(text.split("\t")))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=120)
    parser.add_argument("--seed", type=int, default=20240813)
    parser.add_argument("--directory", default=os.path.dirname(os.path.abspath(__file__)))
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    warnings.filterwarnings("error", "Attempt to set non-positive")
    rng = random.Random(options.seed)
    drawer = Drawer()
    count = options.count
    files = {
        "date_ticks.tsv": [date_lines(drawer, rng, 2 * count), rule_lines(drawer, rng, count // 8)],
        "scale_ticks.tsv": [
            scale_lines(drawer, rng, count), locator_lines(drawer, rng, count // 2),
            formatter_lines(drawer, rng, count // 2), sticky_lines(drawer, rng, count)],
    }
    for name, groups in files.items():
        with open(os.path.join(options.directory, name), "w", encoding="utf-8") as output:
            for lines in groups:
                for line in lines:
                    print(line, file=output)


if __name__ == "__main__":
    main()
