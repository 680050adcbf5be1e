import CCairo
let v = cairo_version()
