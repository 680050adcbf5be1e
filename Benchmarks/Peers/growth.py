"""Any number of points in NumPy and Matplotlib: one epoch, and the tutorial's figures as PNG and SVG.

    python growth.py POINTS DIRECTORY
"""

import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np

points, directory = int(sys.argv[1]), Path(sys.argv[2])

# What torch.manual_seed(4034316668) draws at the third time.
a, b, c, d = np.array([0.16425246, -0.34843335, -1.9400675, 0.82092202], np.float32)

x = np.linspace(-np.pi, np.pi, points, dtype=np.float32)
y = np.sin(x)
x2 = x * x
x3 = x2 * x
y_random = a * x3 + b * x2 + c * x + d

y_pred = a * x3 + b * x2 + c * x + d
error = y_pred - y
print(f"epoch : 1, loss : {np.square(error).sum()}")
slope = 2 * error
rate = np.float32(1e-6)
a -= rate * (slope * x3).sum()
b -= rate * (slope * x2).sum()
c -= rate * (slope * x).sum()
d -= rate * slope.sum()

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
