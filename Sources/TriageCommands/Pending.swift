extension Command {
  static let classify: Command = Command.help
  static let merge: Command = Command.help
  static let inspect: Command = Command.help
  static let policy: Command = Command.help
}
let schemaText = ""
