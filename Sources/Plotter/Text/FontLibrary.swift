import CCairo

/// A FreeType library instance.
final class FontLibrary {
  let library: FT_Library

  init() throws(PlotError) {
    var instance: FT_Library?
    try checkingMemory(of: "FreeType", in: "FT_Init_FreeType") { () throws(PlotError) in
      try checkFreeType(FT_Init_FreeType(&instance), "FT_Init_FreeType")
    }
    guard let instance else {
      throw .library(name: "FreeType", call: "FT_Init_FreeType", reason: "no library")
    }
    library = instance
  }

  deinit {
    FT_Done_FreeType(library)
  }
}

/// Throws when a FreeType call did not return zero.
func checkFreeType(_ error: FT_Error, _ call: String) throws(PlotError) {
  guard error != 0 else { return }
  // FreeType is mostly built without the errors' texts; this one is the likeliest.
  let reason =
    error == FT_Err_Out_Of_Memory
    ? "out of memory" : FT_Error_String(error).map { String(cString: $0) } ?? "error \(error)"
  throw .library(name: "FreeType", call: call, reason: reason)
}
