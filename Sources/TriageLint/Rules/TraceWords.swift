/// Traces of facts: too weak to prove a field, strong enough that asking for it would annoy.
enum TraceWords {
  /// A date, or a time of the day.
  static let time =
    #"(?i)\b[0-3]?[0-9][./-][0-3]?[0-9][./-](?:20)?[0-9][0-9]\b|\b20[0-9][0-9][-/.][0-9]{1,2}[-/.][0-9]{1,2}|\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\b|\b(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)[ .,-]{1,2}[0-9]{1,4}\b|\b[0-9]{1,2}[ .-]{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:today|tonight|regression|(?:works?|worked|did|does|fine) (?:in|with|on|until|before) [a-z ]{0,12}v?[0-9.]+|this (?:morning|afternoon|week|weekend|month)|last (?:night|week|weekend|month|friday|monday|tuesday|wednesday|thursday|saturday|sunday|time)|since (?:the |my |our |your |this |an? )?(?:last |latest |recent |newest |new |previous )?(?:upgrad|updat|releas|migrat|install|reboot|restart|deploy|chang|switch|v?[0-9])[a-z0-9.]*|after (?:the |my |our |an? |i |we )?(?:recent |last |latest )?(?:[a-z]+ )?(?:upgrad|updat|releas|migrat|install|reboot|restart|deploy|chang|switch)[a-z]*|since (?:the |our |a )(?:[a-z]+ )?(?:outage|cut|failure|blackout|storm|incident|meeting|crash|cut-?over|go-?live|move|holidays?|attack|fire|flood|works?|maintenance|patch|roll-?out|weekend)|since (?:january|february|march|april|may|june|july|august|september|october|november|december)|on [0-3]?[0-9]/[0-3]?[0-9]|all (?:morning|afternoon|evening|day|night|week|weekend)|for (?:about |around |over |more than |nearly |almost |the (?:last|past) )?(?:[0-9]+|two|three|four|five|six|seven|eight|nine|ten) (?:min(?:ute)?s|hours|hrs|days|weeks|months)|overnight|gerade eben|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|seit|gestern|heute|ayer|hier|昨天|今天)\b"#

  /// A version, a host, a system's name, a site.
  static let place =
    #"(?i)[0-9]\.[0-9]|\b[0-9]{7,}\b|https?://|\\\\[a-z0-9]|[a-z]_[0-9]|[a-z][a-z]-?[0-9][0-9]|\b(?:windows|win ?(?:7|8|10|11)|mac ?os|os ?x|linux|ubuntu|debian|android|ios[0-9]*|iphone|ipad|ipod|chrome|firefox|safari|edge|internet explorer|ie ?[0-9]+|node|python|java|cuda|docker|colab|jupyter|simulator|emulator|galaxy|samsung|production|prod|staging|sandbox|live (?:site|system|server|shop)|mac(?:book|s)?|imac|thinkpad|lenovo|dell|latest|newest|raspberry|usa|uk|united (?:states|kingdom)|germany|france|italy|spain|poland|ireland|sweden|norway|austria|switzerland|netherlands|india|china|japan|brazil|mexico|canada|australia|nightly|master|main branch|computer name|host ?name|service ?tag|commit|sdk)\b"#
    + #"|\b(?:at|in|from) (?:the |our )?[a-z]+ (?:facility|plant|office|site|branch|location|warehouse|factory|store|hall|environment|tenant)\b|\bteam in [a-z]"#
    + #"|\b(?:all|every|any|both|each|one of (?:the|our)|only (?:the|one)) (?:[a-z0-9]+ ){0,2}(?:site|branch|store|shop|pool|shard|cluster|region|terminal|platform|house|tenant|environment|server|node|tablet|printer|reader|phone|van|till|ward|district|practice|quay|city|country)e?s?\b"#
    + #"|\b(?:in|on|from) (?:our |the )?(?:dev|test|qa|uat|int|stage|live|pre-?prod)\b|(?-i:\bIE\b)"#
    + #"|(?-i:\b(?:in|at|from) [A-Z][a-z][a-z])"#

  /// A log's path, an affected folder, a picture.
  static let evidence =
    #"(?i)\\\\[a-z0-9]|(?:^|[\s("'`=])(?:/(?:var|home|usr|etc|opt|tmp|users|library)/|[a-z]:\\)|\.(?:log|png|jpe?g|gif|pdf|zip|txt|docx?|xlsx?|mp4|mov|svg|html?)\b|\[cid:|<img|!\[|https?://|\b(?:screen ?shots?|attach(?:ed|ment|ments|ing)?|enclosed|see (?:below|above|image|picture)|print ?screens?|scrn|gist|pastebin|codepen|jsfiddle|codesandbox|stackblitz|video|recording|logs|log ?files?|(?:the|this|attached|error|server|system|event|console|crash|audit|debug|install|application|access|build) log|dump|snapshot|anbei|anhang|siehe)\b|附件|截图"#

