"""The animation of the training with NumPy and Matplotlib's FuncAnimation and PillowWriter: 60 frames as an animated PNG.

    python animation.py DIRECTORY
"""

import math
import sys
from pathlib import Path

import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import numpy as np
from matplotlib.animation import FuncAnimation, PillowWriter

COUNT, EPOCHS, RATE = 60, 1000, 1e-6

epochs = [1]
while len(epochs) < COUNT:
    factor = (EPOCHS / epochs[-1]) ** (1 / (COUNT - len(epochs)))
    epochs.append(max(epochs[-1] + 1, math.floor(epochs[-1] * factor + 0.5)))

x = np.linspace(-math.pi, math.pi, 1000, dtype=np.float32)
y = np.sin(x)
powers = np.stack([x**3, x**2, x, np.ones_like(x)])
weights = np.array([0.16425246, -0.34843335, -1.9400675, 0.82092202], dtype=np.float32)
frames = []
for epoch in range(1, EPOCHS + 1):
    y_pred = weights @ powers
    error = y_pred - y
    if epoch in epochs:
        frames.append((epoch, float(error @ error), y_pred))
    weights = weights - np.float32(RATE) * (powers @ (2 * error))

least, greatest = min(f[2].min() for f in frames), max(f[2].max() for f in frames)
margin = 0.05 * (greatest - least)
figure, axes = plt.subplots()
axes.plot(x, y, label="y true")
(line,) = axes.plot(x, frames[0][2], label="y pred")
axes.set_ylim(least - margin, greatest + margin)
axes.legend(loc="lower right")


def draw(frame):
    epoch, loss, y_pred = frame
    axes.set_title(f"epoch {epoch}, loss {loss:.1f}")
    line.set_ydata(y_pred)
    return (line,)


animation = FuncAnimation(figure, draw, frames=frames, init_func=lambda: ())
animation.save(Path(sys.argv[1]) / "training.png", writer=PillowWriter(fps=10))
