// A 3 by 3 grid of images of 28 by 28 pixels, with what each shows.
import ExampleFiles
import Plotter

let file = try columns(of: "shapes.csv")
let names = file["name"] ?? []
let images = (file["pixels"] ?? []).map { text in
  // A digit from 0 to 9 is a pixel, rows from the top.
  let pixels = text.map { Double($0.wholeNumberValue ?? 0) / 9 }
  return stride(from: 0, to: pixels.count, by: 28).map { Array(pixels[$0..<min($0 + 28, pixels.count)]) }
}

var grid = Grid(rows: 3, columns: 3)
for (index, image) in images.prefix(9).enumerated() {
  var axes = Axes(title: names[index]) { Raster(image, map: .gray) }
  axes.isFrameVisible = false
  grid[index / 3, index % 3] = axes
}
try Figure(grid, width: 5, height: 5.4, layout: .tight).write(to: picture("image-grid.png"))
