/// Word lists that several clue tables share, as alternatives of a regular expression.
enum Vocabulary {
  /// A day of the week in full.
  static let weekday = "(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day)"

  /// A day of the week, short forms included: only where a word before it says that a time follows.
  static let anyWeekday = "(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?s?\\b"

  /// A month.
  static let month =
    "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b"

  /// A number in words.
  static let numberWord =
    "(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen"
    + "|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    + "(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|dozens?|hundreds?|thousands?"
    + "|(?:a|one|two|three|four|five|six|seven|eight|nine) (?:hundred|thousand|dozen|million))"

  /// A number in figures or words.
  static let number = "(?:[0-9][0-9.,]*[km]?|\(numberWord))"

  /// An hour in words.
  static let hourWord =
    "(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"

  /// A time of the day.
  static let clock =
    #"(?:[0-2]?[0-9][:h][0-5][0-9](?::[0-5][0-9])?\b|[0-9]{1,2}(?:[.:][0-5][0-9])? ?(?:[ap]\.?m\b"#
    + #"|o['’]?clock|uhr|hrs?\b|utc|gmt|ce?s?t\b|h\b)|\#(hourWord) (?:o['’]?clock|[ap]m\b)"#
    + #"|(?:half|quarter|five|ten|twenty|twenty-five)(?: past| to| after)? \#(hourWord)"#
    + #"|[0-2][0-9][0-5][0-9] ?(?:hrs|hours|z\b|utc))"#

  /// A date.
  static let date =
    "(?:[0-9]{4}[-/][01][0-9][-/][0-3][0-9]|[0-3]?[0-9][./-][01]?[0-9][./-](?:20)?[0-9]{2}"
    + "|[0-3]?[0-9](?:st|nd|rd|th)?\\.?(?: of)? \(month)|\(month)\\.? [0-3]?[0-9](?:st|nd|rd|th)?\\b"
    + "|the (?:[0-3]?[0-9](?:st|nd|rd|th)|(?:first|second|third) of|tenth|twelfth|fifteenth|twentieth)\\b)"

  /// A day or part of a day named from today.
  static let relativeDay =
    "(?:yesterday|today|tonight|overnight|noon|midday|midnight|last night|the weekend|lunch(?:time)?"
    + "|breakfast|this (?:morning|afternoon|evening|week|month)|earlier today"
    + "|(?:last|past) (?:week(?:end)?|month|night|\(anyWeekday)))"

  /// A count of minutes, hours or days back from now.
  static let ago =
    "(?:(?:[0-9]+(?: ?- ?[0-9]+)?|an?|\(numberWord)|half an|a couple(?: of)?) (?:min(?:ute)?s?|hours?|hrs?|days?|weeks?|months?) ago)"

  /// A moment that can be put on a calendar.
  static let moment = "(?:\(clock)|\(date)|\(relativeDay)|\(weekday)|\(ago))"

  /// A change that somebody made to the system.
  static let change =
    "(?:updat[a-z]*|upgrad[a-z]*|releas[a-z]*|patch[a-z]*|deploy[a-z]*|migrat[a-z]*|maintenance|restart[a-z]*"
    + "|reboot[a-z]*|roll-?(?:out|ed)|cut-?over|push[a-z]*|switch[a-z]*|mov(?:e|ed)\\b|import|install[a-z]*)"
}
