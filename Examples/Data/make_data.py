"""Makes the files of this directory: numbers that look measured, by formulas and a fixed seed.

    python make_data.py
"""

import datetime
import math
import pathlib
import random

HERE = pathlib.Path(__file__).parent
random.seed(20240101)


def write(name, header, rows):
    lines = [",".join(header)] + [",".join(str(value) for value in row) for row in rows]
    (HERE / name).write_text("\n".join(lines) + "\n")


def losses():
    for epoch in range(1, 101):
        training = 2.3 * math.exp(-epoch / 18) + 0.05 * (1 + 0.2 * random.random())
        validation = 2.3 * math.exp(-epoch / 17) + 0.16 + 0.0012 * max(0, epoch - 45) + 0.02 * random.random()
        yield epoch, round(training, 4), round(validation, 4)


def shapes():
    def disc(x, y): return x * x + y * y < 80
    def ring(x, y): return 40 < x * x + y * y < 110
    def square(x, y): return max(abs(x), abs(y)) < 8
    def cross(x, y): return min(abs(x), abs(y)) < 3 and max(abs(x), abs(y)) < 11
    def diamond(x, y): return abs(x) + abs(y) < 11
    def bar(x, y): return abs(x) < 3 and abs(y) < 11
    def wedge(x, y): return -9 < y < 9 and abs(x) < (y + 9) / 2
    def stripes(x, y): return int(x + 14) % 6 < 3
    def checks(x, y): return (int(x + 14) // 7 + int(y + 14) // 7) % 2 == 0
    for shape in [disc, ring, square, cross, diamond, bar, wedge, stripes, checks]:
        pixels = []
        for row in range(28):
            for column in range(28):
                inside = sum(
                    shape(column + dx - 13.5, row + dy - 13.5) for dx in (-0.3, 0, 0.3) for dy in (-0.3, 0, 0.3)
                )
                pixels.append(str(min(9, inside)))
        yield shape.__name__, "".join(pixels)


def measured():
    for index in range(16):
        x = 2 + 3 * index
        error = 0.05 + 0.1 * random.random()
        yield x, round(0.047 * x + random.gauss(0, error), 3), round(error, 3)


def draws():
    for _ in range(600):
        yield (round(random.gauss(2, 0.7) if random.random() < 0.6 else random.gauss(5, 1), 3),)


def visits():
    for index, day in enumerate(["Mon", "Tue", "Wed", "Thu", "Fri"]):
        yield (day, *[round(90 * math.exp(-((hour - 12.5 - index / 3) ** 2) / 14) + 8 * random.random()) for hour in range(8, 19, 2)])


def temperatures():
    start = datetime.date(2024, 1, 1)
    for day in range(366):
        season = -math.cos(2 * math.pi * (day - 20) / 366)
        low = 6 + 9 * season + random.gauss(0, 2)
        high = low + 5 + 3 * (season + 1) / 2 + abs(random.gauss(0, 2))
        rain = max(0, random.gauss(-2, 5))
        yield start + datetime.timedelta(day), round(low, 1), round(high, 1), round(rain, 1)


write("losses.csv", ["epoch", "training", "validation"], losses())
write("shapes.csv", ["name", "pixels"], shapes())
write("measured.csv", ["x", "y", "error"], measured())
write("draws.csv", ["value"], draws())
write("visits.csv", ["day", "8", "10", "12", "14", "16", "18"], visits())
write("temperatures.csv", ["date", "low", "high", "rain"], temperatures())