  /// The text of an error, as like as not: a quotation, a status code, a number of an error.
  static let error =
    #"(?i)["“„«][^\s"“”„»][^"“”„»\n]* [^"“”„»\n]*["”»]|[ :(]['‘`][a-z0-9][^'’`\n]* [^'’`\n]*['’`]|\b(?:[45][0-9][0-9]s?|0x[0-9a-f]+|err(?:or)?[ -]?[a-z]{0,3}[0-9]{2,})\b|(?-i:[A-Z]{3}[_ ][A-Z0-9]{3}|[a-z](?:Error|Exception)\b)|(?-i:\b(?:[Cc]ode|[Dd]isplays?|[Dd]isplaying|[Ss]hows?|[Ss]howing|[Bb]links?|[Ff]lash(?:es|ing)|[Rr]eads|[Ss]ays|[Aa]larm|[Ff]ault) (?:the )?(?:code )?[A-Z]{1,3}-?[0-9]{1,4}\b)|\bcve-?[0-9]|\bvulnerabilit|\b(?:no|any) (?:crash |error )?(?:errors?|messages?|logs?)\b|without (?:any )?(?:error|message)|\bsilently\b|\berrors?(?: message)?(?: ?[:=-] ?| (?:no|not|is|that|code|saying|says) |[ ]?[&#0-9])|meldung:|\bexpired\b|\bslow|\bmessage: [a-z]+ [a-z]+ |\bmessages? (?:is |was |that )?(?:cannot|can[’']?t |could|unable|failed|failure|invalid|no |not |access|connection|server|out of|please|you |your |the [a-z]+ (?:is|was|has|could|cannot)|unknown|missing|internal|incorrect|wrong)|\b(?:says|saying|stating|states|that states)[: ]+(?:[a-z]+ ){2,}"#

  /// What messages of programs say, here perhaps told without marks: work can begin on it.
  ///
  /// Chosen on 18 errors about messages in public tickets that strict readers found there (<doc:how-precise-the-rules-are>).
  static let errorLikely =
    #"(?i)\b(?:no such (?:file|host|table|module|element)|is not (?:defined|a function|recogni[sz]ed|supported|a valid|a member)|(?:cannot|can['’]?t|could not|couldn['’]?t|unable to|failed to) (?:find|load|open|resolve|read|locate|import|parse|allocate|connect to|access|create|write|authenticate|initiali[sz]e)\b|(?:was|were|is|are) (?:not )?found,? (?:but|in)|an? (?:[a-z]+ )?error (?:has )?occurr?ed (?:while|during|when|in)|errors? encountered|detected (?:a )?crash|(?:log-?in|sign-?in|authentication|authori[sz]ation|connection|verification|validation|assertion|handshake|download) (?:failed|refused|reset|denied|timed out)|access (?:is )?denied|permission denied|out of memory|segmentation fault|stack overflow|null pointer|unexpected (?:token|end|identifier|character|response)|unsupported (?:method|operation|version|type|format)|undefined (?:is|method|symbol|reference|variable)|has (?:stopped|encountered)|is not responding|unhandled|uncaught|eof\b|duplicate (?:key|symbol|entry)|invalid [a-z]+ (?:for|in|at|of|value|argument))|[a-z_]\(\)|\berror(?:s)? (?:[a-z]+ ){0,2}[A-Z]{1,4}[0-9]{3,}"#

  /// An error of which there is likely a text.
  static let errorTold =
    #"(?i)\b(?:errors?|exceptions?|warnings?|crash(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|abort(?:s|ed)|fehler|erreur)\b"#

  /// How something looks: placed, coloured, sized or worded wrongly.
  static let looks =
    #"(?i)\b(?:mis-?aligned|off[- ]cent(?:re|er)(?:ed)?|[0-9.]+ ?(?:px|pixels?)\b|overlap(?:s|ped|ping)?|cut[- ]off|clipped|truncated|blurr(?:y|ed)|pixelated|padding|margins?|dark mode|light mode|contrast|unreadable|(?:not|hard|hardly|barely|difficult) (?:to read|readable|legible)|typo|spelling|spelt|misspel[a-z]+|wording|too (?:small|large|big|wide|narrow|dark|bright|close|tall)|(?:upper|lower)-?case|cosmetic|stretched|squashed|flickers?|flickering|crooked|tilted)\b"#
    + #"|\b(?:wrong|old|different|another|bad|ugly|outdated|incorrect|inconsistent) (?:[a-z]+ )?(?:colou?rs?|font|typeface|logo|icon|theme|layout|shade|spacing|alignment)\b"#
    + #"|\b(?:colou?rs?|font|typeface|logo|icon|layout|shade|spacing|alignment) (?:[a-z]+ ){0,4}(?:is|are|looks?|has|have) (?:the )?(?:wrong|off|missing|old|too|not|different|[0-9])"#

  /// A library, a framework or a tool for developers, or a version of it.
  static let release =
    #"(?i)[a-z] ?v?[0-9]+\.[0-9]|\b(?:sdk|nightly|commit|api|librar(?:y|ies)|packages?|framework|npm|pip|(?:ios|android) ?[0-9]+|(?:actual|expected) (?:results?|behaviou?r)|describe the bug|unit tests?|threads?|python|javascript|php|node\.?js|github|callbacks?|event listeners?|parameters?|arguments?|localhost|debug(?:ger|ging)?|webview|repo(?:sitory)?|compil(?:e|er|ing)|emulator|simulator|xcode|gradle|cmake|eclipse|plugin api|dataset|(?:master|main) branch|deprecated|modules?)\b|(?-i:[A-Za-z]\.[A-Za-z][a-z]*[A-Z.][A-Za-z])"#
}
