"""Draws the reference figures with PyTorch and Matplotlib 3.9.2, and writes down what is in them.

    python3 -m venv references && references/bin/pip install torch matplotlib==3.9.2
    references/bin/python make_references.py                 # the committed cases, into figures/ beside this script
    references/bin/python make_references.py --many DIR N    # N random cases, into DIR

A case is a training run and a look. Its y_true, y_pred and y_random are drawn like the tutorial's cells draw them, each
into its own figure and cropped; its stacked figure holds all three, whole; its loss figure, cropped, shows the loss of
each epoch on a logarithmic axis, and its fit figure, cropped, the sine and the prediction. index.json lists every case with its
parameters, and for every figure the files' sizes and the ticks, labels and limits of its axes.
"""

import io
import json
import math
import os
import random
import re
import sys

import matplotlib as mpl

mpl.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
import torch
from matplotlib.cbook import strip_math
from PIL import Image

PANELS = [("y_true", "y true"), ("y_pred", "y pred"), ("y_random", "y random")]
TUTORIAL_SEED = 4034316668


def case(name, seed=TUTORIAL_SEED, draw=3, weights=None, points=1000, epochs=1000, learning_rate=1e-6, dpi=100,
         figsize=(6.4, 4.8), layouts=("tight",), svg=False):
    start = {"weights": list(weights)} if weights else {"seed": seed, "draw": draw}
    return {"name": name, **start, "points": points, "epochs": epochs, "learning_rate": learning_rate, "dpi": dpi,
            "figsize": list(figsize), "layouts": list(layouts), "svg": svg}


COMMITTED = [
    case("tutorial", layouts=("tight", "subplots"), svg=True),
    case("seed_0", seed=0, draw=1),
    case("seed_12345", seed=12345, draw=2, layouts=("subplots",)),
    case("one_epoch", seed=1, draw=1, epochs=1),
    case("50_epochs", seed=2, draw=1, epochs=50, layouts=("subplots",)),
    case("5000_epochs", seed=3, draw=1, epochs=5000),
    case("50_points", seed=4, draw=1, points=50, epochs=5000, learning_rate=1e-5, svg=True),
    case("300_points", seed=5, draw=1, points=300, layouts=("subplots",)),
    case("5000_points", seed=6, draw=1, points=5000),
    case("72_dpi", seed=7, draw=1, dpi=72),
    case("150_dpi", seed=8, draw=1, dpi=150, layouts=("subplots",)),
    case("300_dpi", seed=9, draw=1, dpi=300),
    case("small", seed=10, draw=1, figsize=(4, 3)),
    case("large", seed=11, draw=1, figsize=(12, 9), layouts=("subplots",)),
    case("large_weights", weights=(2500.0, -125000.0, 1000000.0, 75000.0)),
]


def random_cases(count):
    generator = random.Random(2024)
    cases = []
    for number in range(count):
        def log_uniform(low, high):
            return math.exp(generator.uniform(math.log(low), math.log(high)))

        points = round(log_uniform(50, 5000))
        kind = number % 6
        weights = None
        if kind == 5:
            scale = 10 ** generator.uniform(-6, 6)
            weights = [float(np.float32(generator.gauss(0, 1) * scale)) for _ in range(4)]
        cases.append(case(
            f"{number:03d}", seed=generator.randrange(2**32 if number % 2 else 2**63), draw=generator.randint(1, 4),
            weights=weights, points=points, epochs=round(log_uniform(1, 5000)),
            learning_rate=float(f"{log_uniform(1e-7, min(1e-5, 5e-3 / points)):.3g}"),
            dpi=generator.choice([72, 80, 96, 100, 110, 120, 144, 150, 200, 220, 250, 300, generator.randint(72, 300)]),
            figsize=(round(generator.uniform(4, 12), 2), round(generator.uniform(3, 9), 2)),
            layouts=("tight", "subplots"), svg=True))
    return cases


def train(case):
    x = torch.linspace(-math.pi, math.pi, case["points"])
    y = torch.sin(x)
    if "weights" in case:
        a, b, c, d = (torch.tensor(value) for value in case["weights"])
    else:
        torch.manual_seed(case["seed"])
        for _ in range(case["draw"]):
            a, b, c, d = (torch.randn(()) for _ in range(4))
    y_random = a * x**3 + b * x**2 + c * x + d
    losses = []
    for _ in range(case["epochs"]):
        y_pred = a * x**3 + b * x**2 + c * x + d
        losses.append((y_pred - y).pow(2).sum().item())
        slope = 2.0 * (y_pred - y)
        a = a - case["learning_rate"] * (slope * x**3).sum()
        b = b - case["learning_rate"] * (slope * x**2).sum()
        c = c - case["learning_rate"] * (slope * x).sum()
        d = d - case["learning_rate"] * slope.sum()
    values = {"y_true": y, "y_pred": y_pred, "y_random": y_random}
    assert all(torch.isfinite(v).all() for v in values.values()), case
    return x.numpy(), {name: v.numpy() for name, v in values.items()}, losses


