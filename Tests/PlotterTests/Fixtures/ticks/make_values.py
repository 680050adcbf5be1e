"""Write moments.tsv and coordinates.tsv: Matplotlib's numbers for moments, and for values on its scales.

    python make_values.py

Needs matplotlib==3.9.2. A line of moments.tsv is a moment in ISO 8601's form, its days since 1970, the moment that
these days are turned back into, and the second moment in the format FORMAT. A line of coordinates.tsv is a scale with
its parameters, a value, the value's coordinate and the value at that coordinate.
"""

import datetime
import math
import os
import random

from make_ticks import SMALLEST_NORMAL  # first, since it starts Python again

import numpy as np
from matplotlib import dates, scale

FORMAT = "%Y %y %m %B %b %d %e %j %A %a %u %H %I %p %M %S %f %F %T %R %% %-d %-m %-H %-j %Q %"


def moments(rng):
    texts = [
        "0001-01-01", "9999-12-31T23:59:59", "1970-01-01", "1969-12-31T23:59:59.999999", "2024-02-29", "2000-02-29",
        "1900-02-28T12:00:00", "1900-03-01", "2100-03-01", "1600-12-31", "2024-12-31T23:59:59.999900",
        "1999-12-31T00:00:00.000001", "2040-01-01T00:00:00.000001", "2039-12-15T23:59:59.999995", "1582-10-15",
        "0999-07-04T12:34:56"]
    for _ in range(120):
        day = datetime.date.fromordinal(rng.randint(1, 3652059))
        if rng.random() < 0.5:
            day = datetime.date.fromordinal(719163 + rng.randint(-30000, 40000))
        text = day.isoformat()
        if rng.random() < 0.8:
            text += "T%02d:%02d:%02d" % (rng.randrange(24), rng.randrange(60), rng.randrange(60))
            if rng.random() < 0.5:
                text += ".%06d" % rng.randrange(1000000)
        texts.append(text)
    for text in texts:
        days = float(dates.date2num(np.datetime64(text, "us")))
        back = dates.num2date(days).replace(tzinfo=None)
        yield "\t".join([text, repr(days), back.isoformat(), back.strftime(FORMAT)])


def coordinates(rng):
    scales = [("log", (base,)) for base in (10.0, 2.0, math.e, 3.0, 2.5)]
    scales += [("symlog", pick) for pick in ((10.0, 2.0, 1.0), (10.0, 1e-5, 0.5), (2.0, 10.0, 3.0), (3.5, 1e5, 1.0))]
    for name, parameters in scales:
        values = [0.0, 1.0, -1.0, 10.0, 2.0, -2.0, SMALLEST_NORMAL, 5e-324, 1e300, -1e290, 1000.0, 1e-3, 1e5, -1e5]
        values += [rng.choice([-1, 1, 1]) * 10 ** rng.uniform(-12, 12) for _ in range(10)]
        kind = scale.LogTransform if name == "log" else scale.SymmetricalLogTransform
        transform = kind(*parameters)
        for value in values:
            place = float(transform.transform(value))
            back = float(transform.inverted().transform(place))
            yield "\t".join([name, " ".join(map(repr, parameters)), repr(value), repr(place), repr(back)])


def main():
    directory = os.path.dirname(os.path.abspath(__file__))
    for name, lines in ("moments", moments), ("coordinates", coordinates):
        with open(os.path.join(directory, name + ".tsv"), "w", encoding="utf-8") as output:
            for line in lines(random.Random(20240814)):
                print(line, file=output)


if __name__ == "__main__":
    main()
