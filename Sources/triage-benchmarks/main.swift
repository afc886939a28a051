import Foundation

let arguments = Array(CommandLine.arguments.dropFirst())
switch arguments.first {
case "patterns" where arguments.count >= 2:
  try PatternBenchmark(path: arguments[1], options: Array(arguments.dropFirst(2))).run()
case "stages" where (2...3).contains(arguments.count):
  try StageBenchmark(path: arguments[1], model: arguments.count == 3 ? arguments[2] : nil).run()
default:
  print(
    """
    usage: triage-benchmarks patterns FILE [--sets 1,10,100] [--write-sets FOLDER] [--no-regex] [--linear]
           triage-benchmarks stages TICKETS.jsonl [MODEL]

    patterns measures pattern sets over the text of FILE, in pieces of about two kilobytes.
    stages measures what a ticket goes through, stage by stage, on one thread.
    """)
  exit(2)
}
