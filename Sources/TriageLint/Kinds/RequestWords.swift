/// Words by which something is asked for or about, as regular expressions.
enum RequestWords {
  /// A form or a title that asks for a feature.
  static let featureForm =
    #"feature request|describe the (?:solution|feature)|feature you'?d like|will this change the current api|who will benefit|^(?:h[1-6]\. )?[#*_ ]*motivation(?: for feature)?[*_: ]*$|proposed (?:solution|feature|change)|\btype: ?(?:<b>)?(?:feature|enhancement)|^(?:feature|enhancement|documentation feature request)[.]?$|user story|acceptance criteria|\[(?:feature|request|rfc|proposal|enhancement|docs?)[^\]\n]*\]|^(?:h[1-6]\. )?[#*_ ]*proposal|your contribution|alternatives (?:you'?ve )?considered|^(?:request )?an? (?:new )?\**feature\**\.?$|adding a dataset|\bas an? [a-z]+, i (?:want|would like)"#

  /// Somebody wishes for something.
  static let wish =
    #"\b(?:would be (?:[a-z]+ )?(?:nice|great|helpful|useful|good|better|cool|awesome|beneficial|ideal|handy|convenient)|would (?:love|like)|(?:i|we)'d (?:like|love)|suggest(?:s|ion|ions)?|wish(?:list|es)?|enhanc[a-z]+|propos[a-z]+|could (?:you|we) (?:please )?(?:add|support|provide|make|have)|please (?:add|support|consider|provide|implement|introduce)|would it be possible|ask(?:ing|ed)? for (?:this|an?|the) (?:new )?feature|consider(?:ing)? [a-z]+ing|add(?:ing)? (?:support|an? (?:option|setting|way|new|ability|button))|allow (?:users?|us|for)|ability to|option to|should (?:support|allow|provide|add|be an? (?:error|warning|option|setting))|there should be|we should|needs? to (?:have|support)|we need an?|it'd be)\b"#

  private static let deeds =
    "(?:add|create|remove|delete|change|rename|increase|enable|disable|grant|set ?up|reset|transfer|extend"
    + "|activate|deactivate|invite|send|cancel|merge|unlock|upgrade|provide|install|upload|assign|restore"
    + "|approve|configure|order|replace|deploy|block|unblock|access|link|permission|authori[sz]ation|license"
    + "|password|account|ändern|anlegen|einrichten|freischalten|löschen|tauschen|zurücksetzen)"

  /// Somebody asks for a service.
  static let service =
    #"\b(?:please|pls|plz|kindly|bitte|could you|can you|would you|help to|help me|request(?:ing|ed|s)?|need(?:s|ed)?|wir bitten|requires?|required) (?:[a-z]+ ){0,2}\#(deeds)\b|\baccess (?:to|for|request|rights?)\b|\b(?:pass ?w[ao]rd|pwd|unlock[a-z]*|locked(?: out)?|lokced|lockout|authori[sz]ations?|permissions?|freigabe|zugriff|berechtigung[a-z]*|new (?:user|hire|employee|starter|laptop|pc|account|ws)|einrichten|neu aufsetzen|mass upload|activation|gesperrt|freischalt[a-z]+|passwort|deactivat[a-z]+|onboarding|credentials|spam|phish(?:ing)?|out of office|ooo|unblock[a-z]*|temporarily blocked)\b|账号|密码|解锁"#

  private static let things =
    "(?:laptop|notebook|computer|phone|mobile|handy|smartphone|tablet|ipad|iphone|badge|key ?card|card|keys?|token|yubikey|fob|authenticator|sim|stick|device)"

  /// Somebody asks for a deed that is no repair, or tells what there is to change.
  static let plea =
    #"\b(?:please|pls|plz|kindly|bitte|por favor|(?:can|could|would) (?:you|u|someone|somebody|anyone)) (?:please |pls |kindly |quickly |just )?(?:re-?start|re-?boot|reset|kill|stop|block|un-?block|lock|un-?lock|cancel|delete|remove|revoke|rotate|suspend|disable|enable|deactivate|activate|de-?register|wipe|clear|flush|purge|change|correct|rename|replace|order|send|refund|re-?issue|extend|increase|raise|scale|grant|give|add|create|set up|re-?assign|transfer|invite|update (?:the|our|my) (?:name|address|contract|invoice|record))\b"#
    + #"|\b(?:lost|misplaced|forgot(?:ten)?|broke) (?:my|his|her|their|our|the|a|an|its) (?:[a-z]+ )?\#(things)\b|\b\#(things) (?:is |was |were |got |has been |have been )?(?:lost|stolen)\b|\bstole (?:my|our|his|her)\b"#
    + #"|\b(?:spelled|spelt|written) (?:wrong(?:ly)?|incorrectly)|\b(?:wrong(?:ly)?|incorrectly) (?:spelled|spelt)|\bmis-?spel(?:led|t|ling)\b|\b(?:typo|spelling (?:mistake|error))\b|^[^a-z0-9]*wrong (?:billing |postal |company )?(?:name|address|iban|vat)|\b(?:our|my|the|billing|postal|company|vat) (?:address|name|iban|vat number) (?:is|was) (?:wrong|incorrect|outdated)\b|\b(?:error|mistake|wrong (?:name|address|amount|date|iban|vat number)) (?:in|on) (?:the |our |my |your |this )?(?:contract|invoice|address|name|order|offer|quote|record|master data|letter|certificate)\b"#

