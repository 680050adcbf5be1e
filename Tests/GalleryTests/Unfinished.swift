import GalleryFigures

/// The figures that are not yet as near to Matplotlib's as they are to be, by what they lack.
enum Unfinished {
  /// Those whose PNG is too far from Matplotlib's.
  static let pictures: Set<String> = []

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
    "bars_names",
    "bars_lying",
    "bars_grouped",
    "bars_stacked",
    "bars_labels",
    "bars_labels_inside",
    "bars_log",
    "bars_lying_log",
    "bars_errors",
    "bars_dark",
    "histogram_default",
    "histogram_rules",
    "histogram_log",
    "areas_stacked",
    "areas_dark",
    "image_plain",
    "image_nearest",
    "image_little_enlarged",
    "image_origin",
    "image_extent",
    "image_stretched",
    "image_log_norm",
    "image_zoomed",
    "image_alpha",
    "heat_map",
    "mesh_log",
    "contour_lines",
    "colorbar_ticks",
    "colorbar_shared",
    "colorbar_shared_below",
    "colorbar_dark",
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
    "ticks_turned_ending",
    "ticks_upright",
    "ticks_none",
    "ticks_sides",
    "log_two",
    "log_less_than_a_decade",
    "dates_months",
    "dates_bars",
    "categories_few",
    "categories_many",
    "axes_face",
    "twin_y",
    "grid_tight",
    "grid_shared",
    "grid_spans",
    "grid_title",
    "grid_title_plain",
    "grid_marginals",
    "math_labels",
    "math_powers",
    "text_lines",
    "text_sizes",
    "text_characters",
    "color_maps",
    "color_maps_reversed",
    "color_names",
    "data_gaps",
    "data_all_sizes",
    "data_not_positive",
    "data_long_labels",
    "noise_dashed_markers",
  ]

  /// Those whose SVG or PDF looks too different.
  static let vectors: Set<String> = [
    "mesh_unequal"
  ]

  /// The figures that are not in a set.
  static func figures(without names: Set<String>) -> [GalleryFigure] {
    Gallery.figures.filter { !names.contains($0.name) }
  }
}
