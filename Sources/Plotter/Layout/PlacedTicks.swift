/// The ticks of one axis at their places.
struct PlacedTicks: Sendable, Equatable {
  struct Tick: Sendable, Equatable {
    /// In data units.
    var value: Double
    /// In device units along the axis.
    var position: Double
    var label: String
    var isMajor: Bool
  }

  var ticks: [Tick]
  /// What all labels are to be multiplied by or added to, such as "1e6"; empty for nothing.
  var offset: String
}
