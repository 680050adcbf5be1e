"""Draws the server's figure with Matplotlib in a pool of processes, one a core: figures a second.

    pip install matplotlib==3.9.2 && python matplotlib_pool.py 200
"""

import io
import multiprocessing
import os
import sys
import time


def draw(seed):
    import matplotlib

    matplotlib.use("agg")
    import matplotlib.pyplot as plt

    state = seed

    def noise():
        nonlocal state
        state = (state * 1103515245 + 12345) % 2**31
        return state / 2**31 - 0.5

    x = [10 * index / 199 for index in range(200)]
    rising = [value * value / 10 + noise() for value in x]
    falling = [10 - value + noise() for value in x]
    figure, axes = plt.subplots()
    axes.set_title(f"seed {seed}")
    axes.set_xlabel("t")
    axes.plot(x, rising, label="rising")
    axes.plot(x, falling, label="falling")
    axes.legend(loc="upper left")
    file = io.BytesIO()
    figure.savefig(file)
    plt.close(figure)
    return len(file.getvalue())


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    cores = len(os.sched_getaffinity(0))
    with multiprocessing.Pool(cores) as pool:
        pool.map(draw, range(2 * cores))  # Imports take their time once.
        start = time.perf_counter()
        pool.map(draw, range(count), chunksize=4)
        seconds = time.perf_counter() - start
    print(f"{count / seconds:.1f} figures a second with {cores} processes, {count / seconds / cores:.1f} per core")
