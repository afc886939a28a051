import Testing
import TriageTestSupport

@testable import TriageTickets

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The processor time of this thread in seconds, which other threads and programs do not lengthen.
private func threadTime() -> Double {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

@Suite struct BlockScannerTests {
  @Test func `paragraphs are prose, one segment each`() {
    #expect(pieces("one\ntwo  \r\n\r\nthree\n") == ["prose: one\ntwo", "prose: three"])
  }

  @Test func `headings of Markdown, forms and Jira`() {
    #expect(
      pieces(
        "## Steps ##\ntext\n**Expected result**\nEnvironment:\nprod\nh3. Logs\nUnder\n-----\nx")
        == [
          "heading: ## Steps ##", "prose: text", "heading: **Expected result**",
          "heading: Environment:", "prose: prod", "heading: h3. Logs", "heading: Under\n-----",
          "prose: x",
        ])
    #expect(
      pieces("Steps to reproduce\n1. go\n2. see") == [
        "heading: Steps to reproduce", "prose: 1. go\n2. see",
      ])
    #expect(pieces("We did this:\nit broke") == ["prose: We did this:\nit broke"])
  }

  @Test func `fences, also those that never close`() {
    #expect(
      pieces("a\n```json\n{}\n\n<!-- x\n```\nb <!-- c --> d\n~~~\nx\n```\n")
        == [
          "prose: a", "code: ```json\n{}\n\n<!-- x\n```", "prose: b", "comment: <!-- c -->",
          "prose: d", "code: ~~~\nx\n```",
        ])
  }

  @Test func `indented code after a blank line, but not in lists or indented prose`() {
    #expect(
      pieces("run\n\n    curl -X POST /v1/x\n    { \"a\": 1 }\n\ndone") == [
        "prose: run", "code:     curl -X POST /v1/x\n    { \"a\": 1 }", "prose: done",
      ])
    #expect(pieces("- item\n\n    more (of; it)") == ["prose: - item", "prose: more (of; it)"])
    #expect(
      pieces("a\n\n    Just an indented letter") == [
        "prose: a", "prose: Just an indented letter",
      ])
  }

  @Test func `Jira macros`() {
    #expect(
      pieces("see {code:java}int x;{code} and\n{noformat}\nlog\n{noformat}\nend") == [
        "prose: see", "code: {code:java}int x;{code}", "prose: and",
        "code: {noformat}\nlog\n{noformat}", "prose: end",
      ])
    #expect(pieces("we use {code} in text\nmore") == ["prose: we use {code} in text\nmore"])
  }

  @Test(arguments: [
    "2024-05-01T10:00:00.123Z starting", "2024-05-01 10:00:00,123 ERROR [main] x - failed",
    "[2024-05-01 10:00:00] ERROR failed", "10:00:00 WARN slow", "[ERROR] build failed",
    "ERROR [main] failed", "Nov 21 00:46:01 host sshd[1]: closed", "E/AndroidRuntime( 12): died",
    "\tat com.acme.Foo.bar(Foo.java:12)", "    at render (app.js:10:5)", "at app.js:10:5",
    "Caused by: java.io.IOException: broken", "... 23 more", "java.lang.NullPointerException: x",
    "goroutine 1 [running]:", "panic: nil map", "#0  0x00007f in main", "#1 /srv/a.php(2): run()",
    "Exception in thread \"main\" x.Y", "thread 'main' panicked at src/main.rs:1:1:",
  ])
  func `lines of logs and traces are code`(line: String) {
    #expect(pieces("before\n\(line)\nafter").dropFirst().first?.hasPrefix("code:") == true)
  }

  @Test(arguments: [
    "at noon (UTC) it broke", "2024-05-01 10:00 we saw it", "10:00:00 was the start",
    "Error when I log in", "[URGENT] please help", "INFO needed from you", "12 users are affected",
    "On Monday the site wrote:", "From: here to there", "at 10:30 it failed",
  ])
  func `prose that looks a little like it is not`(line: String) {
    #expect(pieces("before\n\(line)\nafter") == ["prose: before\n\(line)\nafter"])
  }

  @Test func `a Python traceback with its last line`() {
    let trace =
      "Traceback (most recent call last):\n  File \"a.py\", line 1, in f\n    x()\nValueError: bad"
    #expect(pieces("hi\n\(trace)\nwhy?") == ["prose: hi", "code: \(trace)", "prose: why?"])
  }

  @Test func `quoted replies and everything below an unmarked one`() {
    #expect(
      pieces("It still fails here.\n\nOn Mon, 3 May 2024, Eva wrote:\n> is it up?\n> x\nNo.")
        == [
          "prose: It still fails here.", "quote: On Mon, 3 May 2024, Eva wrote:",
          "quote: > is it up?\n> x", "prose: No.",
        ])
    #expect(
      pieces(
        "It fails again since today.\n\n-----Original Message-----\nFrom: a\nTo: b\n\nold\n\nolder")
        == [
          "prose: It fails again since today.",
          "quote: -----Original Message-----\nFrom: a\nTo: b", "quote: old\n\nolder",
        ])
  }

  @Test func `a bare forward is the ticket`() {
    let header = "From: a@b.c\nSent: Monday\nTo: d\nSubject: down"
    #expect(
      pieces("FYI\n\n\(header)\n\nAll is down.") == [
        "prose: FYI", "quote: \(header)", "prose: All is down.",
      ])
    #expect(
      pieces(
        "Can somebody look at this today, it has gone on for days?\n\(header)\n\nAll is down.",
        title: "Fwd: down"
      ).last == "prose: All is down.")
    #expect(
      pieces(
        "Our customer wrote this to us this morning.\n\nBegin forwarded message:\n\n\(header)\n\nAll is down."
      )
      .last == "prose: All is down.")
    #expect(pieces("Thanks, works.\n\n\(header)\n\nAll is down.").last == "quote: All is down.")
  }

  @Test func `signatures and disclaimers at the end`() {
    #expect(pieces("Down.\n-- \nEva\nACME\n") == ["prose: Down.", "signature: -- \nEva\nACME"])
    #expect(
      pieces("Down.\n\nKind regards,\nEva\n\nThis email and any attachments are secret.")
        == [
          "prose: Down.",
          "signature: Kind regards,\nEva\n\nThis email and any attachments are secret.",
        ])
    #expect(
      pieces("Down.\n\nSent from my iPhone") == ["prose: Down.", "signature: Sent from my iPhone"])
    #expect(
      pieces("Thanks,\n" + String(repeating: "more to read here\n", count: 9)).count == 1)
    #expect(
      pieces("It is down again.\n-- \nEva\n\nOn 3 May 2024 Bob wrote:\nold").map { $0.prefix(5) }
        == ["prose", "signa", "quote", "quote"])
  }

  @Test func `segments ascend, do not overlap and hold no white space at their ends`() {
    let parts = [
      "text", "\n", "\n\n", "```", "> ", "<!--", "-->", "{code}", "    ", "\t", "# ", "-- ", "---",
      "On 3 May a wrote:", "Thanks,", "From: a", "To: b", "Sent: c",
      "Traceback (most recent call last):",
      "é", "😀", "\r\n", "2024-05-01 10:00:00,1 ERROR", " ", "Steps:", "{noformat}",
      "at a.b(C.java:1)",
    ]
    for seed in 0..<2000 as Range<UInt64> {
      var random = SeededGenerator(seed: seed)
      var body = ""
      for _ in 0..<Int.random(in: 0..<30, using: &random) {
        body += parts[Int.random(in: 0..<parts.count, using: &random)]
      }
      var ticket = Ticket()
      ticket.text = Array(body.utf8)
      ticket.body = 0..<ticket.text.count
      var scanner = BlockScanner()
      scanner.scan(&ticket)
      var last = 0
      var covered = 0
      for segment in ticket.segments {
        #expect(segment.range.lowerBound >= last && !segment.range.isEmpty, "seed \(seed)")
        last = segment.range.upperBound
        covered += ticket.text[segment.range].count { !$0.isWhite }
      }
      #expect(last <= ticket.text.count)
      #expect(covered == ticket.text.count { !$0.isWhite }, "seed \(seed): every word has a kind")
    }
  }

  @Test(arguments: [
    "From: x\n", "On 1 x\n", "--\n", "Thanks,\n\n", "```\n<!--\n```\n", "{code} {noformat} ",
    "{code:\n",
    "**", "<", ">", "at ", "-----\n", "a\n---\n",
    "text\nThanks,\nEva\n", "text\n-- \nmaking clouds\n", "Regards\n", "De : x\nÀ : y\n",
    "This email and any attachments\n", "This email is confidential and privileged\n",
    "text\n\nDisclaimer: confidential\n", "a@b.c 1 wrote:\n", "##- reply -##\n", "A:", "Eva ",
  ])
  func `time grows with the length and not faster`(unit: String) {
    func seconds(_ length: Int) -> Double {
      var ticket = Ticket()
      ticket.text = Array(String(repeating: unit, count: length / unit.utf8.count).utf8)
      ticket.body = 0..<ticket.text.count
      var scanner = BlockScanner()
      let start = threadTime()
      scanner.scan(&ticket)
      return threadTime() - start
    }
    // Sixteen times the length: quadratic time would be 256 times as long. Only this thread's time is counted.
    let short = max(seconds(8_000), 0.002)
    #expect(seconds(128_000) < short * 100)
  }
}
