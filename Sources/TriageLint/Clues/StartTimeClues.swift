/// Clues for the time at which it started.
///
/// A moment counts most after "since" or beside a verb in the past; moments of plans, opening hours
/// and deadlines are silenced; "recently", "lately" and "for a while" are no clue at all.
enum StartTimeClues {
  private static let past =
    "(?:stopped|failed|broke|crashed|went|dropped|started|began|happened|noticed|rolled|paged|fired"
    + "|came|lost|updated|upgraded|changed|moved|was|were|had|got|saw|disappeared|arrived|hit|died"
    + "|turned|froze|enabled|installed|deployed|released|displayed|showed|sent|ran|tried|opened"
    + "|pushed|switched|increased|jumped|fell|charged|received|called|logged|published|reset)"

  static let table = ClueTable(
    topic: .startTime, bias: -220,
    clues: [
      Clue(
        "since moment", 380,
        #"\b(?:since|as (?:of|from)|start(?:ed|s|ing)|began|begins?|beginning|onset|first (?:seen|noticed|observed|occurr?ed|reported|saw)|dead|down|out|noticed)\b[^.!?;]{0,28}?\b\#(Vocabulary.moment)"#
      ),
      Clue("from moment", 250, #"\b(?:from|until|between)\b[^.!?;]{0,10}?\b\#(Vocabulary.moment)"#),
      Clue(
        "since day", 380,
        #"\bsince (?:about |around |last |early |late )?\#(Vocabulary.anyWeekday)"#),
      Clue(
        "since change", 250,
        #"\b(?:since|after|following)\b[^.!?;,]{0,30}?\b\#(Vocabulary.change)"#),
      Clue("since version", 300, #"\b(?:since|after|from) (?:version |v|release )?[0-9]+\.[0-9]+"#),
      Clue(
        "since event", 230,
        #"\bsince (?:the|your|our|my|we|you|i|he|she|they|it|this|that|opening|about|around|then|just|last|[0-9])"#
      ),
      Clue("clock", 150, #"\b\#(Vocabulary.clock)"#),
      Clue("date", 150, #"\b\#(Vocabulary.date)"#),
      Clue("weekday", 100, #"\b\#(Vocabulary.weekday)"#),
      Clue("relative day", 130, #"\b\#(Vocabulary.relativeDay)\b"#),
      Clue("ago", 250, #"\b\#(Vocabulary.ago)"#),
      Clue(
        "past then moment", 180,
        #"\b\#(past)\b[^.!?;]{0,50}?\b\#(Vocabulary.moment)"#),
      Clue(
        "moment then past", 180,
        #"\b\#(Vocabulary.moment)[^.!?;]{0,50}?\b\#(past)\b"#),
      Clue(
        "log timestamp", 200,
        #"\b[0-9]{4}[-/][01][0-9][-/][0-3][0-9][ t_]+[0-2][0-9]:[0-5][0-9]"#),
      Clue(
        "last good", 200,
        #"\blast[ _](?:ok|good|success(?:ful)?|seen|known good|worked|working|run)\b[^.!?;]{0,30}?[0-9]"#
      ),
      Clue(
        "label", 250,
        #"^[-*>\s]*(?:started|start(?: time)?|since|when|time|date|first[ _]seen|window|begin|onset|detected|occurred)[^a-z0-9]{0,3}[:=|]"#
      ),
      Clue(
        "duration", 150,
        #"\b(?:for|in|over|these|past|last) (?:the )?(?:past |last )?(?:[0-9]+|an?|\#(Vocabulary.numberWord)) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|nights)\b"#
      ),
      Clue(
        "plans", guards: 200,
        #"\b(?:by|until|till|before|due|deadline|planned|scheduled|will|shall|opens|go-?live|cut-?over|next|every|each|meets?|meeting|expires?|runs out|call me|would like|may we|could you|can you|in time for|mon(?:day)? (?:to|through|-) fri(?:day)?)\b"#
      ),
    ])
}
