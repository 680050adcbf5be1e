import GalleryFigures

/// The figures that are not yet as near to Matplotlib's as they are to be, by what they lack.
enum Unfinished {
  /// Those whose PNG is too far from Matplotlib's.
  static let pictures: Set<String> = [
    "lines_dashed_noise",
    "lines_marker_sizes",
    "lines_steps",
    "lines_alpha",
    "lines_whole_numbers",
    "lines_markers",
    "lines_markers_strokes",
    "lines_markers_ticks",
    "lines_marker_faces",
    "points_plain",
    "points_alpha",
    "points_edges",
    "points_markers",
    "points_many",
    "points_log",
    "stem_plain",
    "stem_bottom",
    "errors_both",
    "errors_asymmetric",
    "errors_styled",
    "errors_log",
    "text_places",
    "text_angles",
    "text_angles_anchored",
    "text_alignment",
    "annotations_heads",
    "legend_best_points",
    "legend_marks",
    "legend_dark",
    "ticks_turned",
    "ticks_turned_anchored",
    "log_two",
    "zigzag_dense",
    "zigzag_thousand",
    "zigzag_twenty_thousand",
    "noise_dashed_markers",
  ]

  /// Those whose ticks have other labels.
  static let ticks: Set<String> = []

  /// Those whose SVG or PDF is larger than Matplotlib's.
  static let sizes: Set<String> = [
    "lines_steps",
    "lines_alpha",
    "lines_colors",
    "lines_dark",
    "points_plain",
    "points_colored",
    "points_log_norm",
    "points_color_limits",
    "points_alpha",
    "points_edges",
    "points_many",
    "stem_plain",
    "stem_bottom",
    "errors_log",
    "bars_grouped",
    "bars_log",
    "bars_lying_log",
    "areas_stacked",
    "areas_dark",
    "text_places",
    "text_angles",
    "text_angles_anchored",
    "text_alignment",
    "text_boxes",
    "annotations",
    "annotations_heads",
    "legend_places",
    "legend_best_points",
    "legend_columns",
    "legend_title",
    "legend_twenty",
    "legend_marks",
    "legend_dark",
    "ticks_labels",
    "ticks_turned",
    "ticks_turned_anchored",
    "ticks_upright",
    "ticks_none",
    "ticks_sides",
    "log_two",
    "log_less_than_a_decade",
    "axes_face",
    "twin_y",
    "grid_tight",
    "grid_shared",
    "grid_spans",
    "grid_title",
    "grid_title_plain",
    "noise_dashed_markers",
  ]

  /// Those whose SVG or PDF looks too different.
  static let vectors: Set<String> = []

  /// The figures that are not in a set.
  static func figures(without names: Set<String>) -> [GalleryFigure] {
    Gallery.figures.filter { !names.contains($0.name) }
  }
}
