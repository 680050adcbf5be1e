"""Makes what the tests of texts compare with: sheets of texts as pictures, boxes of turned texts, and the places of
formulas' glyphs, with Matplotlib.

    pip install matplotlib==3.9.2 && python make_texts.py

texts.json lists the sheets with their texts, each stored as NAME.png; the boxes; and the formulas.
"""

import itertools
import json
import pathlib

import matplotlib

matplotlib.use("Agg")
from matplotlib.figure import Figure
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.font_manager import FontProperties
from matplotlib.mathtext import MathTextParser
from PIL import Image

HERE = pathlib.Path(__file__).parent

# What DejaVu Sans and its oblique have.
FORMULAS = [
    r"$x^2$", r"$x_i$", r"$x_i^2$", r"$x^{y^z}$", r"$x_{i_j}$", r"$f'$", r"$f''(x)$", r"$x'_1$", r"$e^{-x^2}$",
    r"$\alpha$, $\beta$ and $\gamma$", r"$\Gamma\Delta\Omega\pi\phi\varphi\epsilon\varepsilon$", r"$\mu_{max}$",
    r"$a+b-c=d$", r"$-1$", r"$x=-1$", r"$(-a)$", r"$3\times10^{-4}$", r"$a\cdot b\pm c$", r"$a \leq b \geq c \neq d$",
    r"$x\approx\infty$", r"$x\in A\subset B$", r"$x\rightarrow y\Rightarrow z$", r"$\partial f/\partial x$",
    r"$\nabla f$", r"$\forall x\exists y$", r"$1.5, 2$", r"$f(x, y)$", r"$a{,}b$", r"$\mathrm{rad}$ and $\mathit{it}$",
    r"$\mathdefault{10^{3}}$", r"$\mathrm{Re}\ z$", r"$\mathbf{v}$", r"$\text{if } x>0$", r"$a\,b\;c\quad d\ e\!f$",
    r"$\sin x$", r"$\sin(x)$", r"$\sin^2 x$", r"$\log_{10} x$", r"$\exp(-t/\tau)$", r"$\lim_{x\to 0}$",
    r"$\max_i x_i$", r"$\frac{1}{2}$", r"$\frac{a+b}{c}$", r"$\dfrac{x}{y}$", r"$\frac{1}{1+\frac{1}{x}}$",
    r"$\hat{x}$", r"$\bar{y}$", r"$\vec{v}$", r"$\tilde{n}$", r"$\dot{q}$", r"$\ddot{q}$", r"$\overline{ab}$",
    r"$\sqrt{x}$", r"$\sum_{i=1}^{n} i$", r"$\prod_k a_k$", r"$\int_0^1 f(x)\,dx$", r"$\left(x\right)$",
    r"$\left|x\right|$", r"cost: \$5 and $x$", r"100 $\mathrm{\mu m}$", r"$R^2 = 0.98$", r"$\sigma^2_x$",
    r"$y_{true} - y_{pred}$", r"$AVAT$ To $To$", r"$57$ RT", r"$10^{-3}\;\mathrm{m\,s^{-1}}$", r"$\|x\|_2$",
    r"$\{a\}$", r"$[0, 1)$", r"$\lfloor x\rfloor$", r"$x^\alpha_\beta$", r"$E=mc^2$", r"$\hbar\omega$", r"$a:b$",
    r"$\underset{x}{\max}$", r"$\overset{!}{=}$", r"$\ell_1$", r"$\theta/2\pi$", r"$n!$", r"$\mathtt{code}$",
]

# Matplotlib takes pieces of these from STIX and Computer Modern, so that they are alike, not equal.
BORROWED = [
    r"$\sqrt[3]{x}$", r"$\sqrt{\frac{a}{b}}$", r"$\left(\frac{a}{b}\right)^2$", r"$\binom{n}{k}$",
    r"$\left[\frac{x}{2}\right]$", r"$\left\{\frac{x}{2}\right\}$", r"$\widehat{xyz}$", r"$\widetilde{ab}$",
    r"$\left\langle\frac{x}{2}\right\rangle$", r"$f'(x) = \frac{df}{dx}$",
]

PLAIN = ["Hello, world", "Ägypten ÄÖÜ", "AVATAR To", "−1.5", "two\nlines", "three\nlonger\nlines", "g", "$x^2$\nnext"]


