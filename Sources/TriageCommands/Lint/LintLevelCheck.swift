internal import ByteStorage
internal import JSON5Values
internal import NaiveBayes
internal import TriageKit
internal import TriageLint
internal import TriagePolicies

extension Command {
  /// A wrong policy, plan, model or level is complained of before the first ticket, whether or not a rule will need it.
  ///
  /// - Throws: `UsageError` for what the command line says, `LintConfigurationError` for what a configuration says.
  static func checkLevels(
    _ found: [LintConfigurationFinder.Found], _ commandLine: LevelSource
  ) throws {
    var folders: Set<String> = []
    for found in found where folders.insert(found.folder).inserted {
      let source = commandLine.with(found)
      let required = found.configuration.required
      guard
        source.policy != nil || source.plan != nil || source.model != nil || !required.isEmpty
      else { continue }
      // With names of the command line alone, a mistake is the command line's.
      let isTyped = commandLine.with(LintConfigurationFinder.Found()) == source
      let setup: Setup
      do {
        setup = try source.setup()
      } catch let error as UnknownName {
        let typed = error.kind == "plan" ? commandLine.plan : commandLine.policy
        guard typed == nil else { throw UsageError(error.message, command: .lint) }
        if error.kind == "plan", let policy = commandLine.policy {
          throw UsageError(
            "\(error.message), for --policy \(inert(policy)): the plan is that of \(inert(found.file)); name another with --plan",
            command: .lint)
        }
        throw mistake(error.mistake(at: found.position(of: error.kind)), found)
      } catch let error as SetupError where !isTyped {
        throw mistake(FileMistake(at: found.position(of: "policy"), error.description), found)
      } catch let error as FileError where !isTyped {
        let key = commandLine.model == nil && error.path == source.model ? "model" : "policy"
        guard (key == "model" ? commandLine.model : commandLine.policy) == nil else { throw error }
        throw mistake(FileMistake(at: found.position(of: key), error.description), found)
      }
      do {
        try checkLevels(of: found, setup.model.levels)
      } catch let error as LintConfigurationError where commandLine.policy != nil {
        throw UsageError(
          "--policy \(inert(commandLine.policy ?? "")) does not fit 'required' of a configuration: \(error)",
          command: .lint)
      }
    }
  }

  /// The levels under `required` must be levels that a ticket can have.
  private static func checkLevels(
    of found: LintConfigurationFinder.Found, _ levels: [String]
  ) throws {
    let mistakes = found.configuration.required.keys.filter { $0 != "*" && !levels.contains($0) }
      .map { name in
        UnknownName(kind: "level", name: name, accepted: levels + ["*"])
          .mistake(at: found.position(of: "required." + name))
      }
      .sorted { ($0.position, $0.wrong) < ($1.position, $1.wrong) }
    guard mistakes.isEmpty else {
      throw LintConfigurationError(file: found.file, mistakes: mistakes)
    }
  }

  private static func mistake(
    _ mistake: FileMistake, _ found: LintConfigurationFinder.Found
  ) -> LintConfigurationError {
    LintConfigurationError(file: found.file, mistakes: [mistake])
  }
}

extension LintConfigurationFinder.Found {
  fileprivate func position(of key: String) -> FilePosition {
    configuration.positions[key] ?? FilePosition(line: 1, column: 1)
  }
}
