/// A kind of word that says little alone, and much beside another in the same sentence.
enum Mark: Int, CaseIterable {
  /// A moment that can be put on a calendar.
  case moment
  /// Words that begin a time: "since", "started", "first seen".
  case since
  /// "from", "between", "until".
  case from
  /// "since", "after", "following".
  case after
  /// "by", "until", "before", "next", "every": the time after it is a limit or a habit.
  case until
  /// A change that somebody made to the system.
  case change
  /// A verb in the past that things do when they break.
  case past
  /// A verb by which a screen or a program speaks.
  case showing
  /// The start of a quotation.
  case openQuote
  /// A word of failure, as error texts have them.
  case failure
  /// A line of a robot: a label or name and its value, or columns.
  case labelLine
  /// "when", "if", "each time".
  case when
  /// Somebody does something to a screen or a program.
  case acts
  /// What hands do to a screen.
  case screenVerb
  /// A word that begins a question.
  case asking
  /// A question mark at the end.
  case questionMark
  /// A command or method that sends a request.
  case request
  /// An address of the web.
  case link
  /// A screenshot, a recording, a log.
  case picture
  /// "see", "attached", "here is".
  case pointing

  /// The regular expression of the mark.
  var source: String {
    switch self {
    case .moment: #"(?i)\b\#(Vocabulary.moment)"#
    case .since:
      #"(?i)\b(?:since|as (?:of|from)|start(?:ed|s|ing)|began|begins?|beginning|onset|first (?:seen|noticed|observed|occurr?ed|reported|saw|time)|dead|down|noticed)\b"#
    case .from: #"(?i)\b(?:from|between)\b"#
    case .after: #"(?i)\b(?:since|after|following)\b"#
    case .until:
      #"(?i)\b(?:by|until|till|before|due(?: on)?|deadline(?: is)?|next|every|each|to) (?:the |about |around |next |this )?(?:[0-9]{1,2}[:h.][0-5][0-9]|[0-9]{1,2}(?:st|nd|rd|th|am|pm)\b|\#(Vocabulary.weekday)|\#(Vocabulary.month)|tomorrow|tonight|noon|midnight|[0-9]{1,2} \#(Vocabulary.month))"#
    case .change: #"(?i)\b\#(Vocabulary.change)\b"#
    case .past:
      #"(?i)\b(?:stopped|failed|broke|crashed|went|dropped|started|began|happened|noticed|rolled|paged|fired|came|lost|updated|upgraded|changed|moved|was|were|had|got|saw|disappeared|arrived|hit|died|turned|froze|enabled|installed|deployed|released|displayed|showed|sent|ran|tried|opened|pushed|switched|increased|jumped|fell|charged|received|called|logged|published|reset)\b"#
    case .showing:
      #"(?i)\b(?:says?|said|saying|shows?|showing|displays?|displayed|reads|errors?|messages?|gets?|got|getting|gives?|gave|returns?|returned|fails?|failed|stating|states|pop-?up|banner|with|warning|see|sees|saw|answers?|answered|replies|throws?|told|tells|stops?)\b"#
    case .openQuote: #"["“`«„][^\s"“”`«»]|(?:^|[\s(:])['‘][^\s'’]"#
    case .failure:
      #"(?i)\b(?:denied|refused|reset by peer|timed? ?out|timeout|not (?:found|available|allowed|permitted|recogni[sz]ed|entitled|ready|supported|valid|licensed|exist)|failed|failure|could not|cannot|can't|unable to|no such|already|invalid|unexpected|unknown|expired|rejected|mismatch|unreachable|exhausted|abort(?:ed|ing)?|missing|unavailable|went wrong|try (?:again )?later|error|forbidden|must be|locked|too large|blocked|out of range|inconsistent|offline|disabled|suspended|violation|skipped|not mounted|readonly|read-only|prematurely|handshake|dead|closed connection|unsupported|overflow|deadlock|unhandled|dropped|exceeded|throttled)\b"#
    case .labelLine: #"^[-*>\[ ]*[A-Za-z][A-Za-z0-9_./\] -]*(?: ?[:=|] ?|  +)[^\s]"#
    case .when: #"(?i)\b(?:when(?:ever)?|if|once|as soon as|every time|each time|after|while)\b"#
    case .acts:
      #"(?i)\b\#(ReproductionClues.actor) (?:then |just |try to |tries to |tried to |want to |simply |also )?(?:\#(ReproductionClues.action)(?:e?s)?|\#(ReproductionClues.acted))\b"#
    case .screenVerb:
      #"(?i)\b(?:click|press|tap|select|choos|drag|scroll|typ|enter|swip|tick|untick|toggl|hover)(?:e|es|ed|s|ing|ped|ping)?\b"#
    case .asking:
      #"(?i)\b(?:how (?:do|does|can|could|should|would|to|long|many|much|often)|what (?:is|are|happens|does|would|should|do)|which|is it|is there|are there|does|do (?:you|we|i)|can (?:i|we|one|it)|may (?:i|we)|where (?:can|do|is)|could (?:we|i)|should (?:we|i)|who (?:do|can|is|should)|why)\b"#
    case .questionMark: #"\?["')\]]*$"#
    case .request: #"(?i)\b(?:curl|wget|get|post|put|delete|fetch|refresh of)\b"#
    case .link: #"(?i)\bhttps?://[a-z0-9]"#
    case .picture:
      #"(?i)\b(?:screen ?shots?|screen ?(?:recording|cap|grab)s?|screencast|recording|video|photos?|pictures?|trace|dump|log|logs|list|file|sample)\b"#
    case .pointing:
      #"(?i)\b(?:see|here(?:'s| is)|attach(?:ed|ing|ment)|link(?:ed)? to|took|enclosed|pasted)\b"#
    }
  }
}
