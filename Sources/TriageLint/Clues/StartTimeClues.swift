/// Clues for the time at which it started.
///
/// A moment counts most after "since" or beside a verb in the past; moments of plans, opening hours
/// and deadlines are silenced; "recently", "lately" and "for a while" are no clue at all.
enum StartTimeClues {
  static let table = ClueTable(
    topic: .startTime, bias: -230,
    clues: [
      Clue("since moment", 100, firm: true, all: [.since, .moment]),
      Clue("from moment", 230, firm: true, all: [.from, .moment]),
      Clue(
        "since day", 330, firm: true,
        #"\bsince (?:about |around |last |early |late |the )?(?:\#(Vocabulary.anyWeekday)|\#(Vocabulary.hourWord)\b|opening|launch|dawn|yesterday|today|noon|lunch|breakfast|[0-9])"#
      ),
      Clue("since change", 110, firm: true, all: [.after, .change]),
      Clue(
        "since version", 250, firm: true,
        #"\b(?:since|after|from) (?:version |v|release )?[0-9]+\.[0-9]+"#),
      Clue(
        "since event", 260, firm: true,
        #"\bsince (?:the |your |our |my |that |this |we |you |they |just )"#),
      Clue("clock", 40, #"\b\#(Vocabulary.clock)"#),
      Clue(
        "preposition clock", 120,
        #"\b(?:at|from|around|about|since|after|of|by|circa|approx\.?|ca\.?) (?:about |around )?\#(Vocabulary.clock)"#
      ),
      Clue(
        "clock zone", 290,
        #"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?z? ?(?:utc|gmt|cet|cest|est|edt|pst|pdt|bst|kst|ist|jst|z\b|uhr|local|manila|[ap]\.?m)"#
      ),
      Clue("date", 120, #"\b\#(Vocabulary.date)"#),
      Clue(
        "on date", 100,
        #"\b(?:on|since|from|of|dated?|after) (?:the (?:evening|morning|night|afternoon) of )?(?:\#(Vocabulary.weekday),? )?\#(Vocabulary.date)"#
      ),
      Clue("weekday", 20, #"\b\#(Vocabulary.weekday)"#),
      Clue(
        "on weekday", -20,
        #"\b(?:on|last|since|from) \#(Vocabulary.weekday)|\#(Vocabulary.weekday)(?:'s| (?:morning|afternoon|evening|night|at|around|from))"#
      ),
      Clue(
        "yesterday", 100,
        #"\b(?:yesterday|last night|overnight|this morning|earlier today|this afternoon|last week(?:end)?)\b"#
      ),
      Clue(
        "today", 50,
        #"\b(?:today|tonight|this evening|this week|noon|midday|midnight|lunch(?:time)?|breakfast|the weekend)\b"#
      ),
      Clue("ago", 0, firm: true, #"\b\#(Vocabulary.ago)"#),
      Clue("past moment", 210, firm: true, all: [.past, .moment]),
      Clue(
        "log timestamp", 210, firm: true,
        #"\b[0-9]{4}[-/][01][0-9][-/][0-3][0-9][ t_]+[0-2][0-9]:[0-5][0-9]"#),
      Clue(
        "log line time", 150, in: .code, #"^\[?(?:[0-9/-]+[ t])?[0-2][0-9]:[0-5][0-9]:[0-5][0-9]"#),
      Clue(
        "last good", 230, firm: true,
        #"\blast[ _](?:ok|good|success(?:ful)?|seen|known good|worked|working|run|restore|backup|ack)\b"#
      ),
      Clue(
        "label", 250, firm: true,
        #"^[-*> ]*(?:started|start(?: time)?|since|when|time|date|first[ _]seen|window|begin|onset|detected|occurred)[^a-z0-9]{0,3}[:=|]"#
      ),
      Clue(
        "duration", 0,
        #"\b(?:for|in|over|these|past|last|since) (?:the )?(?:past |last )?(?:about |some |nearly |almost )?(?:[0-9]+|an|\#(Vocabulary.numberWord)) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|nights)\b"#
      ),
      Clue(
        "other language", 480, firm: true,
        #"\b(?:seit|desde|depuis|od|dal(?:le)?|sinds|sedan|от|с)\b (?:[a-zà-ž]+ ){0,3}?(?:[0-9]|ayer|hier|gestern|wczoraj|ieri|heute|hoy|ontem|hoje|lundi|mardi|montag|dienstag|mittwoch|lunes|segunda)|頃より|から|'(?:den|dan|ten|tan) beri"#
      ),
      Clue("future", -40, #"\b(?:will|shall|going to|planned|plan to|scheduled|upcoming)\b"#),
      Clue("until moment", silencesWith: [.until, .moment]),
      Clue(
        "plans",
        silences:
          #"\b(?:(?:next|every|each|by|before|until|till) (?:week|month|year|spring|summer|day|night|morning)|planned|scheduled|will|shall|opens|go-?live|goes live|cut-?over|meets?|meeting|expires?|runs out|would like|may we|could you|can you|in time for)\b"#
      ),
    ])
}
