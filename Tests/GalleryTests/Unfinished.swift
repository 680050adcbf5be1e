import GalleryFigures

/// The figures that are not yet as near to Matplotlib's as they are to be, by what they lack.
enum Unfinished {
  /// Those whose PNG is too far from Matplotlib's.
  static let pictures: Set<String> = [
    "ticks_turned", "ticks_turned_anchored", "log_two",
    "lines_dashed_noise", "lines_marker_sizes", "lines_steps", "lines_alpha", "lines_whole_numbers",
    "zigzag_dense", "zigzag_thousand", "zigzag_twenty_thousand",
  ]

  /// Those whose ticks have other labels.
  static let ticks: Set<String> = []

  /// Those whose SVG or PDF is larger than Matplotlib's.
  static let sizes: Set<String> = [
    "twin_y",
    "axes_face",
    "log_less_than_a_decade",
    "log_two",
    "ticks_sides",
    "ticks_none",
    "ticks_upright",
    "ticks_turned_anchored",
    "ticks_turned",
    "ticks_labels",
    "lines_steps", "lines_alpha", "lines_colors", "lines_dark", "grid_tight", "grid_shared", "grid_spans",
    "grid_title", "grid_title_plain",
  ]

  /// Those whose SVG or PDF looks too different.
  static let vectors: Set<String> = []

  /// The figures that are not in a set.
  static func figures(without names: Set<String>) -> [GalleryFigure] {
    Gallery.figures.filter { !names.contains($0.name) }
  }
}
