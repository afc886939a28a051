/// Clues for the time at which it started.
///
/// A moment counts most after "since" or beside a verb in the past; moments of plans, opening hours
/// and deadlines are silenced; "recently", "lately" and "for a while" are no clue at all.
enum StartTimeClues {
  static let table = ClueTable(
    topic: .startTime, bias: -210,
    clues: [
      Clue("since moment", 90, firm: true, all: [.since, .moment]),
      Clue("from moment", 210, all: [.from, .moment]),
      Clue(
        "since day", 320, firm: true,
        #"\bsince (?:about |around |last |early |late |the )?(?:\#(Vocabulary.anyWeekday)|\#(Vocabulary.hourWord)\b|opening|launch|dawn|yesterday|today|noon|lunch|breakfast|[0-9]|\#(Vocabulary.month)|\#(SureWords.feast))"#
      ),
      Clue("since change", 100, firm: true, all: [.after, .change]),
      Clue(
        "since version", 250, firm: true,
        #"\b(?:since|after|from) (?:version |v|release )?[0-9]+\.[0-9]+"#),
      Clue(
        "since event", 280, firm: true,
        #"\bsince (?:the |your |our |my |that |this |we |you |they |just )"#),
      Clue("clock", 30, #"\b\#(Vocabulary.clock)"#),
      Clue(
        "preposition clock", 120,
        #"\b(?:at|from|around|about|since|after|of|by|circa|approx\.?|ca\.?) (?:about |around )?\#(Vocabulary.clock)"#
      ),
      Clue(
        "clock zone", 320,
        #"[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?z? ?(?:utc|gmt|cet|cest|est|edt|pst|pdt|bst|kst|ist|jst|z\b|uhr|local|manila|[ap]\.?m)"#
      ),
      Clue("date", 140, #"\b\#(Vocabulary.date)"#),
      Clue(
        "on date", 80,
        #"\b(?:on|since|from|of|dated?|after) (?:the (?:evening|morning|night|afternoon) of )?(?:\#(Vocabulary.weekday),? )?\#(Vocabulary.date)"#
      ),
      Clue(
        "on short date", 230,
        #"\b(?:on|since|from|as of|after) (?:the )?[0-3]?[0-9]/[0-3]?[0-9](?:[^0-9/]|$)"#),
      Clue("weekday", 20, #"\b\#(Vocabulary.weekday)"#),
      Clue(
        "on weekday", 0,
        #"\b(?:on|last|since|from) \#(Vocabulary.weekday)|\#(Vocabulary.weekday)(?:'s| (?:morning|afternoon|evening|night|at|around|from))"#
      ),
      Clue(
        "yesterday", 90,
        #"\b(?:yesterday|last night|overnight|this morning|earlier today|this afternoon|last week(?:end)?)\b"#
      ),
      Clue(
        "today", 40,
        #"\b(?:today|tonight|this evening|this week|noon|midday|midnight|lunch(?:time)?|breakfast|the weekend)\b"#
      ),
      Clue("ago", -40, firm: true, #"\b\#(Vocabulary.ago)"#),
      Clue("past moment", 220, firm: true, all: [.past, .moment]),
      Clue(
        "log timestamp", 210, firm: true,
        #"\b(?:[0-9]{4}[-/][01][0-9][-/][0-3][0-9]|[0-3][0-9][./][0-3][0-9][./][0-9]{4})[ t_]+[0-2][0-9]:[0-5][0-9]"#
      ),
      Clue("build date", -1000, #"\b[0-9a-f]{40}, ?[0-9]{4}-[01][0-9]-[0-3][0-9]"#),
      Clue("option", -300, #"(?:^|\s)--?[a-z][a-z-]*[= ][0-9]+:[0-9]"#),
      Clue(
        "log line time", 150, in: .code, #"^\[?(?:[0-9/-]+[ t])?[0-2][0-9]:[0-5][0-9]:[0-5][0-9]"#),
      Clue(
        "last good", 240, firm: true,
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
        "other language", 500, firm: true,
        #"\b(?:seit|desde|depuis|od|dal(?:le)?|sinds|sedan|от|с)\b (?:[a-zà-ž]+ ){0,3}?(?:[0-9]|ayer|hier|gestern|wczoraj|ieri|heute|hoy|ontem|hoje|lundi|mardi|montag|dienstag|mittwoch|lunes|segunda)|頃より|から|'(?:den|dan|ten|tan) beri"#
      ),
      Clue("future", -10, #"\b(?:will|shall|going to|planned|plan to|scheduled|upcoming)\b"#),
      Clue(
        "appointment",
        silences:
          #"\b(?:meeting|lesson|class|lecture|slot|visit|shift|call(?: me)?|ring(?: me)?|phone me|reach me|available|free|open) (?:is |was |at |from |of |after |before |between |until |about )*(?:\#(Vocabulary.clock)|[0-9])|\b\#(Vocabulary.clock) (?:train|bus|tram|flight|ferry|class|lesson|meeting|slot|shift|show|service|appointment)\b"#
      ),
      Clue("until moment", silencesWith: [.until, .moment]),
      Clue(
        "plans",
        silences:
          #"\b(?:(?:next|every|each|by|before|until|till) (?:week|month|year|spring|summer|day|night|morning)|planned|scheduled|will|shall|opens|go-?live|goes live|cut-?over|meets?|meeting|appointment|expires?|runs out|would like|may we|could you|can you|in time for)\b"#
      ),
    ])
}
