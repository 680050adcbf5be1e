import Training

/// Stands in for the figures until they are drawn: the right names, the run's parameters as contents.
public func renderFigures(_ run: TrainingRun, _ parameters: FigureParameters) -> [OutputFile] {
  ["y_true", "y_pred", "y_random", "sinplot"].flatMap { name in
    parameters.formats.map { format in
      OutputFile(name: "\(name).\(format.rawValue)", bytes: Array("\(run.parameters) \(name)".utf8))
    }
  }
}
