/// The box behind a label and the arrow from it.
struct LabelDecoration {
  var placed: AxesLayout.PlacedLabel
  var plane: Plane
  var style: Style
  var pictureHeight: Double

  var items: [Scene.Item] { [] }
}
