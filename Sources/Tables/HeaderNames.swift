/// The columns' names from the header's fields, each different, as pandas 3.1.1 makes them.
func columnNames(_ header: [String]) -> [String] {
  let given = header.enumerated().map { $1.isEmpty ? "Unnamed: \($0)" : $1 }
  let original = Set(given)
  var taken: Set<String> = []
  var repetitions: [String: Int] = [:]
  return given.map { name in
    guard !taken.insert(name).inserted else { return name }
    var count = repetitions[name, default: 0]
    var numbered: String
    repeat {
      count += 1
      numbered = "\(name).\(count)"
    } while original.contains(numbered) || taken.contains(numbered)
    repetitions[name] = count
    taken.insert(numbered)
    return numbered
  }
}
