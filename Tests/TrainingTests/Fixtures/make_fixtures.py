"""Makes the fixtures of TrainingTests with PyTorch.

    pip install torch && python make_fixtures.py

Every number is stored to the bit: little-endian Float32 in the .bin files, hexadecimal in the others.
PyTorch runs with one thread, since above 32768 values it splits a sum among its threads.
"""

import json
import math
import pathlib
import struct

import torch

HERE = pathlib.Path(__file__).parent
RUNS = [
    # name, seed, draw, points, epochs, learning rate
    ("tutorial", 4034316668, 3, 1000, 1000, 1e-6),
    ("points50", 7, 1, 50, 300, 1e-5),
    ("points1003", 20241024, 2, 1003, 1000, 1e-6),
    ("points5000", 123456789012, 1, 5000, 400, 2e-7),
    ("points5", 3, 1, 5, 60, 1e-4),
    ("points8", 11, 1, 8, 60, 1e-4),
    ("points40000", 99, 1, 40000, 20, 1e-8),
]


def bits(value):
    """A Float32 as eight hexadecimal digits."""
    return struct.pack(">f", value).hex()


def draw_weights(seed, draw):
    torch.manual_seed(seed)
    for _ in range(draw):
        weights = [torch.randn(()) for _ in range(4)]
    return weights


def train(name, seed, draw, points, epochs, rate):
    x = torch.linspace(-math.pi, math.pi, points)
    y = torch.sin(x)
    a, b, c, d = initial = draw_weights(seed, draw)
    losses = []
    for _ in range(epochs):
        y_pred = a * x**3 + b * x**2 + c * x + d
        losses.append((y_pred - y).pow(2).sum().item())
        gradient = 2.0 * (y_pred - y)
        a = a - rate * (gradient * x**3).sum()
        b = b - rate * (gradient * x**2).sum()
        c = c - rate * (gradient * x).sum()
        d = d - rate * gradient.sum()
    # Only the sine is PyTorch's own to the last bit; x and the prediction are stored for the smaller runs.
    stored = [y.numpy().tobytes()]
    if points <= 5000:
        stored += [x.numpy().tobytes(), y_pred.numpy().tobytes()]
    (HERE / f"{name}.bin").write_bytes(b"".join(stored))
    return {
        "name": name, "seed": seed, "draw": draw, "points": points, "epochs": epochs, "learning_rate": rate,
        "initial": [bits(w.item()) for w in initial], "final": [bits(w.item()) for w in (a, b, c, d)],
        "losses": "".join(bits(loss) for loss in losses),
    }


def sums():
    """Sums of values that an integer recurrence gives, so that they need not be stored."""
    state, values = 12345, []
    for _ in range(70000):
        state = (state * 1103515245 + 12345) % 2**31
        values.append((state - 2**30) / 2**20)
    tensor = torch.tensor(values, dtype=torch.float32)
    counts = [*range(1, 300), *range(1000, 33000, 997), 32768, 32769, 50001, 70000]
    return {str(n): bits(tensor[:n].sum().item()) for n in counts}


def normals():
    seeds = [0, 1, -1, 4034316668, 2**32, 2**32 - 1, 2**63, 2**64 - 1, -(2**63), 123456789012]
    return [
        {"seed": str(seed), "values": [bits(v.item()) for v in draw_weights(seed, 1)]
         + [bits(torch.randn(()).item()) for _ in range(9)]}
        for seed in seeds
    ]


def linspaces():
    def checksum(n):
        total = 0
        for (word,) in struct.iter_unpack("<I", torch.linspace(-math.pi, math.pi, n).numpy().tobytes()):
            total = (total * 31 + word) % 2**32
        return total

    return {str(n): checksum(n) for n in [*range(1, 65), 100, 1000, 1003, 4096, 65537]}


def main():
    torch.set_num_threads(1)
    facts = {
        "torch": torch.__version__.split("+")[0],
        "runs": [train(*run) for run in RUNS],
        "sums": sums(),
        "normals": normals(),
        "linspaces": linspaces(),
    }
    (HERE / "training.json").write_text(json.dumps(facts, indent=0) + "\n")


if __name__ == "__main__":
    main()
