"""What pandas draws of made-up tables, for PlotTests: writes the tables, cases.json and the pictures.

usage: python make_plots.py [--out DIR] [NAME ...]
needs: pip install pandas==3.1.1 matplotlib==3.9.2

A case says what `sinplot plot` is given and what pandas is. In the latter, df is the table that read_csv made of the file.
Without names all pictures are drawn; into the folder of this file go those of KEPT.
"""
import argparse, json, pathlib, warnings

import matplotlib

matplotlib.use("agg")
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd

assert (matplotlib.__version__, pd.__version__) == ("3.9.2", "3.1.1")
here = pathlib.Path(__file__).parent


def tables():
    r = np.random.default_rng(13)
    t = np.arange(1, 91)
    runs = pd.DataFrame({"step": t, "train": 3 * np.exp(-t / 25) + 0.05 + 0.04 * r.normal(size=90) ** 2,
                         "test": 3.2 * np.exp(-t / 30) + 0.2 + 0.03 * r.normal(size=90) ** 2,
                         "rate": 0.01 * 0.5 ** (t // 30)})
    months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
    sales = pd.DataFrame({"month": months, "north": r.integers(20, 90, 12), "south": r.integers(10, 70, 12),
                          "west": np.round(r.uniform(5, 40, 12), 2)})
    signed = pd.DataFrame({"team": list("ABCDEF"), "gain": np.round(r.normal(0, 4, 6), 2),
                           "loss": np.round(r.normal(0, 3, 6), 2), "down": -np.round(r.uniform(1, 3, 6), 2)})
    days = pd.DataFrame({"day": pd.date_range("2023-03-05", periods=160, freq="D").strftime("%Y-%m-%d"),
                         "level": np.round(np.cumsum(r.normal(size=160)), 3),
                         "flow": np.round(5 + np.sin(np.arange(160) / 9), 3)})
    gaps = pd.DataFrame({"x": np.arange(40) / 4, "a": np.round(np.sin(np.arange(40) / 5), 4),
                         "b": np.round(np.cos(np.arange(40) / 4), 4)})
    gaps.loc[[4, 5, 17, 30], "a"] = np.nan
    gaps.loc[[0, 1, 25, 39], "b"] = np.nan
    hours = pd.DataFrame({"time": pd.date_range("2024-02-28 06:00", periods=60, freq="h").strftime("%Y-%m-%dT%H:%M:%SZ"),
                          "load": np.round(40 + 10 * np.sin(np.arange(60) / 4) + r.normal(size=60), 2)})
    seconds = pd.DataFrame({"time": pd.date_range("2024-06-01 12:00", periods=50, freq="700ms").strftime("%Y-%m-%d %H:%M:%S.%f"),
                            "volt": np.round(np.sin(np.arange(50) / 6), 4)})
    points = pd.DataFrame({"x": np.round(r.normal(10, 3, 80), 3), "y": np.round(r.normal(0, 1, 80), 3),
                           "weight": r.integers(1, 50, 80), "share": np.round(r.uniform(0, 1, 80), 3),
                           "size": np.round(r.uniform(5, 200, 80), 1), "kind": r.choice(["oak", "ash", "elm"], 80)})
    draws = pd.DataFrame({"a": np.round(r.normal(0, 1, 300), 4), "b": np.round(r.normal(2, 1.5, 300), 4),
                          "c": np.round(r.exponential(1, 300), 4)})
    draws.loc[5:20, "c"] = np.nan
    f = np.logspace(0, 5, 60)
    filter_ = pd.DataFrame({"f": f, "gain": 1 / np.sqrt(1 + (f / 900) ** 2), "phase": -np.degrees(np.arctan(f / 900)),
                            "delay": 1 / (1 + f / 900) ** 2})
    measured = pd.DataFrame({"x": np.arange(9) * 0.5, "y": np.round(np.exp(-np.arange(9) / 4), 4),
                             "z": np.round(np.exp(-np.arange(9) / 8), 4),
                             "dx": np.round(r.uniform(0.05, 0.2, 9), 3), "dy": np.round(r.uniform(0.02, 0.1, 9), 3)})
    grid = pd.DataFrame(np.round(r.normal(size=(7, 9)), 3), columns=[f"c{i}" for i in range(9)])
    shares = pd.DataFrame({"fuel": ["coal", "gas", "sun", "wind", "water"], "now": [31, 22.5, 14, 20.5, 12],
                           "then": [12, 15, 38, 29, 0]})
    visits = pd.DataFrame({"day": pd.to_datetime("2022-01-03") + pd.to_timedelta(np.cumsum(r.integers(1, 9, 40)), unit="D"),
                           "guests": r.integers(3, 60, 40)})
    frames = dict(visits=visits, runs=runs, sales=sales, signed=signed, days=days, gaps=gaps, hours=hours, seconds=seconds,
                  points=points, draws=draws, filter=filter_, measured=measured, grid=grid, shares=shares)
    for name, frame in frames.items():
        frame.to_csv(here / f"{name}.csv", index=False, float_format=None)
    (here / "notes.txt").write_text("# a comment\nx;left;right\n1;2,5;3\n2;4.5;-\n3;5;7 # more\n4;3.25;-\n5;2;6.5\n6;1;-99\n7;2;4\n"
                                    .replace("2,5", "2.5"))
    (here / "bare.tsv").write_text("".join(f"{i}\t{i * i % 17}\t{20 - i}\n" for i in range(12)))


cases, kept = [], []
# The dark look is sinplot's own.
DARK = {f"{part}.facecolor": "#1b1b1e" for part in ("figure", "axes", "savefig")}
DARK |= {part: "#d6d6d8" for part in ("text.color", "axes.edgecolor", "axes.labelcolor", "xtick.color", "ytick.color")}
DARK |= {"grid.color": "#4a4a4f", "legend.edgecolor": "#5c5c62", "axes.prop_cycle":
         "cycler('color', ['5aaee8', 'ff9d45', '5cc45c', 'ff7b7b', 'b99be0', 'c29a8d', 'f09ad8', 'ababab', 'd0d14a', '45d5e5'])"}


def case(name, csv, args, py, keep=False, **more):
    cases.append({"name": name, "csv": csv, "args": args, "py": py, **more})
    if keep:
        kept.append(name)


dates = lambda column: {"read": {"parse_dates": [column]}}
R, S, G, D, P = "runs.csv", "sales.csv", "gaps.csv", "draws.csv", "points.csv"

case("line-all", S, "", "df.plot()", True)
case("line-one", R, "--x step --y train", "df.plot(x='step', y=['train'])")
case("line-gaps", G, "--x x", "df.plot(x='x')", True)
case("line-names", S, "--x month", "df.plot(x='month')", True)
case("line-unsorted", P, "--x weight --y share", "df.plot(x='weight', y=['share'])")
case("line-colors", G, "--x x --color red,#1f77b480", "df.plot(x='x', color=['red', '#1f77b480'])")
case("line-color-one", S, "--color C4", "df.plot(color='C4')")
case("line-colormap", S, "--colormap plasma", "df.plot(colormap='plasma')", True)
case("line-style-colors", S, "--style r--,g:,b-.", "df.plot(style=['r--', 'g:', 'b-.'])", True)
case("line-style-one", G, "--x x --style=--", "df.plot(x='x', style='--')")
case("line-style-markers", S, "--style s,^:,D--", "df.plot(style=['s', '^:', 'D--'])", True)
case("line-marker", S, "--x month --marker o --markersize 4 --linewidth 1", "df.plot(x='month', marker='o', markersize=4, linewidth=1)")
case("line-marker-star", G, "--x x --marker *", "df.plot(x='x', marker='*')")
case("line-alpha", R, "--x step --y train,test --alpha 0.4 --linewidth 5", "df.plot(x='step', y=['train', 'test'], alpha=.4, linewidth=5)")
case("line-logx", "filter.csv", "--x f --y gain,delay --logx --grid", "df.plot(x='f', y=['gain', 'delay'], logx=True, grid=True)")
case("line-logy", R, "--x step --y train,test --logy --ylim 0.05,10", "df.plot(x='step', y=['train', 'test'], logy=True, ylim=(.05, 10))", True)
case("line-loglog", "filter.csv", "--x f --y gain,delay --loglog --title Response", "df.plot(x='f', y=['gain', 'delay'], loglog=True, title='Response')", True)
case("line-ticks", R, "--x step --y test --xticks 0,10,40,90 --yticks 0,1.5,3", "df.plot(x='step', y=['test'], xticks=[0, 10, 40, 90], yticks=[0, 1.5, 3])", True)
case("line-rot", R, "--x step --y test --rot 45", "df.plot(x='step', y=['test'], rot=45)", True)
case("line-limits", R, "--x step --y train,test --xlim 20,60 --ylim 0,1", "df.plot(x='step', y=['train', 'test'], xlim=(20, 60), ylim=(0, 1))")
case("line-labels", R, "--x step --y test --title Loss --xlabel 'the step' --ylabel loss --grid", "df.plot(x='step', y=['test'], title='Loss', xlabel='the step', ylabel='loss', grid=True)")
case("line-legend-place", R, "--x step --y train,test --legend 'lower left'", "df.plot(x='step', y=['train', 'test']).legend(loc='lower left')", True)
case("line-legend-none", R, "--x step --y train,test --legend none", "df.plot(x='step', y=['train', 'test'], legend=False)")
case("line-stacked", S, "--x month --stacked", "df.plot(x='month', stacked=True)")
case("line-steps", S, "--y north --drawstyle steps", "df.plot(y=['north'], drawstyle='steps')")
case("line-steps-post", S, "--y north,south --drawstyle steps-post", "df.plot(y=['north', 'south'], drawstyle='steps-post')", True)
case("line-figsize", R, "--x step --y train --figsize 4,3 --dpi 150", "df.plot(x='step', y=['train'], figsize=(4, 3)); plt.gcf().set_dpi(150)", True)
case("line-tight", S, "--x month --y north --rot 90 --title Sales --crop tight", "df.plot(x='month', y=['north'], rot=90, title='Sales')", tight=True)
case("line-dark", R, "--x step --y train,test --theme dark --grid", "df.plot(x='step', y=['train', 'test'], grid=True)", True, style=DARK)
case("line-secondary", R, "--x step --y train,test,rate --secondary-y rate", "df.plot(x='step', y=['train', 'test', 'rate'], secondary_y=['rate'])", True)
case("line-secondary-all", R, "--x step --y rate --secondary-y rate --logy", "df.plot(x='step', y=['rate'], secondary_y=['rate'], logy=True)")
case("line-secondary-labels", "filter.csv", "--x f --y gain,phase --secondary-y phase --logx --ylabel degrees --grid", "df.plot(x='f', y=['gain', 'phase'], secondary_y=['phase'], logx=True, ylabel='degrees', grid=True)")
case("line-notes", "notes.txt", "--delimiter ';' --comment '#' --na -,-99 --x x", "df.plot(x='x')", True, read={"sep": ";", "comment": "#", "na_values": ["-", "-99"]})
case("line-bare", "bare.tsv", "--no-header --x 0", "df.plot(x=0)", True, read={"sep": "\t", "header": None})
case("line-math", R, "--x step --y train --title '$\\alpha^2$ of $10^{-3}$' --ylabel '$\\mu$'", "df.plot(x='step', y=['train'], title='$\\\\alpha^2$ of $10^{-3}$', ylabel='$\\\\mu$')")

case("date-days", "days.csv", "--x day", "df.plot(x='day', x_compat=True)", True, **dates("day"))
case("date-limits", "days.csv", "--x day --y flow --xlim 2023-04-01,2023-05-01", "df.plot(x='day', y=['flow'], x_compat=True, xlim=(pd.Timestamp('2023-04-01'), pd.Timestamp('2023-05-01')))", **dates("day"))
case("date-hours", "hours.csv", "--x time", "df.assign(time=df['time'].dt.tz_convert(None)).plot(x='time', x_compat=True)", True, **dates("time"))
case("date-seconds", "seconds.csv", "--x time --grid --rot 0", "df.plot(x='time', x_compat=True, grid=True, rot=0)", **dates("time"))
case("date-subplots", "days.csv", "--x day --subplots", "df.plot(x='day', subplots=True, x_compat=True)", True, **dates("day"))
case("date-subplots-apart", "days.csv", "--x day --subplots --no-sharex", "df.plot(x='day', subplots=True, sharex=False, x_compat=True)", **dates("day"))

case("errors-xy", "measured.csv", "--x x --y y --xerr dx --yerr dy", "df.plot(x='x', y=['y'], xerr='dx', yerr='dy')", True)
case("errors-two", "measured.csv", "--x x --y y,z --yerr dy --style o,s", "df.plot(x='x', y=['y', 'z'], yerr='dy', style=['o', 's'])")
case("errors-bar", "measured.csv", "--kind bar --x x --y y,z --yerr dy", "df.plot.bar(x='x', y=['y', 'z'], yerr='dy')", True)
case("errors-barh", "measured.csv", "--kind barh --x x --y y --xerr dy", "df.plot.barh(x='x', y=['y'], xerr='dy')")
case("errors-scatter", "measured.csv", "--kind scatter --x x --y y --xerr dx --yerr dy", "df.plot.scatter(x='x', y='y', xerr='dx', yerr='dy')", True)

case("subplots", S, "--x month --subplots", "df.plot(x='month', subplots=True)", True)
case("subplots-layout", S, "--subplots --layout 2,2 --title Sales", "df.plot(subplots=True, layout=(2, 2), title='Sales')", True)
case("subplots-free", S, "--subplots --layout -1,2 --no-sharex --sharey", "df.plot(subplots=True, layout=(-1, 2), sharex=False, sharey=True)", True)
case("subplots-look", R, "--x step --subplots --layout 1,3 --figsize 10,3 --grid --logy --legend none", "df.plot(x='step', subplots=True, layout=(1, 3), figsize=(10, 3), grid=True, logy=True, legend=False)", True)

case("scatter-plain", P, "--kind scatter --x x --y y", "df.plot.scatter(x='x', y='y')")
case("scatter-whole", P, "--kind scatter --x x --y y --color-by weight", "df.plot.scatter(x='x', y='y', c='weight')", True)
case("scatter-real", P, "--kind scatter --x x --y y --color-by share", "df.plot.scatter(x='x', y='y', c='share')")
case("scatter-sizes", P, "--kind scatter --x x --y y --size-by size --alpha 0.5 --color C2", "df.plot.scatter(x='x', y='y', s='size', alpha=.5, color='C2')", True)
case("scatter-kinds", P, "--kind scatter --x x --y y --color-by kind", "df.plot.scatter(x='x', y='y', c='kind')", True)
case("scatter-no-bar", P, "--kind scatter --x x --y y --color-by share --colormap coolwarm --no-colorbar", "df.plot.scatter(x='x', y='y', c='share', colormap='coolwarm', colorbar=False)")
case("scatter-marker", P, "--kind scatter --x weight --y share --marker ^ --grid --xlim 0,60 --title Weights --xlabel kg", "df.plot.scatter(x='weight', y='share', marker='^', grid=True, xlim=(0, 60), title='Weights', xlabel='kg')", True)
case("scatter-log", P, "--kind scatter --x size --y share --loglog", "df.plot.scatter(x='size', y='share', loglog=True)")
case("scatter-date", "visits.csv", "--kind scatter --x day --y guests", "df.plot.scatter(x='day', y='guests')", True, **dates("day"))

case("bar-index", S, "--kind bar", "df.plot.bar()", True)
case("bar-one", "shares.csv", "--kind bar --x fuel --y now --rot 0 --color C3 --alpha 0.7", "df.plot.bar(x='fuel', y=['now'], rot=0, color='C3', alpha=.7)", True)
case("bar-signed", "signed.csv", "--kind bar --x team --grid", "df.plot.bar(x='team', grid=True)", True)
case("bar-stacked-signed", "signed.csv", "--kind bar --x team --stacked", "df.plot.bar(x='team', stacked=True)", True)
case("bar-colormap", S, "--kind bar --x month --colormap viridis --title Sales --ylabel pieces --legend 'upper center'", "df.plot.bar(x='month', colormap='viridis', title='Sales', ylabel='pieces').legend(loc='upper center')")
case("bar-colors", S, "--kind bar --x month --y north,south --color gold,navy", "df.plot.bar(x='month', y=['north', 'south'], color=['gold', 'navy'])")
case("bar-log", S, "--kind bar --x month --y north --logy", "df.plot.bar(x='month', y=['north'], logy=True)", True)
case("bar-subplots", S, "--kind bar --x month --subplots", "df.plot.bar(x='month', subplots=True)", True)
case("bar-secondary", "shares.csv", "--kind bar --x fuel --secondary-y then", "df.plot.bar(x='fuel', secondary_y=['then'])", True)
case("bar-gaps", G, "--kind bar --x x --y a", "df.plot.bar(x='x', y=['a'])")
case("bar-dates", "hours.csv", "--kind bar --x time --crop tight", "df.assign(time=df['time'].dt.tz_convert(None)).plot.bar(x='time', x_compat=True)", tight=True, **dates("time"))
case("barh-two", "shares.csv", "--kind barh --x fuel", "df.plot.barh(x='fuel')", True)
case("barh-stacked", "signed.csv", "--kind barh --x team --stacked --xlabel points --ylabel group", "df.plot.barh(x='team', stacked=True, xlabel='points', ylabel='group')", True)
case("barh-log", S, "--kind barh --y north --logx --grid", "df.plot.barh(y=['north'], logx=True, grid=True)")

case("hist-all", D, "--kind hist", "df.plot.hist()", True)
case("hist-stacked", D, "--kind hist --stacked --bins 15 --title Draws", "df.plot.hist(stacked=True, bins=15, title='Draws')", True)
case("hist-cumulative", D, "--kind hist --y b --cumulative --density --bins 25 --grid", "df.plot.hist(y=['b'], cumulative=True, density=True, bins=25, grid=True)", True)
case("hist-range", D, "--kind hist --y a,b --range -1,3 --bins 12 --alpha 0.6 --color C1,C5", "df.plot.hist(y=['a', 'b'], range=(-1, 3), bins=12, alpha=.6, color=['C1', 'C5'])")
case("hist-edges", D, "--kind hist --y c --bins 0,0.5,1,2,4", "df.plot.hist(y=['c'], bins=[0, .5, 1, 2, 4])", True)
case("hist-rule", D, "--kind hist --y a --bins fd", "df.plot.hist(y=['a'], bins=np.histogram_bin_edges(df['a'], bins='fd'))")
case("hist-log", D, "--kind hist --y c --logy", "df.plot.hist(y=['c'], logy=True)")
case("hist-subplots", D, "--kind hist --subplots --layout 1,3 --figsize 9,3 --legend none", "df.plot.hist(subplots=True, layout=(1, 3), figsize=(9, 3), legend=False)", True)

case("box-all", D, "--kind box", "df.plot.box()", True)
case("box-look", D, "--kind box --y a,b --color C2 --grid --title Draws --ylabel value --ylim -5,8", "df[['a', 'b']].plot.box(color='C2', grid=True, title='Draws', ylabel='value', ylim=(-5, 8))", True)
case("box-subplots", D, "--kind box --subplots", "df.plot.box(subplots=True)", True)
case("box-colormap", D, "--kind box --colormap viridis", "df.plot.box(colormap='viridis')")

case("area-names", S, "--kind area --x month", "df.plot.area(x='month')", True)
case("area-beside", S, "--kind area --x month --no-stacked", "df.plot.area(x='month', stacked=False)", True)
case("area-negative", "signed.csv", "--kind area --y down --alpha 0.3", "df.plot.area(y=['down'], alpha=.3)")
case("area-gaps", "notes.txt", "--kind area --delimiter ';' --comment '#' --na -,-99 --x x --colormap cividis", "df.plot.area(x='x', colormap='cividis')", read={"sep": ";", "comment": "#", "na_values": ["-", "-99"]})
case("area-date", "days.csv", "--kind area --x day --y flow", "df.plot.area(x='day', y=['flow'], x_compat=True)", True, **dates("day"))
case("area-subplots", S, "--kind area --subplots", "df.plot.area(subplots=True)")

case("pie", "shares.csv", "--kind pie --x fuel --y now", "df.set_index('fuel').plot.pie(y='now')", True)
case("pie-index", "shares.csv", "--kind pie --y then --legend none --colormap Set2", "df.plot.pie(y='then', legend=False, colormap='Set2')", True)
case("pie-subplots", "shares.csv", "--kind pie --x fuel --subplots --figsize 8,4", "df.set_index('fuel').plot.pie(subplots=True, figsize=(8, 4))", True)
case("pie-title", "shares.csv", "--kind pie --x fuel --y now --title Fuels --legend 'upper left'", "df.set_index('fuel').plot.pie(y='now', title='Fuels').legend(loc='upper left')")

case("heatmap", "grid.csv", "--kind heatmap", "im = plt.imshow(df.values); plt.colorbar(im)", True)
case("heatmap-look", "grid.csv", "--kind heatmap --colormap RdBu --title Grid --xlabel column --figsize 6,4", "plt.figure(figsize=(6, 4)); im = plt.imshow(df.values, cmap='RdBu'); plt.colorbar(im); plt.title('Grid'); plt.xlabel('column')", True)
case("heatmap-no-bar", "grid.csv", "--kind heatmap --no-colorbar --y c0,c1,c2", "plt.imshow(df[['c0', 'c1', 'c2']].values)")


def draw(c, folder):
    plt.close("all")
    df = pd.read_csv(here / c["csv"], **c.get("read", {}))
    with plt.style.context(c.get("style", "default")), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        exec(c["py"], {"df": df, "plt": plt, "np": np, "pd": pd})
        figure = plt.gcf()
        figure.savefig(folder / f"{c['name']}.png", dpi=figure.dpi, **({"bbox_inches": "tight"} if c.get("tight") else {}))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", type=pathlib.Path)
    parser.add_argument("names", nargs="*")
    given = parser.parse_args()
    tables()
    (here / "cases.json").write_text(json.dumps([{**c, "kept": c["name"] in kept} for c in cases], indent=1) + "\n")
    folder = given.out or here
    folder.mkdir(parents=True, exist_ok=True)
    for c in cases:
        if (c["name"] in given.names) if given.names else (given.out or c["name"] in kept):
            try:
                draw(c, folder)
            except Exception as error:
                print(f"{c['name']}: {type(error).__name__}: {error}")
