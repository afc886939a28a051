import PatternMatching

/// Which field a heading or label of an issue form asks for.
///
/// `Actual behavior`, `Description` and the like ask for none by themselves.
enum FormHeadings {
  /// The headings of each field, as regular expressions over the whole heading.
  static let table: [(field: TicketField, source: String)] = [
    (
      .reproduction,
      #"(?:(?:exact )?steps?(?: to)?(?: re-?produce| taken| followed)?|(?:how )?(?:to|can we) re-?produc(?:e|tion)(?: (?:it|this|the (?:bug|issue|problem)))?|re-?pro(?:duc(?:tion|ing)[a-z ]*)?|reproduction steps|what (?:did you do|were you doing|i did|we did|i tried)|minimal example|example code|test case)"#
    ),
    (
      .environment,
      #"(?:(?:your |test |system )?environment(?: details| info(?:rmation)?)?|versions?(?: affected)?|(?:operating system|os|browser|platform|device|hardware|software|product|app|site|location|where|region|cluster|host|server|store|branch|tenant|stage)s?(?: ?(?:/|and|&|,|\+) ?[a-z ]+)?(?: version)?|system(?: info(?:rmation)?)?|[a-z]+ version|where (?:does it|did it|is it) happen(?:s|ing)?|affected (?:system|version|environment|component)s?)"#
    ),
    (
      .startTime,
      #"(?:start(?:ed|s)?(?: time| date| at)?|since(?: when)?|when(?: did (?:it|this|the problem) (?:start|begin|happen|first)[a-z ]*| does it happen)?|first (?:seen|noticed|occurr?ed|occurrence|observed)|(?:date|time)(?: and time| & time|/time)?(?: (?:of (?:the )?(?:incident|issue|fault|occurrence)|observed|noticed|started))?|onset|began|timeline|time observed|incident time|detected(?: at)?|occurred(?: at)?)"#
    ),
    (
      .errorMessage,
      #"(?:error(?:s| message| messages| text| code| output| log| details?)?|(?:relevant |console |server |app )?logs?(?: output| excerpt| lines?)?|log files?|stack ?trace|traceback|console(?: output)?|message(?: shown)?|(?:exact )?error (?:message|text)(?: shown)?|last error|output)"#
    ),
    (
      .evidence,
      #"(?:screen ?shots?(?: ?(?:/|or|and) ?[a-z ]+)?|attach(?:ments?|ed)(?: files?)?|evidence|recordings?|videos?|links?|supporting (?:files|material)|files?)"#
    ),
    (
      .impact,
      #"(?:(?:business |user |customer |users )?impact(?: (?:on|to) [a-z ]+)?|who is affected|(?:affected|impacted) (?:users|customers|people|services?)(?: count)?|users affected|work-?arounds?(?: available| tried)?|(?:is there a )?work-?around|consequences?|effects?|scope|how (?:bad|many|urgent)[a-z ]*|business (?:effect|process|consequence)s?|what(?:'s| is) affected)"#
    ),
  ]

  /// Everything that says "nothing here" in a form, as a regular expression over the whole value.
  static let emptyValue =
    #"(?i)[\s_*`(\[.]*(?:no[ _]response|n/?\.?a\.?|none?|nil|not applicable|unknown|tbd|todo|\?+|-+|–|—|\.+|x|no|nothing|not sure|[-*] \[ \].*|<[^>\n]{1,80}>|\[[^\]\n]{1,80}\]|(?:please )?(?:describe|enter|add|paste|insert|tell us|explain|attach|provide|list) (?:here|your|the|a|any|how|what|steps|screenshots)[^\n]{0,80}|e\.g\.[^\n]*|if applicable[^\n]*|a (?:clear and concise )?description of[^\n]*)?[\s_*`)\].]*"#
}
