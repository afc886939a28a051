import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "patterns" where arguments.count >= 2:
  try PatternBenchmark(path: arguments[1], options: Array(arguments.dropFirst(2))).run()
default:
  print(
    """
    usage: triage-benchmarks patterns FILE [--sets 1,10,100] [--write-sets FOLDER] [--no-regex]

    Measures pattern sets over the text of FILE, in pieces of about two kilobytes.
    """)
  exit(2)
}
