internal import JSON5Values
internal import TriageKit
internal import TriageLint
internal import TriagePolicies

extension Command {
  private static let shells = ["bash", "zsh", "fish"]

  static let completions: Command = Command(
    name: "completions", summary: "print a completion script for a shell",
    arguments: shells.joined(separator: "|"), options: [],
    details: """
      bash:  triage completions bash > ~/.local/share/bash-completion/completions/triage
      zsh:   triage completions zsh > ~/.zfunc/_triage   (a folder of $fpath)
      fish:  triage completions fish > ~/.config/fish/completions/triage.fish
      """,
    run: { arguments, output in
      guard let shell = arguments.operands.first, arguments.operands.count == 1 else {
        throw UsageError("completions takes a shell: \(listed(shells))", command: .completions)
      }
      switch shell {
      case "bash": try output.write(bash)
      case "zsh": try output.write(zsh)
      case "fish": try output.write(fish)
      default:
        throw UsageError(
          UnknownName(kind: "shell", name: shell, accepted: shells).message, command: .completions)
      }
      return .success
    })

  /// What may follow an option: names that are known, or files.
  private static func values(of option: CommandOption) -> [String] {
    if !option.choices.isEmpty { return option.choices }
    switch option.name {
    case "--policy": return BuiltIn.policyNames
    case "--plan": return planNames
    case "--explain" where option.value != nil: return RuleRegistry.names
    case "--rules": return ["built-in"]
    default: return []
    }
  }

  /// The plans of the built-in policies, each once.
  private static var planNames: [String] {
    let plans = BuiltIn.policyNames.compactMap { try? BuiltIn.policy(named: $0).plans }.joined()
    return plans.reduce(into: []) { if !$0.contains($1.name) { $0.append($1.name) } }
  }

  /// Whether a file may follow an option.
  private static func takesFile(_ option: CommandOption) -> Bool {
    guard let value = option.value else { return false }
    return value.contains("FILE") || value == "MODEL"
  }

  /// Words that a command takes besides options and files.
  private static func words(of command: Command) -> [String] {
    switch command.name {
    case "policy": ["list", "show", "check"] + BuiltIn.policyNames
    case "help": all.map(\.name) + otherTopics
    case "completions": shells
    default: []
    }
  }

  private static func names(of command: Command) -> [String] {
    (command.options + [.help]).flatMap { [$0.name] + ($0.short.map { [$0] } ?? []) }
  }

  private static var bash: String {
    var text = """
      # bash completion for triage, made by 'triage completions bash'
      _triage_add() {  # a candidate a line: names of files may have blanks
        local line
        while IFS= read -r line; do COMPREPLY+=("$line"); done
      }
      _triage() {
        local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
        # Bash takes --format=json for three words.
        if [ "$previous" = "=" ]; then previous=${COMP_WORDS[COMP_CWORD-2]}; elif [ "$current" = "=" ]; then current=; fi
        COMPREPLY=()
        if [ "$COMP_CWORD" -eq 1 ]; then
          _triage_add < <(compgen -W "\(all.map(\.name).joined(separator: " ")) --help --version" -- "$current")
          return
        fi
        case "$command$previous" in

      """
    for command in all {
      for option in command.options where option.value != nil {
        let values = values(of: option)
        let files = takesFile(option) ? " -f" : ""
        let list = values.isEmpty ? "" : " -W \"\(values.joined(separator: " "))\""
        let pattern = [option.name, option.short].compactMap(\.self)
          .map { "\(command.name)\($0)" }.joined(separator: "|")
        text +=
          values.isEmpty && files.isEmpty
          ? "    \(pattern)) return ;;\n"
          : "    \(pattern)) _triage_add < <(compgen\(files)\(list) -- \"$current\"); return ;;\n"
      }
    }
    text += "  esac\n  case \"$command\" in\n"
    for command in all {
      let words = words(of: command)
      let files = words.isEmpty || command.name == "policy" ? " -f" : ""
      text +=
        "    \(command.name)) _triage_add < <(compgen\(files) -W \"\((words + names(of: command)).joined(separator: " "))\" -- \"$current\") ;;\n"
    }
    return text + "  esac\n}\ncomplete -o filenames -F _triage triage\n"
  }

  private static var zsh: String {
    var text = "#compdef triage\n# zsh completion for triage, made by 'triage completions zsh'\n"
    text += "_triage() {\n  local -a commands\n  commands=(\n"
    for command in all { text += "    '\(command.name):\(quotedForShell(command.summary))'\n" }
    text += "  )\n  if (( CURRENT == 2 )); then _describe command commands; return; fi\n"
    text += "  local command=$words[2]\n  shift words; (( CURRENT-- ))\n  case $command in\n"
    for command in all {
      text += "    \(command.name)) _arguments -S"
      for option in command.options + [.help] {
        let help = quotedForShell(option.help).replacing("[", with: "\\[")
          .replacing("]", with: "\\]")
        var end = ""
        if let value = option.value {
          let values = values(of: option)
          let action =
            values.isEmpty
            ? (takesFile(option) ? "_files" : " ")
            : takesFile(option)
              ? "{_files; compadd \(values.joined(separator: " "))}"
              : "(\(values.joined(separator: " ")))"
          end = ":\(quotedForShell(value).replacing(":", with: "\\:")):\(action)"
        }
        for name in [option.name, option.short].compactMap(\.self) {
          text += " \\\n      '*\(name)[\(help)]\(end)'"
        }
      }
      let words = words(of: command)
      text +=
        " \\\n      '*:argument:\(words.isEmpty ? "_files" : "(\(words.joined(separator: " ")))")' ;;\n"
    }
    return text
      + "  esac\n}\nif [ \"$funcstack[1]\" = _triage ]; then _triage \"$@\"; else compdef _triage triage; fi\n"
  }

  private static func quotedForShell(_ text: String) -> String {
    text.replacing("'", with: "'\\''")
  }

  private static var fish: String {
    var text = "# fish completion for triage, made by 'triage completions fish'\n"
    text += "complete -c triage -n __fish_use_subcommand -f -l version -d 'print the version'\n"
    for command in all {
      text +=
        "complete -c triage -n __fish_use_subcommand -f -a \(command.name) -d '\(quotedForFish(command.summary))'\n"
    }
    for command in all {
      let on = "complete -c triage -n '__fish_seen_subcommand_from \(command.name)'"
      let words = words(of: command)
      if !words.isEmpty { text += "\(on) -f -a '\(words.joined(separator: " "))'\n" }
      for option in command.options + [.help] {
        text += "\(on) -l \(option.name.dropFirst(2))"
        if let short = option.short { text += " -s \(short.dropFirst())" }
        if option.value != nil {
          text += takesFile(option) ? " -r" : " -x"
          let values = values(of: option)
          if !values.isEmpty { text += " -a '\(values.joined(separator: " "))'" }
        }
        text += " -d '\(quotedForFish(option.help))'\n"
      }
    }
    return text
  }

  private static func quotedForFish(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
  }
}
