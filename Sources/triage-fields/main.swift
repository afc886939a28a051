import ByteStorage
import FieldTraining
import Foundation
import TriageKit
import TriageLint

// Trains and measures the model that finds the fields of a ticket; a tool of this repository, not of its users.
let arguments = Array(CommandLine.arguments.dropFirst())

/// The model of a file named behind the other arguments, or the built-in one; and what to call it.
func model(at index: Int) throws -> (FieldModel, name: String) {
  guard index < arguments.count else { return (.builtIn, "built-in model") }
  return (try FieldModel(try StoredBytes(contentsOf: arguments[index])), arguments[index])
}

do {
  switch arguments.first {
  case "train" where arguments.count == 4:
    let rows = try FieldCorpus.rows(of: CorpusFile.files(of: arguments[1]).map(\.path))
    let model = FieldTraining.model(of: rows, examples: try FieldCorpus.rows(of: [arguments[2]]))
    try Data(model.bytes).write(to: URL(fileURLWithPath: arguments[3]))
  case "evaluate" where (2...3).contains(arguments.count):
    let rows = try FieldCorpus.rows(of: CorpusFile.files(of: arguments[1]).map(\.path))
    let examples = try FieldCorpus.rows(of: Array(arguments.dropFirst(2)))
    let report = FieldReport(crossValidating: rows, examples: examples, folds: 10) {
      FileHandle.standardError.write(Data("fold \($0) of 10\n".utf8))
    }
    print("10-fold cross-validation of \(rows.count) rows, groups by 'voice'\n\n" + report.text)
  case "compare" where (3...4).contains(arguments.count):
    let (model, name) = try model(at: 3)
    let labels = try Data(contentsOf: URL(fileURLWithPath: arguments[2]))
    let rows = try FieldCorpus.rows(of: arguments[1], labelled: Array(labels))
    print("\(name), \(rows.count) rows\n\n" + FieldReport(rows, model: model).text)
    print("clues alone\n\n" + FieldReport(rows, model: .cluesAlone).text)
  case "steps" where (2...3).contains(arguments.count):
    let (model, name) = try model(at: 2)
    print("\(name)\n" + (try StepsReport(arguments[1], model: model).text))
    print("clues alone\n" + (try StepsReport(arguments[1], model: .cluesAlone).text))
  default:
    print(
      """
      usage: triage-fields train CORPUS EXAMPLES.jsonl MODEL
             triage-fields evaluate CORPUS [EXAMPLES.jsonl]
             triage-fields compare TICKETS.jsonl LABELS.jsonl [MODEL]
             triage-fields steps ROWS.jsonl [MODEL]

      train     writes the model that is embedded as Models/fields.model.
      evaluate  cross-validates on a corpus whose rows have 'fields', 'singleIssue' and 'voice';
                the examples train every fold and are never judged.
      compare   measures the built-in model, or another, and the clues alone on tickets ('-' is standard input) labelled elsewhere.
      steps     measures both on public sets that say of each row whether it tells the steps.
      """)
    exit(2)
  }
} catch {
  FileHandle.standardError.write(Data("triage-fields: \(error)\n".utf8))
  exit(2)
}
