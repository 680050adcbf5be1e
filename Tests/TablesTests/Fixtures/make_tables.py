"""What pandas reads from made-up tables, for TableReaderTests.

usage: python make_tables.py > tables.json
needs: pip install pandas==3.1.1 matplotlib==3.9.2

Each case holds the file's bytes (as Latin-1 text), read_csv's options, and the columns that come of it, or that read_csv
refuses it. Numbers are written with repr(), dates as Matplotlib's days.
"""
import io, json, math, random, warnings

import matplotlib.dates as mdates
import numpy as np
import pandas as pd

assert pd.__version__ == "3.1.1", pd.__version__
warnings.simplefilter("ignore")
cases = []


def values(series):
    if series.dtype == bool or series.dropna().map(type).eq(bool).all() and len(series.dropna()):
        return {"kind": "booleans", "values": [None if pd.isna(v) else repr(float(v)) for v in series]}
    if pd.api.types.is_numeric_dtype(series.dtype) or len(series) == 0:
        whole = bool(pd.api.types.is_integer_dtype(series.dtype))
        return {"kind": "whole" if whole else "numbers",
                "values": [None if pd.isna(v) else repr(float(v)) for v in series]}
    return {"kind": "names", "values": [None if pd.isna(v) else v for v in series]}


def case(text, **options):
    data = text if isinstance(text, bytes) else text.encode()
    result = {"bytes": data.decode("latin-1"), "options": options}
    kwargs = dict(options)
    if kwargs.pop("no_header", False):
        kwargs["header"] = None
    try:
        # Exactly rounded, as pandas' usual converter nearly is; in one piece, so that no column has two types.
        frame = pd.read_csv(io.BytesIO(data), float_precision="round_trip", low_memory=False, **kwargs)
    except Exception as error:
        result["error"] = type(error).__name__
    else:
        result["columns"] = [{"name": str(name), **values(frame[name])} for name in frame.columns]
        if not frame.index.equals(pd.RangeIndex(len(frame))):
            result["index"] = values(pd.Series(frame.index))
    cases.append(result)


# What is a number.
for word in """inf -inf +inf Infinity -Infinity +Infinity INF iNf infty 1e5 1e 1e+ 1. .5 . - + +1 -.5 +.5e-3 1e400 -1e400
    1e-400 0x10 1_000 1E5 1d5 00012 -0 -0.0 --1 9223372036854775807 nan NaN NAN Nan -nan -NaN NA na N/A n/a None none null
    NULL <NA> #N/A #NA 1.#IND -1.#QNAN True tRUE "1" "NA" "" 1.5e3 1e5.0 1;5 0.1.2 1.e5 1.5f 1.0L 5e-324 4.9e-324 2e-324
    2.2250738585072011e-308 2.2250738585072014e-308 1.7976931348623157e308 1.7976931348623159e308 1e+308 .e5 e5 +-1 1- $1
    0.1 0.30000000000000004 123456789012345678 1234567890.12345678901234567890 0.000000000000000000000012345678901234567
    9007199254740993.0 9007199254740992.5 1.00000000000000011102230246251565 1.00000000000000011102230246251565404
    1.0000000000000001110223024625156 3.14159265358979323846264338327950288 8.41e21 8.41e-21 123456e-25 6.02214076e23
    18014398509481985.0 18014398509481987.0 0e5 0e400 1e0000000000000000000005 1e-99999999999999999999""".split():
    case(f"x\n3\n{word}\n")
for word in [" 1", "1 ", "\t1\t", "1 2", " inf", "inf ", " NA", "NA ", "  1.5e3  "]:
    case(f"x,y\n3,4\n{word},5\n")

