/// Words by which something is asked for or about, as regular expressions.
enum RequestWords {
  /// A form or a title that asks for a feature.
  static let featureForm =
    #"feature request|describe the (?:solution|feature)|feature you'?d like|will this change the current api|who will benefit|^[#*_ ]*motivation(?: for feature)?[*_: ]*$|proposed (?:solution|feature|change)|\btype: ?(?:<b>)?(?:feature|enhancement)|^(?:feature|enhancement|documentation feature request)[.]?$|user story|acceptance criteria|\[(?:feature|request|rfc|proposal|enhancement|docs?)[^\]\n]*\]|^[#*_ ]*proposal|your contribution|alternatives (?:you'?ve )?considered|^(?:request )?an? (?:new )?\**feature\**\.?$|adding a dataset|\bas an? [a-z]+, i (?:want|would like)"#

  /// Somebody wishes for something.
  static let wish =
    #"\b(?:would be (?:[a-z]+ )?(?:nice|great|helpful|useful|good|better|cool|awesome|beneficial|ideal|handy|convenient)|would (?:love|like)|(?:i|we)'d (?:like|love)|suggest(?:s|ion|ions)?|wish(?:list|es)?|enhanc[a-z]+|propos[a-z]+|could (?:you|we) (?:please )?(?:add|support|provide|make|have)|please (?:add|support|consider)|consider(?:ing)? [a-z]+ing|add(?:ing)? (?:support|an? (?:option|setting|way|new|ability|button))|allow (?:users?|us|for)|ability to|option to|should (?:support|allow|provide|add)|there should be|we should|needs? to (?:have|support)|we need an?|it'd be)\b"#

  private static let deeds =
    "(?:add|create|remove|delete|change|rename|increase|enable|disable|grant|set ?up|reset|transfer|extend"
    + "|activate|deactivate|invite|send|cancel|merge|unlock|upgrade|provide|install|upload|assign|restore"
    + "|approve|configure|order|replace|deploy|block|unblock|access|link|permission|authori[sz]ation|license"
    + "|password|account|ändern|anlegen|einrichten|freischalten|löschen|tauschen|zurücksetzen)"

  /// Somebody asks for a service.
  static let service =
    #"\b(?:please|pls|plz|kindly|bitte|could you|can you|would you|help to|help me|request(?:ing|ed|s)?|need(?:s|ed)?|wir bitten|requires?|required) (?:[a-z]+ ){0,2}\#(deeds)\b|\baccess (?:to|for|request|rights?)\b|\b(?:pass ?w[ao]rd|pwd|unlock[a-z]*|locked(?: out)?|lokced|lockout|authori[sz]ations?|permissions?|freigabe|zugriff|berechtigung[a-z]*|new (?:user|hire|employee|starter|laptop|pc|account|ws)|einrichten|neu aufsetzen|mass upload|activation|gesperrt|freischalt[a-z]+|passwort|deactivat[a-z]+|onboarding|credentials|spam|phish(?:ing)?|out of office|ooo|unblock[a-z]*|temporarily blocked)\b|账号|密码|解锁"#

  /// A title that begins as a task does.
  static let task =
    #"^[^a-z0-9]*(?:(?:re|fw|fwd|aw|wg): ?)*(?:\[[^\]\n]*\] ?|[a-z]+: ?)?(?:add(?:ing)?|support|allow|implement[a-z]*|make|provide|enable|improve[a-z]*|update|create|set ?up|install|change|remove|reset|unlock|need|new|upgrade|use|request[a-z]*|consider|extend|move|refactor[a-z]*|document[a-z]*|rename|replace|introduce|publish|expose|increase|deprecat[a-z]*|bump|customi[sz]e|correct|features?|feat|proposal|suggestion|enhancement|docs?|assign|grant|activate|convert|include|clean ?up|merge|migrate|switch|simplify|optimi[sz]e|avoid|adopt|investigate|explore|write|release|track[a-z]*|iteration|separate|specify|rfc|better|more|option|ability|fix[a-z]*|faq|restore|order|delete|display|drop|ensure|prefer)\b"#

  /// A question.
  static let asking =
    #"^[^a-z0-9]*(?:(?:re|fw|fwd|aw|wg): ?)*(?:\[[^\]\n]*\] ?|question[a-z]*[:,]? ?)?(?:how|what|why|where|which|who|is (?:it|there|this|that|my)|are there|can (?:i|we|you|someone|it)|could|does|do (?:i|we|you)|should|would|may|will|question[a-z]*|help\b|i want|looking for|ask[a-z]*|discussion|any)\b|\?["')\]]*$"#

  /// A title that asks how something is done.
  static let howTo =
    #"^[^a-z0-9]*(?:\[[^\]\n]*\] ?|question[a-z]*[:,]? ?)?(?:how (?:to|do|does|can|could|should|would)|what is the (?:right|best|recommended))\b"#

  /// A pull request, or a note to other developers.
  static let change =
    #"\bthis pr\b|what does this pr|\b(?:fix(?:es|ed)?|close[sd]?|resolves?) (?:#[0-9]|https://github)|\bbefore submitting|\bi(?:'ve| have) added\b|\bthis (?:adds|changes|moves|removes|commit)\b|\bcc:? @|agree to contribute|^[a-z/_,]+: (?:fix(?:ed|es)?|add(?:ed|s)?|removed?s?|updated?s?|revert|prevent|avoid|use) |\brelated pr\b"#
}
