"""Images, meshes, contours and colour bars."""

from matplotlib.colors import LogNorm

from common import *


def checks(count):
    return table(count, count, lambda i, j: (i * 7 + j * 3) % 11)


def waves(rows, columns):
    return table(rows, columns, lambda i, j: math.sin(i * i / 4000) * math.cos(j / 15))


@figure
def image_plain(fig):
    ax = fig.add_subplot()
    ax.imshow(checks(8))


@figure
def image_nearest(fig):
    ax = fig.add_subplot()
    ax.imshow(waves(60, 80), cmap="magma", interpolation="nearest")


@figure
def image_shrunk(fig):
    ax = fig.add_subplot()
    ax.imshow(waves(700, 900), cmap="gray")


@figure
def image_little_enlarged(fig):
    ax = fig.add_subplot()
    ax.imshow(waves(130, 170), cmap="RdBu")


@figure(size=(4, 4))
def image_digits(fig):
    for place in range(9):
        ax = fig.add_subplot(3, 3, place + 1)
        ax.imshow(table(28, 28, lambda i, j: math.exp(-((math.hypot(i - 14, j - 14) - 4 - place / 2) ** 2) / 6)), cmap="gray")
        ax.set_title(place)
        ax.axis("off")
    fig.tight_layout()


@figure
def image_rgb(fig):
    ax = fig.add_subplot()
    ax.imshow([[(20 * j, 25 * i, 255 - 12 * (i + j)) for j in range(12)] for i in range(9)])


@figure
def image_rgba(fig):
    ax = fig.add_subplot(facecolor="lightyellow")
    ax.plot([0, 11], [0, 8], color="black", linewidth=4, zorder=-1)
    ax.imshow([[(1 - j / 11, i / 8, 0.5, j / 11) for j in range(12)] for i in range(9)])


@figure
def image_origin(fig):
    ax = fig.add_subplot()
    ax.imshow(waves(12, 16), origin="lower", cmap="cividis")


@figure
def image_extent(fig):
    ax = fig.add_subplot()
    ax.imshow(waves(40, 40), extent=(-2, 2, 0, 3), cmap="inferno")
    ax.plot([-1.5, 0, 1.5], [0.5, 2.5, 0.5], color="white")


@figure
def image_stretched(fig):
    ax = fig.add_subplot()
    ax.imshow(checks(5), aspect="auto", cmap="Set2")


@figure
def image_limits(fig):
    ax = fig.add_subplot()
    drawn = ax.imshow(waves(50, 60), vmin=-0.2, vmax=0.6, cmap="Blues")
    fig.colorbar(drawn)


@figure
def image_gaps(fig):
    ax = fig.add_subplot()
    ax.imshow([[NAN if (i + j) % 4 == 0 else i * j for j in range(8)] for i in range(6)])


@figure
def image_log_norm(fig):
    ax = fig.add_subplot()
    drawn = ax.imshow(table(10, 10, lambda i, j: 10 ** ((i + j) / 4)), norm=LogNorm())
    fig.colorbar(drawn)


@figure
def image_zoomed(fig):
    ax = fig.add_subplot()
    ax.imshow(checks(20))
    ax.set(xlim=(3.2, 9.7), ylim=(12.1, 6.4))


@figure
def image_alpha(fig):
    ax = fig.add_subplot()
    ax.imshow(checks(6), cmap="gray")
    ax.imshow(waves(6, 6), cmap="plasma", alpha=0.5)


@figure
def image_one_cell(fig):
    ax = fig.add_subplot()
    ax.imshow([[3.5]])


@figure
def heat_map(fig):
    ax = fig.add_subplot()
    values = [[0.8, 2.4, 2.5, 3.9], [2.4, 0.0, 4.0, 1.0], [1.1, 2.4, 0.8, 4.3]]
    ax.imshow(values, cmap="coolwarm")
    ax.set_xticks(range(4), ["ash", "beech", "cedar", "elm"], rotation=45, ha="right", rotation_mode="anchor")
    ax.set_yticks(range(3), ["north", "middle", "south"])
    for i in range(3):
        for j in range(4):
            ax.text(j, i, f"{values[i][j]:.1f}", ha="center", va="center", color="white")
    fig.tight_layout()


