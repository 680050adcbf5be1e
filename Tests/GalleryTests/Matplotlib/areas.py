"""Areas, box plots, violins and pies."""

from common import *


@figure
def areas_to_zero(fig):
    ax = fig.add_subplot()
    x = linspace(0, 2, 101)
    ax.fill_between(x, [math.sin(2 * math.pi * v) for v in x])


@figure
def areas_between(fig):
    ax = fig.add_subplot()
    x = linspace(0, 4, 81)
    y = [math.sqrt(v) for v in x]
    ax.fill_between(x, [v - 0.3 for v in y], [v + 0.3 for v in y], alpha=0.3, label="band")
    ax.plot(x, y, label="mean")
    ax.legend()


@figure
def areas_where(fig):
    ax = fig.add_subplot()
    x = linspace(0, 4 * math.pi, 201)
    one, other = each(math.sin, x), [math.cos(v) / 2 for v in x]
    ax.plot(x, one, x, other, color="black")
    ax.fill_between(x, one, other, where=[a > b for a, b in zip(one, other)], facecolor="tab:green", alpha=0.3)
    ax.fill_between(x, one, other, where=[a <= b for a, b in zip(one, other)], facecolor="tab:red", alpha=0.3)


@figure
def areas_where_coarse(fig):
    ax = fig.add_subplot()
    y = [1, 4, 2, NAN, 3, 5, 1, 2, 6, 3]
    ax.fill_between(ramp(10), y, 1, where=[v != 4 for v in range(10)], edgecolor="black", facecolor="tab:orange")


@figure
def areas_steps(fig):
    ax = fig.add_subplot()
    ax.fill_between(ramp(8), [1, 3, 2, 5, 4, 6, 2, 3], step="mid", alpha=0.5)
    ax.fill_between(ramp(8), [-1, -3, -2, -5, -4, -6, -2, -3], step="post", alpha=0.5)


@figure
def areas_sideways(fig):
    ax = fig.add_subplot()
    y = linspace(0, 6, 61)
    ax.fill_betweenx(y, [math.sin(v) for v in y], [math.sin(v) + 1 for v in y])


@figure
def areas_stacked(fig):
    ax = fig.add_subplot()
    years = [1950, 1960, 1970, 1980, 1990, 2000, 2010, 2018]
    ax.stackplot(
        years, [228, 284, 365, 477, 631, 814, 1044, 1275], [340, 425, 519, 619, 727, 840, 943, 1006],
        [1394, 1686, 2120, 2625, 3202, 3714, 4169, 4560], [220, 253, 276, 295, 310, 303, 294, 293],
        labels=["Africa", "Americas", "Asia", "Europe"], alpha=0.8)
    ax.legend(loc="upper left", reverse=True)


@figure(dark=True)
def areas_dark(fig):
    ax = fig.add_subplot()
    ax.stackplot(ramp(30), noise(30, 1), noise(30, 2), noise(30, 3))
    ax.set_title("dark")


@figure
def boxes_plain(fig):
    ax = fig.add_subplot()
    ax.boxplot([bell(100, 1), [2 * v for v in bell(100, 2)], [v + 1 for v in bell(40, 3)]])


@figure
def boxes_names(fig):
    ax = fig.add_subplot()
    ax.boxplot([bell(60, seed) for seed in range(1, 5)], tick_labels=["north", "east", "south", "west"], widths=0.6, showmeans=True)


@figure
def boxes_lying(fig):
    ax = fig.add_subplot()
    ax.boxplot([bell(60, 1), noise(60, 2)], vert=False, notch=True)


@figure
def boxes_filled(fig):
    ax = fig.add_subplot()
    ax.boxplot([bell(60, 1), [v - 1 for v in bell(60, 2)], noise(60, 3)], positions=[1, 2.5, 6], patch_artist=True, boxprops={"facecolor": "lightblue"}, showfliers=False, whis=(5, 95))


@figure
def violins_plain(fig):
    ax = fig.add_subplot()
    ax.violinplot([bell(100, 1), [2 * v for v in bell(100, 2)], [v + 1 for v in noise(100, 3)]])


@figure
def violins_medians(fig):
    ax = fig.add_subplot()
    ax.violinplot([bell(80, 4), bell(30, 5)], positions=[2, 4], widths=1.5, showmeans=True, showmedians=True, showextrema=False, quantiles=[[0.25, 0.75], [0.1]])


@figure
def violins_lying(fig):
    ax = fig.add_subplot()
    ax.violinplot([bell(80, 4), bell(30, 5)], vert=False)


@figure
def pie_plain(fig):
    ax = fig.add_subplot()
    ax.pie([35, 25, 20, 12, 8])


@figure
def pie_labels(fig):
    ax = fig.add_subplot()
    ax.pie([15, 30, 45, 10], explode=(0, 0.1, 0, 0), labels=["frogs", "hogs", "dogs", "logs"], autopct="%1.1f%%", startangle=90)


@figure
def pie_ring(fig):
    ax = fig.add_subplot()
    ax.pie([3, 2, 1], colors=["tab:olive", "#ff000080", "C4"], radius=1.2, counterclock=False, wedgeprops={"width": 0.4, "edgecolor": "white"}, labels=["three", "two", "one"])
    ax.legend(loc="center")
