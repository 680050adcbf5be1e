/// The name and version that the program and its files go by.
public enum Software {
  /// The program's name.
  public static let name = "sinplot"

  /// The program's version.
  public static let version = "0.2.0"

  /// Both, as files carry them.
  public static let signature = "\(name) \(version)"
}
