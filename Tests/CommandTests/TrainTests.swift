import Foundation
import TestSupport
import Testing

@testable import sinplot

@Suite struct TrainTests {
  @Test func printsTheLogAlone() throws {
    let scratch = try Scratch()
    let result = try Program.run("train", in: scratch)
    #expect(result.status == 0)
    #expect(result.error.isEmpty)
    let lines = result.output.split(separator: "\n")
    #expect(lines.count == 10)
    #expect(lines[0] == "epoch : 1, loss : 7937.68505859375")
    #expect(lines[9].hasPrefix("epoch : 901, loss : "))
    #expect(try scratch.names().isEmpty)
  }

  @Test func printsCSVAndJSON() throws {
    let csv = try Program.run("train", "--format", "csv", "--log-every", "1", "--epochs", "3")
    #expect(csv.status == 0)
    #expect(csv.output.hasPrefix("epoch,loss\n1,7937.68505859375\n2,"))
    #expect(csv.output.split(separator: "\n").count == 4)

    let json = try Program.run(
      "train", "--format", "json", "--log-every", "2", "--epochs", "5", "--points", "50")
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["points"] as? Int == 50)
    #expect(object["epochs"] as? Int == 5)
    let losses = try #require(object["losses"] as? [[String: NSNumber]])
    #expect(losses.compactMap { $0["epoch"]?.intValue } == [1, 3, 5])
  }

  @Test func convergenceIsInTheJSON() throws {
    func convergence(_ arguments: String...) throws -> [String: Any] {
      let json = try Program.shell(
        "exec \"$sinplot\" train --format json \(arguments.joined(separator: " "))")
      let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
      return try #require(object?["convergence"] as? [String: Any])
    }
    let keys: Set = [
      "best", "best_loss", "covered_share", "greatest_learning_rate", "directions", "outlook", "epochs_left",
      "rounded",
    ]
    let tutorial = try convergence()
    #expect(Set(tutorial.keys) == keys)
    #expect(tutorial["outlook"] as? String == "epochs" && tutorial["epochs_left"] as? Int == 4741)
    #expect(tutorial["rounded"] as? Bool == false)
    #expect(abs((tutorial["best_loss"] as? Double ?? 0) - 4.427035) < 1e-5)
    let best = try #require(tutorial["best"] as? [String: Double])
    #expect(Set(best.keys) == ["a", "b", "c", "d"])
    let directions = try #require(tutorial["directions"] as? [[String: Double]])
    #expect(directions.count == 4)
    #expect(Set(directions[0].keys) == ["a", "b", "c", "d", "curvature", "factor", "half_life"])

    let exact = try convergence("--points", "2", "--epochs", "3")
    #expect(Set(exact.keys) == keys)
    #expect(exact["outlook"] as? String == "exact" && exact["best_loss"] as? Double == 0)
    #expect(exact["epochs_left"] is NSNull && exact["rounded"] is NSNull)
    let diverging = try convergence("--learning-rate", "8e-6", "--epochs", "3")
    #expect(diverging["outlook"] as? String == "diverging")
  }

  @Test(arguments: ["text", "csv", "json"])
  func divergenceIsAnError(format: String) throws {
    let result = try Program.run("train", "--learning-rate", "1", "--format", format)
    #expect(result.status == 1)
    #expect(result.message?.contains("learning rate") == true)
  }

  @Test func aReaderThatHasSeenEnoughIsNoError() throws {
    let result = try Program.shell(
      #""$sinplot" train --epochs 100000 --log-every 1 | head -1; echo ${PIPESTATUS[0]}"#)
    #expect(result.output.split(separator: "\n") == ["epoch : 1, loss : 7937.68505859375", "0"])
    #expect(result.error.isEmpty)
  }

  @Test(arguments: ["train", "train --format json", "--help", "--version"])
  func aFullDeviceIsAnError(command: String) throws {
    let result = try Program.shell("exec \"$sinplot\" \(command) > /dev/full")
    #expect(result.status == 1)
    #expect(result.message == "cannot write to the standard output: No space left on device")
  }

  @Test func streamsMayBeClosed() throws {
    #expect(try Program.shell(#"exec "$sinplot" train <&- >&- 2>&-"#).status == 0)
    #expect(try Program.shell(#"exec "$sinplot" train --epochs 0 <&- >&- 2>&-"#).status == 64)
  }
}
