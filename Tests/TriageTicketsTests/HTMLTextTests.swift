import Testing

@testable import TriageTickets

@Suite struct HTMLTextTests {
  private func strip(_ html: String) -> String {
    let first = Anchor(offset: 0, part: .body, line: 1, column: 1)
    let text = HTMLText.strip(PlacedText(bytes: Array(html.utf8), anchors: [first]))
    return String(decoding: text.bytes, as: UTF8.self)
  }

  private func isWhole(_ html: String) -> Bool {
    let bytes = Array(html.utf8)
    return HTMLShape.isWhole(bytes.span)
  }

  @Test(arguments: [
    "<div style=\"display:none;max-height:0\">x</div>",
    "<DIV class=a STYLE='color:#fff; Display : None !important'>x<div>y</div>x</DIV>",
    "<span style=visibility:hidden>x</span>", "<div hidden>x</div>", "<p hidden=''>x</p>",
    "<td style=\"opacity:0;\">x</td>", "<div style=\"max-height:0px;overflow:hidden\">x</div>",
    "<div style=\"display:none\"><!-- </div> -->x</div>", "<p style=\"display:none\">x<p>",
    "<head><title>x</title></head>", "<head><style>x</style><body>",
  ])
  func `hidden elements are left out`(html: String) {
    #expect(strip("<p>a</p>" + html + "<p>b</p>") == "a\n\nb")
  }

  @Test(arguments: [
    "<div style=\"overflow:hidden\">x</div>", "<div class=\"hidden\">x</div>",
    "<div style=\"font-size:0\">x</div>", "<div style=\"opacity:0.8\">x</div>",
    "<div style=\"max-height:0\">x</div>", "<div title='style=\"display:none\"'>x</div>",
    "<br style=\"display:none\">x", "<img hidden>x", "<div style=\"display:block\">x</div>",
    "<div style=\"display:none\">x", "<div data-hidden>x</div>", "<head>x", "</div hidden>x",
  ])
  func `what shows, and what never ends, is kept`(html: String) {
    #expect(strip("<p>a</p>" + html).contains("x"))
  }

  @Test func `a text that is hidden as a whole is shown`() {
    #expect(strip("<div style=\"display:none\"><p>All is down</p></div>") == "All is down")
  }

  @Test(
    arguments: [
      "<div hidden>", "<div hidden><b></b>", "<head>", "<a", "<p hidden><p>", "<!--",
      "<div style='",
    ])
  func `time grows with the length`(piece: String) {
    let html = "<p>a</p>" + String(repeating: piece, count: 200_000)
    let clock = ContinuousClock()
    #expect(clock.measure { _ = strip(html) } < .seconds(20))
    #expect(clock.measure { _ = isWhole(html) } < .seconds(20))
  }

  @Test(
    arguments: [
      "<p>Nobody can log in.</p>", " \n<div class=\"zd-comment\"><p>a</p><br>b</div>\n",
      "<!DOCTYPE html><html><body>x", "<html><head></head><body><p>x</body></html>",
      "<p>one<p>two<p>three</p>", "<span>x</span>", "<ul>\n<li>a\n<li>b\n</ul>",
      "<table><tr><td>a<td>b</table>", "<br>down<br>for all<br>", "<div>a<o:p></o:p></div>",
      "<div>it is in the code <pre>a ] b</pre></div> Eva",
      "<p><b>Who</b>: all</p><p><b>When</b>: at nine</p><p>What: the export was cut off he",
    ])
  func `a body of HTML is told`(html: String) {
    #expect(isWhole(html))
  }

  @Test(
    arguments: [
      "", "x", "<", "<p", "a <p>b</p>", "<!-- note -->\n**What**\n<p>x</p>",
      "<details><summary>log</summary>x</details>", "<img src=x>\n\nIt looks like this.",
      "<p align=\"center\"><img src=x></p>\n\nThe page is blank since nine, for all of us.",
      "<div> does not close when <span>x</span> is in it", "<p> is not rendered",
      "<div>\n\n## Steps\n\nopen it\n</div>", "<p>x</p>\n```\ncode\n```\n<p>y</p>",
      "<p>see [this](https://x.y)</p>", "<br>The page is blank", "<View><Text>a</Text></View>",
      "<div>\n<Foo/><Bar/></div>", "<kbd>a</kbd>", "<properties>\n<name>a</name>\n</properties>",
      "<b>What</b>\nIt is down\n<b>When</b>\nat nine", "</p>",
    ])
  func `Markdown and sentences with tags are none`(text: String) {
    #expect(!isWhole(text))
  }

  @Test(arguments: [TicketFormat.jsonl, .csv])
  func `a row's body of HTML is read without its tags, at its places`(format: TicketFormat) {
    let html =
      "<div class='c' style='color:#500'><p>How&nbsp;do I?</p>\n<p hidden>no</p><b>x</b></div>"
    let row =
      format == .csv
      ? "title,body\na,\"\(html)\"\n"
      : "{\"title\":\"a\",\"body\":\"\(html.replacing("\n", with: "\\n"))\"}"
    let ticket = readOne(row, format) ?? Ticket()
    #expect(ticket.bodyText == "How do I?\n\nx")
    let start = ticket.body.lowerBound
    #expect(ticket.position(of: 0) == Position(part: .title, line: 1, column: 1))
    #expect(ticket.position(of: start) == Position(part: .body, line: 1, column: 38))
    #expect(
      ticket.position(of: ticket.body.upperBound - 1) == Position(part: .body, line: 2, column: 20))
  }

  @Test func `a row's links and images are kept, each once`() {
    let ticket = readOne(
      #"{"body":"<p>see <a href='https://x.y/1'>this</a>, <a href='https://x.y/2'>https://x.y/2</a> <img width=9 src=https://x.y/3.png><img src='data:,'> <a href='#n'>n</a></p>"}"#,
      .jsonl)
    #expect(ticket?.bodyText == "see https://x.y/1 this, https://x.y/2 https://x.y/3.png n")
    #expect(strip("<a href='https://x.y/1'>this</a>") == "this")
  }

  @Test func `an image alone stays as it is written`() {
    let ticket = readOne(#"{"title":"a","body":"<p><img src='shot.png'></p>"}"#, .jsonl)
    #expect(ticket?.bodyText == "<p><img src='shot.png'></p>")
  }
}
