/// A picture in terms of shapes, markers, images and texts at their places, in device units with y pointing down.
///
/// Everything about data, ticks and layout is settled by the time a scene exists; a back end only draws it.
struct Scene: Sendable {
  /// How a path is stroked.
  struct Stroke: Sendable, Hashable {
    var style: StrokeStyle
    var color: Color
  }

  /// A path that is filled, then stroked.
  struct Shape: Sendable {
    var path: Path
    var fill: Color?
    var stroke: Stroke?
    /// Whether pixels at the edge are covered in part. Meshes and bands of colour fill whole pixels.
    var isAntialiased = true
  }

  /// One shape at many places.
  struct Markers: Sendable {
    /// The shape about its place, at a scale of 1.
    var shape: Path
    /// The places.
    var points: [Point]
    /// The scale of each marker; one for all where there is one.
    var scales: [Double]
    /// The colour each marker is filled with; one for all where there is one, none where there is none.
    var fills: [Color]
    /// The colour of each marker's edge; one for all where there is one, none where there is none.
    var edges: [Color]
    /// How the edges are stroked.
    var style: StrokeStyle?
    /// Whether all are copies of the first one at whole pixels of a raster, as Matplotlib's `draw_markers` puts them.
    var isStamped: Bool
    /// Whether the shape's sides are put on whole pixels; `nil` lets horizontal and vertical sides decide.
    var snaps: Bool?
  }

  /// Pixels in a rectangle.
  struct Image: Sendable {
    /// The rectangle.
    var box: Box
    /// The number of columns and rows of pixels.
    var columns, rows: Int
    /// Red, green, blue and opacity of each pixel, rows from the top, colours not multiplied by the opacity.
    var pixels: [UInt8]
  }

  enum Content: Sendable {
    case shape(Shape)
    case markers(Markers)
    case image(Image)
    case text(Text, color: Color)
  }

  struct Item: Sendable {
    /// What is drawn later covers what is drawn before: Matplotlib's `zorder`.
    var order: Double
    /// Nothing outside of this box is drawn; `nil` for no bounds.
    var clip: Box?
    var content: Content
  }

  /// The size of the picture in device units.
  var width, height: Double

  /// What lies behind everything.
  var background: Color

  /// What is drawn, in this order.
  var items: [Item] = []
}