def sheet(name, texts, dpi, columns, cell=(1.5, 0.5), size=10, **more):
    rows = -(-len(texts) // columns)
    width, height = columns * cell[0], rows * cell[1]
    items = []
    for index, text in enumerate(texts):
        row, column = divmod(index, columns)
        item = {"size": size, "horizontal": "center", "vertical": "center", "rotation": 0, "anchors": False, **more}
        item.update(text if isinstance(text, dict) else {"text": text})
        item.update(x=(column + 0.5) / columns, y=1 - (row + 0.5) / rows)
        items.append(item)
    return {"name": name, "width": width, "height": height, "dpi": dpi, "columns": columns, "rows": rows, "texts": items}


TURNED = [
    {"text": text, "rotation": angle, "anchors": anchors, "horizontal": h, "vertical": v}
    for text, angle, (anchors, h, v) in itertools.product(
        ["Turned gjp", "two\nlines", r"$\frac{x^2}{y}$"], [30, 45, 135, 200.5, -60],
        [(False, "center", "center"), (True, "right", "center"), (False, "left", "baseline")])
]
QUARTERS = [
    {"text": text, "rotation": angle, "anchors": anchors, "vertical": v}
    for text, angle, (anchors, v) in itertools.product(
        ["Turned gjp", r"$x^2$"], [0, 90, 180, 270], [(False, "center"), (True, "baseline"), (False, "top")])
]

SHEETS = [
    sheet("formulas", FORMULAS, 100, 6),
    sheet("formulas_72", FORMULAS, 72, 6),
    sheet("formulas_large", FORMULAS, 150, 6, size=14, cell=(1.8, 0.8)),
    sheet("borrowed", BORROWED, 100, 5, cell=(1.2, 0.6)),
    sheet("plain", PLAIN, 100, 4, cell=(1.2, 0.7)),
    sheet("quarters", QUARTERS, 100, 6, cell=(1.2, 1.2)),
    sheet("turned", TURNED, 100, 9, cell=(1.2, 1.2)),
]


def place(ax, item):
    return ax.text(
        item["x"], item["y"], item["text"], transform=ax.transAxes, fontsize=item["size"], ha=item["horizontal"],
        va=item["vertical"], rotation=item["rotation"],
        rotation_mode="anchor" if item["anchors"] else "default")


def draw(sheet):
    figure = Figure(figsize=(sheet["width"], sheet["height"]), dpi=sheet["dpi"])
    canvas = FigureCanvasAgg(figure)
    ax = figure.add_axes([0, 0, 1, 1])
    ax.axis("off")
    for item in sheet["texts"]:
        place(ax, item)
    path = HERE / (sheet["name"] + ".png")
    canvas.print_png(str(path))
    Image.open(path).convert("RGB").convert("L").save(path, optimize=True)


def boxes():
    figure = Figure(figsize=(4, 4), dpi=100)
    renderer = FigureCanvasAgg(figure).get_renderer()
    result = []
    for text, angle, anchors, (h, v), multi in itertools.product(
            ["lp", "a\nlonger\ng", "$x^2$"], [0, 37, 90, 211.5], [False, True],
            [("left", "top"), ("center", "center"), ("right", "baseline"), ("left", "center_baseline"), ("right", "bottom")],
            [None, "right"]):
        if multi and "\n" not in text:
            continue
        item = figure.text(
            0, 0, text, rotation=angle, rotation_mode="anchor" if anchors else "default", ha=h, va=v,
            multialignment=multi)
        box, lines, _ = item._get_layout(renderer)
        result.append({
            "text": text, "rotation": angle, "anchors": anchors, "horizontal": h, "vertical": v, "multi": multi,
            "box": [round(float(b), 4) for b in box.extents],
            "lines": [[round(float(x), 4), round(float(y), 4)] for _, _, x, y in lines]})
        item.remove()
    return result


def formulas():
    parser = MathTextParser("path")
    properties = FontProperties(size=100)
    result = []
    for text in FORMULAS + BORROWED:
        found = parser.parse(text, 72, properties)
        result.append({
            "text": text, "borrowed": text in BORROWED, "width": float(found.width), "height": float(found.height),
            "depth": float(found.depth),
            "glyphs": [[round(float(x), 3), round(float(y), 3), chr(code)] for _, _, code, x, y in found.glyphs],
            "rules": [[round(float(v), 3) for v in rect] for rect in found.rects]})
    return result


if __name__ == "__main__":
    for each in SHEETS:
        draw(each)
    record = {"sheets": SHEETS, "boxes": boxes(), "formulas": formulas()}
    (HERE / "texts.json").write_text(json.dumps(record, ensure_ascii=False, separators=(",", ":")))
