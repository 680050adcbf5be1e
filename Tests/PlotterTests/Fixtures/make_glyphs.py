"""Draws outlines of a font made for it with Matplotlib 3.9.2's FreeType 2.6.1, unhinted: what the tests of GlyphOutline compare with.

Writes raster/glyphs.json: the outlines in font units, and for each scale the pixels without empty rows and columns, as hexadecimal numbers.
"""
import json
import pathlib
import tempfile

import matplotlib
import numpy as np
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.t2CharStringPen import T2CharStringPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from matplotlib.ft2font import LOAD_NO_HINTING, FT2Font

assert matplotlib.__version__ == "3.9.2"
HERE = pathlib.Path(__file__).parent / "raster"
QUADRATIC = {
    "A": "M 100 0 Q 700 -80 1200 600 Q 1300 1500 500 1400 Q -100 1200 100 0 Z M 400 400 Q 300 900 600 1000 Q 1000 1000 800 500 L 500 300 Z",
    "B": "M 50 -200 L 1400 90 L 700 1500 L 733 210 L 120 1333 Z",
    "C": "M 900 1100 Q 400 1500 130 900 Q -60 300 500 20 Q 900 -60 1100 350 L 1000 420 Q 700 100 420 250 Q 100 500 350 950 Q 600 1250 880 1010 Z",
}
CUBIC = {
    "A": "M 100 0 C 500 -80 1300 300 1200 600 C 1300 1500 900 1500 500 1400 C -100 1200 0 600 100 0 Z",
    "B": "M 60 100 C 1500 1600 -200 1600 1250 80 L 700 -100 Z",
}
UNITS = 1024


def draw(text, pen):
    words = text.split()
    i = 0
    while i < len(words):
        count = {"M": 1, "L": 1, "Q": 2, "C": 3, "Z": 0}[words[i]]
        points = [(int(words[i + 1 + 2 * k]), int(words[i + 2 + 2 * k])) for k in range(count)]
        if words[i] == "Z":
            pen.closePath()
        else:
            {"M": pen.moveTo, "L": pen.lineTo, "Q": pen.qCurveTo, "C": pen.curveTo}[words[i]](*points)
        i += 1 + 2 * count


def font(outlines, is_cubic, path):
    builder = FontBuilder(UNITS, isTTF=not is_cubic)
    names = [".notdef", *outlines]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(name): name for name in outlines})
    glyphs = {}
    for name in names:
        pen = T2CharStringPen(UNITS, None) if is_cubic else TTGlyphPen(None)
        if name in outlines:
            draw(outlines[name], pen)
        glyphs[name] = pen.getCharString() if is_cubic else pen.glyph()
    builder.setupHorizontalMetrics({name: (1500, 0) for name in names})
    builder.setupHorizontalHeader(ascent=1600, descent=-300)
    if is_cubic:
        builder.setupCFF("Shapes", {"FullName": "Shapes"}, glyphs, {})
    else:
        builder.setupGlyf(glyphs)
        builder.setupHorizontalMetrics({name: (1500, builder.font["glyf"][name].xMin if name in outlines else 0) for name in names})
    builder.setupNameTable({"familyName": "Shapes", "styleName": "Regular"})
    builder.setupOS2(sTypoAscender=1600, usWinAscent=1600, usWinDescent=300)
    builder.setupPost()
    builder.save(path)


cases = []
for outlines, is_cubic in ((QUADRATIC, False), (CUBIC, True)):
    with tempfile.TemporaryDirectory() as directory:
        path = f"{directory}/shapes.{'otf' if is_cubic else 'ttf'}"
        font(outlines, is_cubic, path)
        for name, outline in outlines.items():
            # Whole pixels per em, so that outlines land on 1/64 pixel: a point of the outline is size / 16 of that.
            for size in (32,) if is_cubic else (16, 32):
                face = FT2Font(path, hinting_factor=1)
                face.set_size(size, 72)
                face.set_text(name, 0, flags=LOAD_NO_HINTING)
                face.draw_glyphs_to_bitmap(antialiased=True)
                image = np.asarray(face.get_image())
                rows, columns = np.flatnonzero(image.any(1)), np.flatnonzero(image.any(0))
                image = image[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
                cases.append({"outline": outline, "scale": size / UNITS, "rows": [row.tobytes().hex() for row in image]})
lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
(HERE / "glyphs.json").write_text(f"[\n{lines}\n]\n")
print(len(cases))
