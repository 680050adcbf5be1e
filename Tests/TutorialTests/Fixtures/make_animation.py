"""Draws a dozen frames of the tutorial's animation with PyTorch and Matplotlib 3.9.2.

    python3 -m venv references && references/bin/pip install torch matplotlib==3.9.2
    references/bin/python make_animation.py

A frame is the fit figure of one epoch, in its whole size, on axes that hold the curves of all 60 frames. The legend lies
where it covers none of them. training/index.json lists the frames.
"""

import io
import json
import math
import os

import matplotlib as mpl
import matplotlib.pyplot as plt
import torch

from make_references import TUTORIAL_SEED, write_png

COUNT, EPOCHS, RATE = 60, 1000, 1e-6
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "training")


def epochs():
    """Evenly spaced on a logarithmic scale, each after the one before."""
    chosen = [1]
    while len(chosen) < COUNT:
        factor = (EPOCHS / chosen[-1]) ** (1 / (COUNT - len(chosen)))
        chosen.append(max(chosen[-1] + 1, math.floor(chosen[-1] * factor + 0.5)))
    return chosen


def train(chosen):
    x = torch.linspace(-math.pi, math.pi, 1000)
    y = torch.sin(x)
    torch.manual_seed(TUTORIAL_SEED)
    for _ in range(3):
        a, b, c, d = (torch.randn(()) for _ in range(4))
    frames = []
    for epoch in range(1, EPOCHS + 1):
        y_pred = a * x**3 + b * x**2 + c * x + d
        loss = (y_pred - y).pow(2).sum().item()
        if epoch in chosen:
            frames.append((epoch, loss, y_pred.numpy()))
        slope = 2.0 * (y_pred - y)
        a = a - RATE * (slope * x**3).sum()
        b = b - RATE * (slope * x**2).sum()
        c = c - RATE * (slope * x).sum()
        d = d - RATE * slope.sum()
    return x.numpy(), y.numpy(), frames


def main():
    assert mpl.__version__ == "3.9.2", "the figures are those of Matplotlib 3.9.2"
    mpl.rcdefaults()
    torch.set_num_threads(1)
    x, y, frames = train(epochs())
    values = [float(end) for _, _, curve in frames for end in (curve.min(), curve.max())] + [-1.0, 1.0]
    margin = 0.05 * (max(values) - min(values))
    os.makedirs(HERE, exist_ok=True)
    index = []
    for number, (epoch, loss, curve) in enumerate(frames):
        if number % 5 and number < COUNT - 1 or number == 5:
            continue
        plt.figure()
        plt.title(f"epoch {epoch}, loss {loss:.1f}")
        plt.plot(x, y, label="y true")
        plt.plot(x, curve, label="y pred")
        plt.ylim(min(values) - margin, max(values) + margin)
        plt.legend(loc="lower right")
        png = io.BytesIO()
        plt.savefig(png, format="png")
        plt.close()
        name = f"epoch_{epoch}.png"
        write_png(png.getvalue(), os.path.join(HERE, name))
        index.append({"frame": number, "epoch": epoch, "loss": loss, "file": name})
    with open(os.path.join(HERE, "index.json"), "w", encoding="utf-8") as file:
        file.write("[\n" + ",\n".join(json.dumps(each) for each in index) + "\n]\n")


if __name__ == "__main__":
    main()
