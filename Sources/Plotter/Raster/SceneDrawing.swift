extension PixelCanvas {
  /// Draws everything that a scene has.
  func draw(_ scene: Scene) {
    for item in scene.items {
      let clip = item.clip.map(PixelBox.init(nearest:))
      switch item.content {
      case .shape(let shape): draw(shape, clip: clip)
      case .markers(let markers): draw(markers, clip: clip)
      case .image(let image): draw(image, clip: clip)
      case .text(let text, let color): draw(text, color: color, clip: clip)
      }
    }
  }

  private func draw(_ shape: Scene.Shape, clip: PixelBox?) {
    let path = shape.path.flattened()
    if let color = shape.fill {
      fill(path, color: color, clip: clip, isAntialiased: shape.isAntialiased)
    }
    if let stroke = shape.stroke {
      self.stroke(
        path, style: stroke.style, color: stroke.color, clip: clip, isAntialiased: shape.isAntialiased)
    }
  }
}