@figure(dpi=144, size=(3, 2.4))
def mesh_unequal(fig):
    ax = fig.add_subplot()
    x, y = [0, 1, 1.5, 3, 5, 5.2, 7], [0, 0.5, 2, 2.5, 4]
    drawn = ax.pcolormesh(x, y, table(4, 6, lambda i, j: (i * 5 + j * 2) % 9))
    fig.colorbar(drawn)


@figure
def mesh_centers(fig):
    ax = fig.add_subplot()
    x = [v / 4 for v in ramp(12)]
    ax.pcolormesh(x, ramp(8), table(8, 12, lambda i, j: math.sin(i) * math.cos(j / 2)), cmap="RdBu", vmin=-1, vmax=1)


@figure
def mesh_log(fig):
    ax = fig.add_subplot()
    edges = [10 ** (v / 4) for v in ramp(13)]
    ax.pcolormesh(edges, ramp(6), table(5, 12, lambda i, j: i + j), edgecolors="white", linewidth=0.5)
    ax.set_xscale("log")


@figure
def contour_lines(fig):
    ax = fig.add_subplot()
    x, z = field()
    ax.contour(x, x, z)
    ax.set_title("contours")


@figure
def contour_one_color(fig):
    ax = fig.add_subplot()
    x, z = field()
    ax.contour(x, x, z, 6, colors="black")


@figure(dpi=120)
def contour_filled(fig):
    ax = fig.add_subplot()
    x, z = field()
    drawn = ax.contourf(x, x, z, cmap="RdBu")
    fig.colorbar(drawn)


@figure
def contour_levels(fig):
    ax = fig.add_subplot()
    x, z = field()
    ax.contourf(x, x, z, levels=[-1.5, -1, -0.5, -0.1, 0.1, 0.5, 1, 1.5], cmap="coolwarm")
    ax.contour(x, x, z, levels=[-1, -0.5, 0.5, 1], colors="black", linewidths=[0.5, 1, 1, 2])


@figure
def contour_image(fig):
    ax = fig.add_subplot()
    x, z = field(31, 2.0)
    ax.imshow(z, origin="lower", extent=(-2, 2, -2, 2), cmap="gray")
    ax.contour(x, x, z, levels=[-1, -0.5, 0, 0.5, 1], linewidths=2)


@figure
def contour_gaps(fig):
    ax = fig.add_subplot()
    x, z = field(21)
    ax.contourf(x, x, [[NAN if (i - 10) ** 2 + (j - 5) ** 2 < 9 else z[i][j] for j in range(21)] for i in range(21)], 5)


@figure(size=(6, 5))
def colorbar_sides(fig):
    for place, side in enumerate(["right", "left", "top", "bottom"]):
        ax = fig.add_subplot(2, 2, place + 1)
        drawn = ax.imshow(checks(6), aspect="auto")
        fig.colorbar(drawn, location=side)


@figure
def colorbar_ticks(fig):
    ax = fig.add_subplot()
    drawn = ax.imshow(table(20, 20, lambda i, j: math.sin(i / 3) * math.cos(j / 4)), cmap="coolwarm", vmin=-1, vmax=1)
    bar = fig.colorbar(drawn, ticks=[-1, 0, 1], label="level")
    bar.ax.set_yticklabels(["low", "middle", "high"])


@figure(size=(6, 3))
def colorbar_shared(fig):
    panels = fig.subplots(1, 3, sharey=True)
    for place, ax in enumerate(panels):
        drawn = ax.imshow(table(10, 10, lambda i, j: (i * j + 20 * place) % 60), vmin=0, vmax=60, cmap="cividis")
    fig.colorbar(drawn, ax=panels, shrink=0.6, label="all three")


@figure(size=(5, 4))
def colorbar_shared_below(fig):
    panels = fig.subplots(2, 2, sharex=True, sharey=True)
    for place, ax in enumerate(panels.flat):
        drawn = ax.scatter(noise(40, place + 1), noise(40, place + 9), c=noise(40, place + 5), vmin=0, vmax=1, cmap="viridis")
    fig.colorbar(drawn, ax=panels, location="bottom")


@figure(dark=True)
def colorbar_dark(fig):
    ax = fig.add_subplot()
    drawn = ax.imshow(checks(9), cmap="plasma")
    fig.colorbar(drawn, label="level")
