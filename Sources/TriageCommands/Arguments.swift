internal import JSON5Values
internal import TriageKit

/// What was typed after a command's name, checked against its options.
struct Arguments: Sendable {
  /// Values of options by name; a flag's is empty.
  private(set) var values: [String: [String]] = [:]
  /// What is no option.
  private(set) var operands: [String] = []
  let command: Command

  /// Parses arguments: `--name value`, `--name=value`, `-o value`, `--` before operands.
  ///
  /// - Throws: ``UsageError`` for an unknown option, a missing or unknown value.
  init(_ arguments: [String], of command: Command) throws(UsageError) {
    self.command = command
    let options = command.options + [.help]
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      if argument == "--" {
        operands += arguments[index...]
        break
      }
      guard argument.hasPrefix("-"), argument != "-" else {
        operands.append(argument)
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = String(parts[0])
      guard let option = options.first(where: { $0.name == name || $0.short == name }) else {
        let unknown = UnknownName(kind: "option", name: name, accepted: options.map(\.name))
        throw UsageError(unknown.message, command: command)
      }
      guard let placeholder = option.value else {
        guard parts.count == 1 else {
          throw UsageError("option '\(option.name)' takes no value", command: command)
        }
        values[option.name] = [""]
        continue
      }
      let value: String
      if parts.count == 2 {
        value = String(parts[1])
      } else {
        guard index < arguments.count else {
          throw UsageError(
            "option '\(option.name)' needs a value: \(option.name) \(placeholder)", command: command
          )
        }
        value = arguments[index]
        index += 1
      }
      if !option.choices.isEmpty, !option.choices.contains(value) {
        let unknown = UnknownName(
          kind: "value of \(option.name)", name: value, accepted: option.choices)
        throw UsageError(unknown.message, command: command)
      }
      values[option.name, default: []].append(value)
    }
  }

  /// Whether a flag was given.
  func has(_ option: CommandOption) -> Bool { values[option.name] != nil }

  /// The last value given to an option.
  func value(_ option: CommandOption) -> String? { values[option.name]?.last }

  /// The name of a file to be written.
  ///
  /// - Throws: ``UsageError`` for `-`: what is written in the place of a file cannot be a stream.
  func file(_ option: CommandOption) throws(UsageError) -> String? {
    guard let path = value(option) else { return nil }
    guard path != "-" else {
      throw UsageError("\(option.name) -: it is written to a file; name one", command: command)
    }
    return path
  }

  /// A whole number of at least `least`.
  ///
  /// - Throws: ``UsageError`` for anything else.
  func number(_ option: CommandOption, atLeast least: Int) throws(UsageError) -> Int? {
    guard let text = value(option) else { return nil }
    guard let number = Int(text), number >= least else {
      throw UsageError(
        "\(option.name) is \(quoted(text)); expected a whole number of at least \(least)",
        command: command)
    }
    return number
  }

  /// A list of words separated by commas, white space around them dropped; empty words are an error.
  ///
  /// Of an option given several times the lists are joined: none of them is lost.
  ///
  /// - Throws: ``UsageError`` for an empty word.
  func list(_ option: CommandOption) throws(UsageError) -> [String]? {
    guard let texts = values[option.name] else { return nil }
    var words: [String] = []
    for text in texts {
      let own = text.split(separator: ",", omittingEmptySubsequences: false).map(LabelSet.trimmed)
      guard !own.contains("") else {
        throw UsageError(
          "\(option.name) is \(quoted(text)); expected \(option.value ?? "")", command: command)
      }
      words += own
    }
    return words
  }

  /// Pairs `name=value` separated by commas, in one list or several, white space around names and values dropped.
  ///
  /// - Throws: ``UsageError`` for a word that is no pair, or a name given twice.
  func pairs(_ option: CommandOption) throws(UsageError) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    for word in try list(option) ?? [] {
      let parts = word.split(separator: "=", maxSplits: 1).map(LabelSet.trimmed)
      guard parts.count == 2 else {
        throw UsageError(
          "\(option.name) has \(quoted(word)); expected \(option.value ?? "")", command: command)
      }
      guard !pairs.contains(where: { $0.name == parts[0] }) else {
        throw UsageError("\(option.name) names \(quoted(parts[0])) twice", command: command)
      }
      pairs.append((parts[0], parts[1]))
    }
    return pairs
  }

  /// The number of threads asked for.
  func threads() throws(UsageError) -> Int {
    min(try number(.threads, atLeast: 1) ?? processorCount(), 256)
  }
}

/// Wrong usage of the command line.
struct UsageError: Error, Equatable {
  /// What is wrong, in one line.
  var message: String
  /// The command whose help tells more.
  var commandName: String?

  init(_ message: String, command: Command? = nil) {
    self.message = message
    commandName = command?.name
  }
}