# How rows and fields are divided.
for text in ["", "\n", "  \n", "a,b", "a,b\n", "a,b\n\n", "\n\na,b\n1,2\n", "  \na,b\n1,2\n", "a,b\n1,2\n   \n3,4\n",
             "a,b\n1\n3,4\n", "a,b\n1,2,3\n4,5,6\n", "a,b\n1,2\n4,5,6\n", "a,b,\n1,2,\n4,5,\n", "a,b\n1,2,3\n4,5\n",
             "a,b\nr,2,3\ns,5,6\n", "a,b\n1,2,3\n4,5,6,7\n", "a,a,a\n1,2,3\n", "a,a.1,a\n1,2,3\n", "a,a,a.1,a\n1,2,3,4\n",
             "x,x,x.1,x.1,x\n1,2,3,4,5\n", ",a,,b\n1,2,3,4\n", "Unnamed: 0,,x\n1,2,3\n", "1,1,1.1\n1,2,3\n",
             b"\xef\xbb\xbfa,b\n1,2\n", b'\xef\xbb\xbf"a",b\n1,2\n', "a,b\r\n1,2\r\n3,4\r\n", "a,b\r1,2\r3,4",
             "a,b\r1,2\r\r3,4", "a,b\r\n1,2\r\n\r\n3,4\r\n", "a,b\n\r1,2\n", "a,b\r\r\n1,2\n", 'a,b\n"x\ny",2\n3,4\n',
             'a,b\n"x\r\ny",2\n', 'a,b\n"x,2\n3,4\n', 'a,b\n"x""y",2\n', 'a,b\n""""\n', 'a,b\n x,"y"\n', 'a,b\n"x" ,2\n',
             'a,b\n"x"z"w",2\n', 'a"b,c\n1,2\n', "a\n1\n\n2\n", 'a\n""\n2\n', "a,b\n,\n1,2\n", "a\n1\n,\n",
             " a, b \n1,2\n", "a\nTrue\nFalse\n", "a,b\nTrue,1\n,2\n", "a\nTrue\n1\n", "a\n1\nx\n2.50\n",
             "a,b\n1,2\n3,4", 'a,b\n1,2\n"3",4', 'a,b\n1,2\n3,"4"', "a,b\n1,2\n3,", "a,b\n1,2\n3", "a,b\n1,\n\n",
             "a,b\n1,2\n  ", 'a,b\n1,"2', "a\n1\n2\nNA\n", "a,b\n,\n,\n", "größe,名\n1,β\n2,\n", b"a,b\n\xff,2\n",
             b"a,b\n1,2\n\xe4,3\n", b"\xff\xfea\x00"]:
    case(text)
for text in ["1,2\n3,4\n", "1,2\n3,4,5\n", "1,2\n3\n", b"\xef\xbb\xbf1,2\n", "a,1\nb,2\n"]:
    case(text, no_header=True)
for text in ["a,b\n1,2 # c\n#x\n  #y\n3,4\n", "# hi\na,b\n1,2\n", "a,b#c\n1,2\n", 'a,b\n"x#",2\n', 'a,b\n"x"#,2\n',
             "a,b\n1#,2\n3,4\n", "a,b\n#\n1,2\n", "a,b\n,#\n1,2\n", "a,b\n1,2#"]:
    case(text, comment="#")
for text in ["a\tb\n1\t2\n", "a\tb\n \t2\n", "a\tb\n\t\n1\t2\n"]:
    case(text, sep="\t")
case("a b\n1 2\n", sep=" ")
case("a;b\n1,5;2\n", sep=";")
case("a\n-999\n-999.0\n1.5\n", na_values=["-999"])
case("a,b\n-999,x\n3,-\n", na_values=["-999", "-"])
case("a\nx\n-999\n", na_values=["-999"])

# Whole tables of anything.
chance = random.Random(1)
pieces = ["1", "2.5", "-3e-2", "x", "NA", "", '"a,b"', '"say ""hi"""', '"two\nlines"', " 7 ", "True", "wörter", "0.1", "-0"]
for number in range(60):
    width = chance.randint(1, 6)
    ending = chance.choice(["\n", "\r\n", "\r"])
    rows = [",".join(chance.choice("abcdef") for _ in range(width))]
    kinds = [chance.sample(pieces, chance.randint(1, 4)) for _ in range(width)]
    for _ in range(chance.randint(0, 12)):
        row = [chance.choice(kind) for kind in kinds]
        if width > 1 and chance.random() < 0.1:
            row = row[: chance.randint(1, width)]
        rows.append(",".join(row))
        if chance.random() < 0.1:
            rows.append("")
    case(ending.join(rows) + chance.choice(["", ending]))

dates = []
for text in ["1970-01-01", "2012-02-29", "2012/01/31", "2012-05", "0001-01-01", "9999-12-31", "1969-12-31T23:59:59",
             "2010-01-01 00:00:00", "2010-01-01T10", "2010-01-01 10:30", "2010-01-01 10:30:15.25",
             "2010-01-01 10:30:15.123456", "2010-01-01T10:30:15Z", "2010-01-01T10:30:15+09:00", "2010-01-01T00:30-0330",
             "2000-02-29T23:59:59.999999", "1900-03-01", "1582-10-15", "2010-01-01 10:30+05"]:
    time = pd.Timestamp(text)
    if time.tz is not None:
        time = time.tz_convert("UTC").tz_localize(None)
    dates.append({"text": text, "days": repr(float(mdates.date2num(time.to_pydatetime())))})

json.dump({"tables": cases, "dates": dates}, __import__("sys").stdout, ensure_ascii=True, indent=0)
