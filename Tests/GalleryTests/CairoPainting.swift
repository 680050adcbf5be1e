import CCairo

@testable import Plotter

extension RasterSurface {
  /// Paints a scene in points as Cairo paints a page, without what pixels get of their own.
  func paint(_ scene: Scene, scale: Double) throws {
    cairo_surface_set_device_scale(surface, scale, scale)
    try CairoPainter(scene: scene).paint(on: surface)
    cairo_surface_set_device_scale(surface, 1, 1)
  }
}
