"""Makes convergence.json with NumPy: the least squares cubic, its loss and the curvature of the loss.

    pip install numpy && python make_convergence.py

The points and values are those of make_fixtures.py's runs, widened to double precision.
"""

import json
import pathlib

import numpy

HERE = pathlib.Path(__file__).parent
RUNS = {"tutorial": 1000, "points50": 50, "points1003": 1003, "points5000": 5000, "points5": 5, "points8": 8}


def facts(name, points):
    y, x = numpy.fromfile(HERE / f"{name}.bin", "<f4")[: 2 * points].astype(float).reshape(2, points)
    best = numpy.polyfit(x, y, 3)
    rows = numpy.vander(x, 4)
    values, vectors = numpy.linalg.eigh(2 * rows.T @ rows)
    return {
        "name": name,
        "points": points,
        "best": best.tolist(),
        "loss": float(((numpy.polyval(best, x) - y) ** 2).sum()),
        "curvatures": values[::-1].tolist(),
        "directions": vectors.T[::-1].tolist(),
    }


text = json.dumps([facts(*run) for run in RUNS.items()], indent=1)
(HERE / "convergence.json").write_text(text + "\n")
