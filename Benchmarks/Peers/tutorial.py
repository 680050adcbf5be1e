"""The tutorial in PyTorch and Matplotlib: trains, and draws three panels and the stacked figure as PNG and SVG.

    python tutorial.py DIRECTORY
"""

import math
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import torch

directory = Path(sys.argv[1])

torch.manual_seed(4034316668)
for _ in range(3):
    a, b, c, d = torch.randn(()), torch.randn(()), torch.randn(()), torch.randn(())

x = torch.linspace(-math.pi, math.pi, 1000)
y = torch.sin(x)
y_random = a * x**3 + b * x**2 + c * x + d

learning_rate = 1e-6
for epoch in range(1, 1001):
    y_pred = a * x**3 + b * x**2 + c * x + d
    loss = (y_pred - y).pow(2).sum().item()
    if epoch % 100 == 1:
        print(f"epoch : {epoch}, loss : {loss}")
    slope = 2.0 * (y_pred - y)
    grad_a = (slope * x**3).sum()
    grad_b = (slope * x**2).sum()
    grad_c = (slope * x).sum()
    grad_d = slope.sum()
    a -= learning_rate * grad_a
    b -= learning_rate * grad_b
    c -= learning_rate * grad_c
    d -= learning_rate * grad_d

panels = [("y true", y), ("y pred", y_pred), ("y random", y_random)]

for row, (title, values) in enumerate(panels, start=1):
    plt.figure()
    plt.subplot(3, 1, row)
    plt.title(title)
    plt.plot(x, values)
    for ending in ("png", "svg"):
        plt.savefig(directory / f"{title.replace(' ', '_')}.{ending}", dpi=100, bbox_inches="tight")
    plt.close()

plt.figure()
for row, (title, values) in enumerate(panels, start=1):
    plt.subplot(3, 1, row)
    plt.title(title)
    plt.plot(x, values)
plt.tight_layout()
for ending in ("png", "svg"):
    plt.savefig(directory / f"sinplot.{ending}", dpi=100)
