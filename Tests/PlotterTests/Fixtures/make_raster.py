"""Draws shapes, markers, images and bitmaps of text with the Agg renderer of Matplotlib 3.9.2: what the tests of Raster compare with.

Writes raster/cases.json, which says what is drawn in each tile, and one sheet of tiles a kind. Places are multiples of 1/1024
pixel, so that turning the y axis changes none.
"""
import json
import math
import pathlib

import matplotlib
import numpy as np
from matplotlib import rcParams
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, Bbox
from PIL import Image

assert matplotlib.__version__ == "3.9.2"
HERE = pathlib.Path(__file__).parent / "raster"
WIDTH, HEIGHT, COLUMNS = 64, 48, 12
rcParams["path.simplify"] = False
rcParams["agg.path.chunksize"] = 0

TURN = Affine2D().scale(1, -1).translate(0, HEIGHT)
CODES = {"M": (Path.MOVETO, 1), "L": (Path.LINETO, 1), "Q": (Path.CURVE3, 2), "C": (Path.CURVE4, 3)}


def series(kind, count):
    """A line of many points, by integer arithmetic alone."""
    state = 12345
    level = HEIGHT * 512
    points = []
    for i in range(count):
        state = (state * 1103515245 + 12345) & 0x7FFFFFFF
        x = i * (WIDTH * 1024) // (count - 1)
        if kind == "noise":
            y = (state >> 8) % (HEIGHT * 1024)
        elif kind == "zigzag":
            y = 1024 if i % 2 else (HEIGHT - 1) * 1024
        elif kind == "spikes":
            y = (state >> 8) % (HEIGHT * 1024) if i % 7 == 0 else (HEIGHT - 4) * 1024
        elif kind == "walk":
            # Matplotlib cuts lines that leave the picture before it strokes them, which is not what is compared here.
            level = (level + (state >> 8) % 4097 - 2048) % (HEIGHT * 1024)
            y = level
        elif kind == "square":
            y = 8 * 1024 + 300 if (i // 3) % 2 else 40 * 1024 - 200
        elif kind == "tall":
            y = (state >> 8) % (400 * HEIGHT * 1024) - 200 * HEIGHT * 1024
        points.append((x / 1024, y / 1024))
    return points


def path_of(text):
    if text.startswith("series "):
        _, kind, count = text.split()
        return Path(series(kind, int(count)))
    words = text.split()
    vertices, codes, i, start = [], [], 0, (0, 0)
    while i < len(words):
        if words[i] == "Z":
            vertices.append(start)
            codes.append(Path.CLOSEPOLY)
            i += 1
            continue
        code, count = CODES[words[i]]
        for k in range(count):
            vertices.append((float(words[i + 1 + 2 * k]), float(words[i + 2 + 2 * k])))
            codes.append(code)
        if words[i] == "M":
            start = vertices[-1]
        i += 1 + 2 * count
    return Path(vertices, codes)


def rgba(color):
    return None if color is None else tuple(v / 255 for v in color[:3]) + (color[3],)


def renderer():
    r = RendererAgg(WIDTH, HEIGHT, 72)
    gc = r.new_gc()
    gc.set_linewidth(0)
    r.draw_path(gc, Path([(0, 0), (WIDTH, 0), (WIDTH, HEIGHT), (0, HEIGHT), (0, 0)]), Affine2D(), (1, 1, 1, 1))
    return r


def context(r, case):
    gc = r.new_gc()
    gc.set_antialiased(case.get("antialiased", True))
    gc.set_snap(case.get("snap", False))
    stroke = case.get("stroke")
    if stroke:
        gc.set_linewidth(stroke["width"])
        gc.set_capstyle(stroke["cap"])
        gc.set_joinstyle(stroke["join"])
        gc.set_foreground(rgba(stroke["color"]), isRGBA=True)
        if stroke.get("dashes"):
            gc.set_dashes(stroke.get("offset", 0), stroke["dashes"])
    else:
        gc.set_linewidth(0)
        gc.set_foreground((0, 0, 0, 0), isRGBA=True)
    if case.get("clip"):
        x0, y0, x1, y1 = case["clip"]
        gc.set_clip_rectangle(Bbox([[x0, HEIGHT - y1], [x1, HEIGHT - y0]]))
    return gc


def bitmap(width, height):
    """A grey picture with hard and soft edges."""
    rows = []
    for y in range(height):
        rows.append([255 if (x // 3 + y // 4) % 2 else (x * 37 + y * 59) % 256 for x in range(width)])
    return np.array(rows, np.uint8)


def pixels(width, height):
    rows = []
    for y in range(height):
        rows.append([[x * 255 // width, y * 255 // height, 128, [255, 0, 180, 60][(x // 2 + y // 3) % 4]] for x in range(width)])
    return np.array(rows, np.uint8)


def draw(case):
    r = renderer()
    gc = context(r, case)
    kind = case["kind"]
    if kind in ("fills", "strokes", "series"):
        path = path_of(case["path"])
        # RendererAgg.draw_path would split long lines.
        r._renderer.draw_path(gc, path, TURN, rgba(case.get("fill")))
    elif kind == "markers":
        points = Path([(float(x), float(y)) for x, y in case["points"]])
        r.draw_markers(gc, path_of(case["path"]), Affine2D().scale(1, -1), points, TURN, rgba(case.get("fill")))
    elif kind == "collections":
        paths = [path_of(case["path"])]
        offsets = np.array(case["points"], float)
        stroke = case.get("stroke")
        r.draw_path_collection(
            gc, Affine2D().scale(1, -1), paths, np.array([Affine2D().scale(s).get_matrix() for s in case["scales"]]), offsets, TURN,
            np.array([rgba(c) for c in case["fills"]]), np.array([rgba(stroke["color"])]) if stroke else np.zeros((0, 4)),
            [stroke["width"]] if stroke else [], [(0, None)], [True], [None], "data")
    elif kind == "images":
        w, h, x, y = case["image"]
        # Rows go upwards in what Agg is given.
        r._renderer.draw_image(gc, x, HEIGHT - y - h, pixels(w, h)[::-1])
    elif kind == "texts":
        w, h, x, y = case["image"]
        gc.set_foreground(rgba(case["fill"]), isRGBA=True)
        r._renderer.draw_text_image(bitmap(w, h), x, y, case["angle"], gc)
    return np.asarray(r.buffer_rgba())[..., :3]


BLACK, BLUE, RED = [0, 0, 0, 1], [31, 119, 180, 1], [214, 39, 40, 0.35]
ZIGZAG = "M 5.5 40.25 L 14 6.125 L 22.75 40 L 40 39.5 L 44.5 8 L 58 30"
SPIKES = "M 6 10 L 34 11 L 6 12.5 M 40 6 L 40.5 40 L 41 6 M 8 30 L 30 30 L 18 30 L 18 44"
SLIGHT = "M 3 24 L 12 22 L 20 21 L 28 20.5 L 36 20.75 L 44 22 L 52 24.5 L 61 28"
TRIANGLE = "M 10 40 L 32 6 L 55 38 Z"
STAR = "M 32 3 L 47 45 L 6 18 L 58 18 L 17 45 Z"
RINGS = "M 5 5 L 60 5 L 60 44 L 5 44 Z M 15 12 L 15 38 L 48 38 L 48 12 Z M 20 16 L 42 16 L 42 33 L 20 33 Z"
CURVES = "M 6 40 Q 16 -10 30 24 Q 40 50 58 8"
CUBICS = "M 6 40 C 10 -30 50 90 58 6"
CUSP = "M 10 40 C 90 -4 -30 -4 54 40"
LOOP = "M 8 24 C 70 60 70 -20 8 26 Z"
CIRCLE_UNIT = Path.unit_circle()


def circle(radius, x=0.0, y=0.0):
    words = []
    v = CIRCLE_UNIT.vertices * radius + (x, y)
    v = np.round(v * 1024) / 1024
    words.append("M %s %s" % (v[0][0], v[0][1]))
    for k in range(1, len(v) - 1, 3):
        if CIRCLE_UNIT.codes[k] == Path.CURVE4:
            words.append("C " + " ".join("%s %s" % (p[0], p[1]) for p in v[k : k + 3]))
    words.append("Z")
    return " ".join(words)


def square(size):
    h = size / 2
    return f"M {-h} {-h} L {h} {-h} L {h} {h} L {-h} {h} Z"


cases = []


def add(kind, **values):
    cases.append({"kind": kind, **values})


def stroke(width, cap="butt", join="round", color=BLACK, **more):
    return {"width": width, "cap": cap, "join": join, "color": color, **more}


for path in (ZIGZAG, SPIKES, SLIGHT, TRIANGLE, CURVES, CUBICS, CUSP, LOOP):
    for cap, join in (("butt", "miter"), ("round", "round"), ("projecting", "bevel"), ("projecting", "round")):
        for width in (0.25, 1.5, 4.25, 11):
            add("strokes", path=path, stroke=stroke(width, cap, join))
for path in (ZIGZAG, STAR, CUBICS, LOOP, RINGS):
    for dashes, offset in (([3.7, 1.6], 0), ([1, 1.65], 1.2), ([6.4, 1.6, 1, 1.6], 9), ([0, 4], 0), ([20, 5], 22.5)):
        cap = "round" if dashes[0] == 0 else "butt"
        add("strokes", path=path, stroke=stroke(2, cap, "round", BLUE, dashes=dashes, offset=offset))
    add("strokes", path=path, stroke=stroke(3, "projecting", "miter", RED, dashes=[5, 4]), clip=[10, 8, 50, 40])
    add("strokes", path=path, stroke=stroke(2.4, "butt", "round", BLUE, dashes=[5.5, 3.2]), antialiased=False)
    add("strokes", path=path, stroke=stroke(1.4, "butt", "round", BLUE), antialiased=False)
# What is filled as well is not cut before it is stroked.
add("strokes", path="M -200 -300 L 100 5000 L 30 -70 L 400 60 L -900 20 L 20 24", fill=RED, stroke=stroke(3))
add("strokes", fill=RED, path="M -2000 10 L 4000 30 M 20 -3000 L 30 3000 M -500 -500 L 500 500", stroke=stroke(1.5, "round", "round", RED))
for path in (ZIGZAG, TRIANGLE, STAR, RINGS, CURVES, CUBICS, CUSP, LOOP, circle(17.3, 31.6, 23.2), circle(0.8, 9.3, 9.9), circle(90, 70, 60)):
    add("fills", path=path, fill=BLUE)
    add("fills", path=path, fill=RED, clip=[12, 10, 49, 39])
    add("fills", path=path, fill=RED, antialiased=False)
    add("fills", path=path, fill=[255, 200, 0, 0.5], stroke=stroke(1.3, "butt", "miter", [0, 80, 0, 0.7]))
add("fills", path="M -100 -50 L 200 10 L -40 300 Z", fill=RED)
add("fills", path="M -100 20 L 30 -400 L 900 21 L 31 500 Z", fill=BLUE, clip=[5, 5, 60, 40])
add("fills", path="M 2 3 L 300 3 L 300 9 L 2 9 Z M -20 20 L 10 20 L 10 30 L -20 30 Z M 20.5 20.25 L 40.75 20.25 L 40.75 30.5 L 20.5 30.5 Z", fill=RED)
for kind in ("noise", "zigzag", "spikes", "walk", "square", "tall"):
    for count in (100, 340, 1000, 5000, 20000):
        for width in (0.25, 1.5):
            if width == 1.5 or count in (340, 5000):
                add("series", path=f"series {kind} {count}", stroke=stroke(width, "projecting", "round", BLUE))
    add("series", path=f"series {kind} 500", stroke=stroke(6.25, "projecting", "round", RED))
PLACES = [[10, 10], [10.5, 30.25], [29.75, 20.5], [33.999, 22.25], [40, 40], [0, 24], [63.9, 5], [50.5, -2], [70, 47], [52, 12.75]]
for path, snap in ((circle(3), False), (circle(0.7), False), (circle(6.3), False), (square(6), True), (square(5.2), True), (square(6.4), None), (square(6.4), False), ("M -4 0 L 4 0 M 0 -4 L 0 4", True), ("M -4 -4 L 4 4 M -4 4 L 4 -4", False), ("M 0 -5 L 4.5 3 L -4.5 3 Z", True)):
    add("markers", path=path, points=PLACES, snap=snap, fill=BLUE, stroke=stroke(1, "butt", "miter", BLUE))
    add("markers", path=path, points=PLACES, snap=snap, fill=RED, stroke=stroke(1.5, "butt", "round", [0, 0, 0, 0.5]), clip=[8, 6, 52, 40])
    add("markers", path=path, points=PLACES, snap=snap, fill=RED)
for path in (circle(1), square(1)):
    for snap in (None, False):
        add("collections", path=path, points=PLACES, snap=snap, scales=[3, 4.5, 7.25], fills=[BLUE, RED])
        add("collections", path=path, points=PLACES, snap=snap, scales=[3, 4.5, 7.25], fills=[RED, BLUE], stroke=stroke(1, color=[0, 0, 0, 0.6]), clip=[8, 6, 52, 40])
for x, y in ((5, 6), (-9, -4), (40, 30)):
    add("images", image=[30, 22, x, y])
    add("images", image=[30, 22, x, y], clip=[9, 8, 50, 40])
for angle in (90, 45, 30, 17.5, 60, 135, 180, 270, 300, -45, 0.5):
    x, y = (32, 30)
    add("texts", image=[25, 11, x, y], angle=angle, fill=BLACK)
    add("texts", image=[25, 11, x, y], angle=angle, fill=RED)
add("texts", image=[45, 11, 3, 30], angle=40, fill=BLUE)
add("texts", image=[25, 11, 20, 30], angle=0, fill=BLUE)
add("texts", image=[25, 11, 50, 5], angle=0, fill=RED)

HERE.mkdir(exist_ok=True)
kinds = dict.fromkeys(case["kind"] for case in cases)
for kind in kinds:
    members = [case for case in cases if case["kind"] == kind]
    rows = math.ceil(len(members) / COLUMNS)
    sheet = np.full((rows * HEIGHT, COLUMNS * WIDTH, 3), 255, np.uint8)
    for index, case in enumerate(members):
        y, x = divmod(index, COLUMNS)
        sheet[y * HEIGHT : (y + 1) * HEIGHT, x * WIDTH : (x + 1) * WIDTH] = draw(case)
    Image.fromarray(sheet).save(HERE / f"{kind}.png", optimize=True)
    print(kind, len(members))
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
(HERE / "cases.json").write_text(f'{{"width":{WIDTH},"height":{HEIGHT},"columns":{COLUMNS},"cases":[\n{lines}\n]}}\n')
