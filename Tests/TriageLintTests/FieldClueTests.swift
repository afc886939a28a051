import Testing
import TriageTickets

@testable import TriageLint

/// Sentences that prove a field and sentences that only look like it, field by field.
struct FieldClueTests {
  private func ranges(_ body: String, title: String = "") -> FieldRanges {
    var detector = CompletenessDetector()
    return detector.detect(Ticket(title: title, body: body)).fields
  }

  @Test(arguments: [
    "The lift display is frozen since Tuesday.",
    "It stopped at 14:10 and nothing came after.",
    "Since this morning's deploy at 9 the queue grows.",
    "First seen: 2031-04-02 08:15 UTC",
    "It broke on 3 October when the fans were replaced.",
    "Down since half past nine, both halls.",
    "The pumps went silent last night around 11pm.",
    "Broken since the update on 12 May.",
    "We noticed it yesterday around noon, it failed twice.",
    "Der Export geht seit gestern nicht mehr.",
  ])
  func `a moment proves the start`(body: String) { #expect(ranges(body)[.startTime] != nil) }

  @Test(arguments: [
    "The export has been failing recently.",
    "Lately the pages are slow, it has been so for a while.",
    "The go-live is planned for Saturday.",
    "Can you have it done by Friday?",
    "We are open every Monday from eight.",
    "The gateway at 10.0.0.1:5672 refuses us.",
  ])
  func `vague words, plans and ports prove no start`(body: String) {
    #expect(ranges(body)[.startTime] == nil)
  }

  @Test(arguments: [
    "The page says \"Export failed, ask your administrator\".",
    "Every call returns 503.",
    "java.lang.IllegalStateException: pool is closed",
    "We get HTTP 502 Bad Gateway on the login.",
    "Upload stops with error code 0x80070005.",
    "Then: ORA-12170: TNS connect timeout occurred",
    "It answers {\"code\":\"TENANT_GONE\"}",
    "```\nERROR worker 7: connection refused\n```",
    "The job ended with exit code 137.",
    "psql prints `FATAL: too many connections already`.",
  ])
  func `the text shown proves an error message`(body: String) {
    #expect(ranges(body)[.errorMessage] != nil)
  }

  @Test(arguments: [
    "We get an error.", "There is some error when saving.", "It shows a strange message.",
    "The label 'Reqeust' is a typo.", "I don't know what's wrong with the doctor's list.",
    "We have 503 pallets in the yard.",
  ])
  func `a paraphrase proves no error message`(body: String) {
    #expect(ranges(body)[.errorMessage] == nil)
  }

  @Test(arguments: [
    "It fails on our staging cluster.", "Firefox 128 on Windows 11.", "Host: web-prod-03",
    "It happens in production, region eu-west-1.", "macOS 14.5, client 3.2.1",
    "Only on my iPhone with iOS 17.", "The sandbox tenant is broken.",
  ])
  func `a place or version proves the environment`(body: String) {
    #expect(ranges(body)[.environment] != nil)
  }

  @Test(arguments: [
    "The list is empty.", "It does not work.", "We love the opera season.",
    "The button does nothing.",
  ])
  func `nothing named proves no environment`(body: String) {
    #expect(ranges(body)[.environment] == nil)
  }

  @Test(arguments: [
    "When I open Orders > Returns and click Export, the tab closes.",
    "1. Open the basket\n2. Press Pay\n3. Wait",
    "Run `docker compose up` in the starter kit, it exits at once.",
    "curl -X POST https://api.example.com/v2/orders -d @order.json",
    "GET /v1/items?page=2 answers nothing.",
    "If you tap the bell and then press Back, the list is empty.",
  ])
  func `actions and commands prove a reproduction`(body: String) {
    #expect(ranges(body)[.reproduction] != nil)
  }

  @Test(arguments: [
    "It does not work.", "The site is slow.", "Could you please add a user?",
    "How do I export my orders?", "Everything is broken since Monday.",
  ])
  func `complaints and wishes prove no reproduction`(body: String) {
    #expect(ranges(body)[.reproduction] == nil)
  }

  @Test(arguments: [
    "See screenshot goat.png", "Recording: https://rec.example.com/s/b02d.mp4",
    "I attached receipt-7781.pdf to this mail.", "![shot](https://img.example/1.png)",
    "The dump is at s3://bucket/core.5", "https://files.example.com/t/return-white.jpg",
  ])
  func `a link or a named file proves evidence`(body: String) {
    #expect(ranges(body)[.evidence] != nil)
  }

  @Test(arguments: [
    "I can send a screenshot.", "There is no picture of it.", "Look at the log.",
    "Use curl https://api.example.com", "It writes to /var/log/app/worker.log",
  ])
  func `an offer or a request line proves no evidence`(body: String) {
    #expect(ranges(body)[.evidence] == nil)
  }

  @Test(arguments: [
    "All 300 customers cannot pay.", "Nobody can log in, the tills are closed.",
    "Only me, I use my colleague's printer for now.",
    "40 trucks are waiting at the gate and cannot leave.",
    "No workaround, payroll for 2,300 staff is blocked.",
  ])
  func `people, processes and ways round prove impact`(body: String) {
    #expect(ranges(body)[.impact] != nil)
  }

  @Test(arguments: [
    "How do I rotate a key?", "Please add dark mode.", "What does the second column mean?",
    "Thanks for the great webinar!",
  ])
  func `questions and thanks prove no impact`(body: String) {
    #expect(ranges(body)[.impact] == nil)
  }
}
