import TriageCommands

@main
struct Main {
  static func main() {
    exitProcess(with: runTriage(Array(CommandLine.arguments.dropFirst())))
  }
}