  /// A title that begins as a task does.
  static let task =
    #"^[^a-z0-9]*(?:(?:re|fw|fwd|aw|wg): ?)*(?:\[[^\]\n]*\] ?|[a-z]+: ?)?(?:add(?:ing)?|support|allow|implement[a-z]*|make|provide|enable|improve[a-z]*|update|create|set ?up|install|change|remove|reset|unlock|need|new|upgrade|use|request[a-z]*|consider|extend|move|refactor[a-z]*|document[a-z]*|rename|replace|introduce|publish|expose|increase|speed(?:ing)? up|handle|deprecat[a-z]*|bump|customi[sz]e|correct|features?|feat|proposal|suggestion|enhancement|docs?|assign|grant|activate|convert|include|clean ?up|merge|migrate|switch|simplify|optimi[sz]e|avoid|adopt|investigate|explore|write|release|track[a-z]*|iteration|separate|specify|rfc|better|more|option|ability|fix[a-z]*|faq|restore|order|delete|display|drop|ensure|prefer)\b"#

  /// A title that begins with a word of tasks which is a noun here, and says that the thing does something: "New release crashes".
  static let statement =
    #"^[^a-z0-9]*(?:(?:re|fw|fwd|aw|wg): ?)*(?:new|order|create|change|install(?:ing)?|request|reset|set ?up|add(?:ing)?|update|upgrade|release|display|support|features?|docs?|document|track|move|export|import|search|restore|delete|remove|switch|option|publish|merge)(?: [a-z0-9'-]+){1,3} (?:fails|failed|crashes|crashed|hangs|freezes|breaks|stopped|stops|never|does|doesn['’]?t|do|don['’]?t|did|didn['’]?t|cannot|can['’]?t|won['’]?t|gives|is|are|was|throws|loses|shows)\b"#

  /// A form's heading that asks for a question.
  static let questionForm =
    #"^(?:h[1-6]\. )?[#*_ ]*(?:what(?:'s| is| are)? your questions?|your questions?|questions?|ask (?:a|your) question|what (?:do|would) you (?:want|like) to (?:know|ask)|what are you (?:trying|wondering)[^\n]*)[ :?*_]*$"#

  /// A question.
  static let asking =
    #"^[^a-z0-9]*(?:(?:re|fw|fwd|aw|wg): ?)*(?:\[[^\]\n]*\] ?|question[a-z]*[:,]? ?)?(?:(?:¿ ?)?(?:c(?:ó|o)mo|qu(?:é|e)|d(?:ó|o)nde|cu(?:á|a)ndo|puedo|se puede|hay)|wie|was|wo|warum|wieso|welche[rns]?|kann (?:ich|man|ihr)|gibt es|comment|pourquoi|o(?:ù|u)|puis-je|peut-on|est-ce que|come|dove|posso|hoe|waar|how|what|why|where|which|who|is (?:it|there|this|that|my)|are there|can (?:i|we|you|someone|it)|could|does|do (?:i|we|you)|should|would|may|will|question[a-z]*|help (?:with|needed|wanted|on|regarding|understanding)\b|i want|looking for|ask[a-z]*|discussion|any)\b|^¿|\?["')\]]*$"#

  /// A sentence that begins as a question does; "why" and "can you" ask about faults as well.
  static let opening =
    #"^[^a-z0-9]*(?:(?:hi|hello|hey|dear)[^,!\n]{0,30}[,!] ?)?(?:how|what|where|which|who|when|is (?:there|it possible)|are there|do (?:you|we|i)|does (?:the|your|it|this)|can (?:i|we|one)|may (?:i|we)|should (?:i|we)|could (?:i|we))\b"#

  /// A title that asks how something is done.
  static let howTo =
    #"^[^a-z0-9]*(?:\[[^\]\n]*\] ?|question[a-z]*[:,]? ?)?(?:how (?:to|do|does|can|could|should|would)|¿ ?c(?:ó|o)mo|wie (?:kann|k(?:ö|o)nnen|mache?|(?:ä|a)ndere|bekomme|richte)|comment (?:puis|peut|faire|changer|modifier)|come (?:posso|si)|what is the (?:right|best|recommended))\b"#

  /// A pull request, or a note to other developers.
  static let change =
    #"\bthis pr\b|what does this pr|\b(?:fix(?:es|ed)?|close[sd]?|resolves?) (?:#[0-9]|https://github)|\bbefore submitting|\bi(?:'ve| have) added\b|\bthis (?:adds|changes|moves|removes|commit)\b|\bcc:? @|agree to contribute|^[a-z/_,]+: (?:fix(?:ed|es)?|add(?:ed|s)?|removed?s?|updated?s?|revert|prevent|avoid|use) |\brelated pr\b"#
}