def describe_axis(axis):
    ticks = axis._update_ticks()
    return {
        "view": [float(v) for v in axis.get_view_interval()], "ticks": [float(t.get_loc()) for t in ticks],
        "labels": [strip_math(t.label1.get_text()) for t in ticks], "offset": axis.get_offset_text().get_text(),
    }


def write_png(data, path):
    """Writes the picture again in as few bytes as it takes: in a palette where there are at most 256 colours."""
    picture = np.asarray(Image.open(io.BytesIO(data)))
    assert (picture[..., 3] == 255).all()
    rgb = np.ascontiguousarray(picture[..., :3])
    colors, indices = np.unique(rgb.reshape(-1, 3), axis=0, return_inverse=True)
    smallest = Image.fromarray(rgb)
    if len(colors) <= 256:
        smallest = Image.fromarray(indices.reshape(rgb.shape[:2]).astype(np.uint8), "P")
        smallest.putpalette(colors.astype(np.uint8).tobytes())
    smallest.save(path, optimize=True)
    assert (np.asarray(Image.open(path).convert("RGB")) == rgb).all()
    return [rgb.shape[1], rgb.shape[0]]


def write_figure(directory, case, name, kind, layout, **options):
    figure = plt.gcf()
    png, svg = io.BytesIO(), io.BytesIO()
    figure.savefig(png, format="png", **options)
    axes = [{"title": a.get_title(), "x": describe_axis(a.xaxis), "y": describe_axis(a.yaxis)} for a in figure.axes]
    figure.savefig(svg, format="svg", metadata={"Date": None}, **options)
    plt.close(figure)
    stem = os.path.join(case["name"], name)
    size = write_png(png.getvalue(), os.path.join(directory, stem + ".png"))
    text = svg.getvalue().decode()
    points = [float(re.search(rf'<svg [^>]*?\b{side}="([0-9.]+)pt"', text, re.S)[1]) for side in ("width", "height")]
    if case["svg"]:
        with open(os.path.join(directory, stem + ".svg"), "wb") as file:
            file.write(svg.getvalue())
    return {"figure": kind, "layout": layout, "png": stem + ".png", "pixels": size,
            "svg": stem + ".svg" if case["svg"] else None, "points": points, "svg_bytes": len(svg.getvalue()),
            "axes": axes}


def draw(directory, case):
    os.makedirs(os.path.join(directory, case["name"]), exist_ok=True)
    x, values, losses = train(case)
    look = {"figsize": case["figsize"], "dpi": case["dpi"]}
    figures = []
    for row, (name, title) in enumerate(PANELS, 1):
        plt.figure(**look)
        plt.subplot(3, 1, row)
        plt.title(title)
        plt.plot(x, values[name])
        figures.append(write_figure(directory, case, name, name, None, bbox_inches="tight"))
    for layout in case["layouts"]:
        figure = plt.figure(**look)
        for row, (name, title) in enumerate(PANELS, 1):
            plt.subplot(3, 1, row)
            plt.title(title)
            plt.plot(x, values[name])
        if layout == "tight":
            figure.tight_layout()
        figures.append(write_figure(directory, case, f"sinplot_{layout}", "sinplot", layout))
    plt.figure(**look)
    plt.title("loss")
    plt.plot(range(1, len(losses) + 1), losses)
    plt.yscale("log")
    plt.xlabel("epoch")
    plt.ylabel("loss")
    figures.append(write_figure(directory, case, "loss", "loss", None, bbox_inches="tight"))
    plt.figure(**look)
    plt.title("fit")
    plt.plot(x, values["y_true"], label="y true")
    plt.plot(x, values["y_pred"], label="y pred")
    plt.legend()
    figures.append(write_figure(directory, case, "fit", "fit", None, bbox_inches="tight"))
    parameters = {key: value for key, value in case.items() if key not in ("layouts", "svg")}
    return {**parameters, "figures": figures}


def main():
    assert mpl.__version__ == "3.9.2", "the figures are those of Matplotlib 3.9.2"
    mpl.rcdefaults()
    mpl.rcParams["svg.hashsalt"] = "sinplot"
    torch.set_num_threads(1)
    if sys.argv[1:2] == ["--many"]:
        directory, cases = sys.argv[2], random_cases(int(sys.argv[3]))
    else:
        directory, cases = os.path.join(os.path.dirname(os.path.abspath(__file__)), "figures"), COMMITTED
    os.makedirs(directory, exist_ok=True)
    index = []
    for each in cases:
        index.append(draw(directory, each))
        print(each["name"], flush=True)
    with open(os.path.join(directory, "index.json"), "w", encoding="utf-8") as file:
        lines = ",\n".join(json.dumps(each, ensure_ascii=False) for each in index)
        file.write(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
