"""Makes the pictures that GalleryTests compares the gallery's figures with, and what there is to say of each.

    pip install matplotlib==3.9.2 zopfli && python make_gallery.py [NAME ...]

References/NAME.png is Matplotlib's own PNG. References/vector/NAME.png is Matplotlib's SVG, rasterised by rsvg-convert
at 100 dots per inch, for the figures named in VECTOR. References/index.json says of each figure its size in pixels,
the labels of the ticks of all its axes, and the sizes of Matplotlib's SVG and PDF in bytes.

Each figure is a function of the files beside this one; Swift's are in functions of the same names.
"""

import io
import json
import pathlib
import subprocess
import sys
import warnings

import matplotlib
import zopfli.png
from PIL import Image

from common import FIGURES, plt
import lines, points, bars, areas, images, notes, axes, grids, texts, colors, data  # noqa: F401

HERE = pathlib.Path(__file__).parent
REFERENCES = HERE.parent / "Fixtures"
VECTOR = """
lines_styles lines_own_dashes lines_markers lines_steps points_sizes stem_plain errors_both bars_grouped bars_labels
histogram_stacked histogram_outline areas_where areas_stacked boxes_plain violins_plain pie_labels image_plain image_shrunk
mesh_unequal contour_filled contour_lines spans text_angles annotations legend_columns ticks_turned dates_days symlog
twin_bars grid_shared math_labels math_fractions color_alpha noise_thousand
""".split()


def labels(axis):
    """The labels of the ticks within the limits, the offset's text, each as Matplotlib keeps it; None where there is no axis."""
    if not axis.axes.axison or not axis.get_visible():
        return None
    shown = axis._update_ticks()
    major = set(map(id, axis.majorTicks))
    def texts(ticks):
        found = []
        for tick in ticks:
            label = tick.label1 if tick.label1.get_visible() else tick.label2
            if label.get_visible() and label.get_text():
                found.append(label.get_text())
        return found
    return {
        "major": texts(t for t in shown if id(t) in major),
        "minor": texts(t for t in shown if id(t) not in major),
        "offset": axis.get_offset_text().get_text(),
    }


def store(png, path):
    """Stores a PNG, with a palette where that loses nothing; leaves a file alone that shows the same."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    size = image.size
    if path.exists():
        stored = Image.open(path).convert("RGB")
        if stored.size == size and stored.tobytes() == image.tobytes():
            return size
    colors = image.getcolors(256)
    if colors:
        reduced = image.quantize(len(colors), method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        assert reduced.convert("RGB").tobytes() == image.tobytes(), path
        image = reduced
    stream = io.BytesIO()
    image.save(stream, format="png", optimize=True)
    path.write_bytes(zopfli.png.optimize(stream.getvalue()))
    return size


def draw(name):
    entry = FIGURES[name]
    crop = "tight" if entry["crop"] else None
    matplotlib.rcdefaults()
    with matplotlib.rc_context(entry["style"]):
        fig = plt.figure(figsize=entry["size"], dpi=entry["dpi"])
        entry["draw"](fig)
        files = {}
        for kind in ("png", "svg", "pdf"):
            stream = io.BytesIO()
            fig.savefig(stream, format=kind, bbox_inches=crop, dpi="figure")
            files[kind] = stream.getvalue()
            if kind == "png":
                # Colour bars come last.
                drawn = sorted(fig.axes, key=lambda ax: hasattr(ax, "_colorbar"))
                found = [{"x": labels(ax.xaxis), "y": labels(ax.yaxis)} for ax in drawn]
        plt.close(fig)
    width, height = store(files["png"], REFERENCES / f"{name}.png")
    if name in VECTOR:
        command = ["rsvg-convert", "-d", "100", "-p", "100", "-b", "white"]
        rasterised = subprocess.run(command, input=files["svg"], stdout=subprocess.PIPE, check=True).stdout
        store(rasterised, REFERENCES / "vector" / f"{name}.png")
    return {"name": name, "width": width, "height": height, "dpi": entry["dpi"], "axes": found, "svg": len(files["svg"]), "pdf": len(files["pdf"]), "vector": name in VECTOR}


def main():
    warnings.filterwarnings("ignore", category=UserWarning)
    (REFERENCES / "vector").mkdir(parents=True, exist_ok=True)
    index = REFERENCES / "index.json"
    known = {entry["name"]: entry for entry in json.loads(index.read_text())} if index.exists() else {}
    for name in sys.argv[1:] or FIGURES:
        known[name] = draw(name)
        lines = [json.dumps(known[name], ensure_ascii=False, separators=(",", ":")) for name in FIGURES if name in known]
        index.write_text("[\n" + ",\n".join(lines) + "\n]\n")
        print(name, flush=True)
    for path in REFERENCES.rglob("*.png"):
        if path.stem not in FIGURES:
            path.unlink()


if __name__ == "__main__":
    main()
