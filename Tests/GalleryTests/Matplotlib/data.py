"""Data as it is: gaps, infinities, nothing, one point, extreme sizes, many names; and dense lines."""

from common import *


@figure
def data_gaps(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(12), [1, 2, NAN, 4, 3, 2, NAN, 5, NAN, 1, 5, 2], marker="o")
    ax.scatter(ramp(6), [2, NAN, 3, 4, NAN, 5], color="C1")
    ax.bar([8, 9, 10], [1, NAN, 2], alpha=0.5)
    ax.fill_between(ramp(6), [0, 0.5, NAN, 0.5, 1, 0.5], alpha=0.5)


@figure
def data_infinite(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1, INF, 3, 4, 5], [0, 1, 2, -INF, 3, 2], marker="s")
    ax.scatter([1, 2, INF], [INF, 1, 0])


@figure(size=(6, 3))
def data_empty(fig):
    for place in range(6):
        ax = fig.add_subplot(2, 3, place + 1)
        if place == 1:
            ax.plot([], [])
        elif place == 2:
            ax.scatter([], [])
        elif place == 3:
            ax.bar([], [])
        elif place == 4:
            ax.hist([])
        elif place == 5:
            ax.fill_between([], [])
    fig.tight_layout()


@figure(size=(6, 3))
def data_one_point(fig):
    for place in range(6):
        ax = fig.add_subplot(2, 3, place + 1)
        if place == 0:
            ax.plot([2], [5], marker="o")
        elif place == 1:
            ax.scatter([0], [0])
        elif place == 2:
            ax.bar([3], [7])
        elif place == 3:
            ax.hist([4])
        elif place == 4:
            ax.boxplot([[1]])
        elif place == 5:
            ax.errorbar([1], [1], yerr=[0.5])
    fig.tight_layout()


@figure(size=(6, 3))
def data_equal(fig):
    for place in range(6):
        ax = fig.add_subplot(2, 3, place + 1)
        if place == 0:
            ax.plot([3] * 10)
        elif place == 1:
            ax.scatter([1] * 5, [2] * 5, c=[4] * 5)
        elif place == 2:
            ax.bar(ramp(3), [0, 0, 0])
        elif place == 3:
            ax.hist([5] * 20)
        elif place == 4:
            ax.boxplot([2] * 20)
        elif place == 5:
            ax.imshow([[1, 1], [1, 1]])
    fig.tight_layout()


@figure
def data_huge(fig):
    ax = fig.add_subplot()
    ax.plot([-1e300, 0, 1e300], [0, 1e300, 5e299], marker="o")
    fig.tight_layout()


@figure
def data_tiny(fig):
    ax = fig.add_subplot()
    ax.plot([0, 1e-300, 2e-300], [1e-290, 2e-290, 1.5e-290])
    ax.scatter([1e-300], [1.2e-290], color="C1")


@figure
def data_all_sizes(fig):
    ax = fig.add_subplot()
    ax.plot([10.0 ** v for v in range(-200, 201, 50)], [10.0 ** v for v in range(200, -201, -50)], marker=".")
    ax.set(xscale="log", yscale="log", xlim=(1e-210, 1e210), ylim=(1e-210, 1e210))
    fig.tight_layout()


@figure
def data_offset(fig):
    ax = fig.add_subplot()
    ax.plot(linspace(100000, 100001, 20), [5e9 + v for v in noise(20, 1)])
    fig.tight_layout()


@figure
def data_not_positive(fig):
    ax = fig.add_subplot()
    ax.plot(ramp(8), [10, 100, 0, 50, -3, 20, 1000, 5], marker="o")
    ax.bar(ramp(8), [5, 0, 3, -2, 8, 1, 2, 90], alpha=0.3)
    ax.set_yscale("log")


@figure(size=(6, 3))
def data_many_categories(fig):
    ax = fig.add_subplot()
    ax.plot([f"name {i}" for i in range(3000)], noise(3000, 3), linewidth=0.5)
    ax.set_xticks([0, 1000, 2000, 2999])


@figure
def data_long_labels(fig):
    ax = fig.add_subplot()
    ax.barh(["a name that is far longer than names usually are", "short", "another name of considerable length"], [3, 2, 1], label="and an entry in the legend that is long too")
    ax.set(xlabel="a label below the axis that does not fit beside anything else", title="A title")
    ax.legend(fontsize=6)
    fig.tight_layout()


@figure
def noise_hundred(fig):
    fig.add_subplot().plot(noise(100, 1))


@figure(dpi=72)
def noise_thousand(fig):
    fig.add_subplot().plot(noise(1000, 2))


@figure(dpi=150)
def noise_ten_thousand(fig):
    fig.add_subplot().plot(noise(10000, 3))


@figure(dpi=300, size=(2.5, 1.8))
def noise_twenty_thousand(fig):
    fig.add_subplot().plot(noise(20000, 4), linewidth=0.7)


@figure(size=(6.4, 4.8))
def zigzag_dense(fig):
    fig.add_subplot().plot(zigzag(340))


@figure(dpi=72)
def zigzag_thousand(fig):
    fig.add_subplot().plot(zigzag(1000))


@figure(dpi=200, size=(3, 2))
def zigzag_twenty_thousand(fig):
    fig.add_subplot().plot(zigzag(20000))


@figure
def spikes_hundred(fig):
    fig.add_subplot().plot(spikes(500, 5))


@figure(dpi=144, size=(3, 2))
def spikes_thousand(fig):
    fig.add_subplot().plot(spikes(20000, 20), linewidth=1)


@figure
def square_waves(fig):
    ax = fig.add_subplot()
    ax.plot(square(400, 5))
    ax.plot([v + 1.5 for v in square(2000, 3)], linewidth=0.8)


@figure(dpi=250, size=(3, 2))
def square_waves_dense(fig):
    fig.add_subplot().plot(square(20000, 7))


@figure
def walks(fig):
    ax = fig.add_subplot()
    for seed in range(1, 6):
        ax.plot(walk(1000, seed))


@figure(dpi=300, size=(2.5, 1.8))
def walks_long(fig):
    ax = fig.add_subplot()
    ax.plot(walk(20000, 11))
    ax.plot(walk(20000, 12), alpha=0.6)


@figure(dpi=72)
def noise_dashed_markers(fig):
    ax = fig.add_subplot()
    ax.plot(noise(300, 6), "--", linewidth=1)
    ax.plot([v + 1 for v in noise(300, 7)], ".", markersize=3)
