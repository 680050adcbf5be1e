"""Makes the paths that VertexTests compares with: what Matplotlib's path cleaning makes of polylines.

    pip install matplotlib==3.9.2 && python make_paths.py

The points come from a recurrence of integers that the test repeats; NaN breaks a line. A result is a list of
[code, x, y], code 1 starting a subpath and 2 drawing a line.
"""

import json
import pathlib

import numpy as np
from matplotlib.path import Path

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 640, 480


def points(count, seed, kind):
    x, y, result = 100.0, 240.0, []
    for index in range(count):
        values = []
        for _ in range(2):
            seed = (seed * 1103515245 + 12345) % 2**31
            values.append(seed / 2**31)
        if kind == "noise":
            x, y = 50 + index * (500 / count), 40 + values[0] * 400
        elif kind == "walk":
            x, y = x + (values[0] - 0.4) * 4, y + (values[1] - 0.5) * 4
        elif kind == "far":
            x, y = (values[0] - 0.25) * 1300, (values[1] - 0.25) * 1000
        else:  # a line that turns back on itself
            x, y = x + (values[0] - 0.45) * 9, y + (0.05 if values[1] > 0.9 else 0.0)
        result.append((float("nan"), y) if values[1] < 0.02 else (x, y))
    return result


def main():
    cases = []
    for kind in ("noise", "walk", "far", "line"):
        for clip in (False, True):
            for simplify in (False, True):
                seed = len(cases) + 1
                path = Path(np.array(points(150, seed, kind)), None)
                path.should_simplify = simplify
                cleaned = path.cleaned(
                    remove_nans=True, clip=(0, 0, WIDTH, HEIGHT) if clip else None, simplify=simplify)
                rows = [
                    [int(code), float(x), float(y)]
                    for (x, y), code in zip(cleaned.vertices, cleaned.codes) if code in (1, 2)
                ]
                cases.append({"kind": kind, "seed": seed, "clip": clip, "simplify": simplify, "path": rows})
    (HERE / "paths.json").write_text(json.dumps(cases, separators=(",", ":")) + "\n")


if __name__ == "__main__":
    main()
