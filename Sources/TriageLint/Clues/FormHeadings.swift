import PatternMatching

/// Which field a heading or label of an issue form asks for.
///
/// `Actual behavior`, `Description` and the like ask for none by themselves.
enum FormHeadings {
  /// The headings of each field, as regular expressions over the whole heading.
  static let table: [(field: TicketField, source: String)] = [
    (
      .reproduction,
      #"(?:(?:exact )?steps?(?: to)?(?: re-?produce| taken| followed)?(?: (?:it|the|this|your) ?(?:behaviou?r|bug|issue|problem|error)?)?|(?:how )?(?:to|can we) re-?produc(?:e|tion)(?: (?:it|this|the (?:bug|issue|problem)))?|re-?pro(?:duc(?:tion|ing)[a-z ]*)?|reproduction steps|what (?:did you do|were you doing|i did|we did)|minimal example|example code|test case)"#
    ),
    (
      .environment,
      #"(?:(?:your |test |system )?environment(?: details| info(?:rmation)?)?|versions?(?: affected)?|(?:operating system|os|browser|platform|device|desktop|smartphone|hardware|software|product|app|site|location|where|region|cluster|host|server|store|branch|tenant|stage)s?(?: ?(?:/|and|&|,|\+) ?[a-z ]+)?(?: version)?|system(?: info(?:rmation)?)?|[a-z]+ version|where (?:does (?:it|this|the (?:bug|issue|problem|error))|did (?:it|this)|is (?:it|this)) happen(?:s|ing)?|affected (?:system|version|environment|component)s?)"#
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
    #"(?i)[\s_*`(\[.\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{00A0}\u{00AD}]*(?:no[ _](?:response|answer|info(?:rmation)?|details?|data|value|comments?|clue)(?: (?:given|provided|available|yet))?|n/?\.?a\.?|none?|none (?:provided|given|available|yet|known|so far|needed|required|applicable|at the moment)|nil|null|undefined|unspecified|empty|blank|(?:left|leave) (?:blank|empty)|not (?:applicable|available|known|provided|given|specified|stated|set|filled(?: in)?|determined|relevant|needed|yet|yet known|known yet|sure yet)(?: here)?"#
    + #"|unknown(?: (?:yet|to me|so far|for now|at (?:this|the) (?:time|moment|point)))?|tb[dca]|todo|to be (?:determined|defined|done|added|confirmed|announced|filled(?: in)?)|will (?:add|follow|be added|be provided)(?: (?:later|soon|this))?|later|pending|/+|\\+|keine?[rs]?(?: angaben?| antwort)?|unbekannt|k\.? ?a\.?|entf(?:ä|ae)llt|nicht (?:bekannt|zutreffend|angegeben|vorhanden)|nichts|siehe oben|(?:bitte )?ausw(?:ä|ae)hlen|nope|aucune?|ninguno?|nessuno?|geen|(?:please )?(?:select|choose|pick)(?: (?:an? )?(?:option|value|item|one|version|from (?:the )?list))?(?:\.{2,}|…)?|\?+|!+|-+|–|—|=+|\.+|…|x+|no|nothing(?: (?:provided|given|to add|here|yet))?|not sure|no idea|idk|dunno|same|(?:i |we )?(?:really )?(?:do not|don'?t|don’t)(?: really)? know(?: (?:exactly|yet|that|it|sorry))?|(?:[0-9]{1,2}[.)]|[-*+])(?: (?:n/?a|none?|\.+|…|-+))?|[-*+] +\[ ?\].*|\|[ |:=-]*|<[^>\n]{1,80}>|<!--[^\n]*-->|\[[^\]\n]{1,80}\]|(?:```|~~~)[a-z]*"#
    + #"|please (?:describe|enter|add|paste|insert|tell us|explain|attach|provide|list|include)[^\n]{0,80}|(?:describe|tell us|explain) (?:here|your|the|a|any|how|what|steps)[^\n]{0,80}|(?:enter|add|paste|insert|attach|provide|list) (?:here|your|screenshots|how|what|steps|any (?:other|relevant|additional|logs?|screenshots?|errors?))[^\n]{0,80}|e\.g\.[^\n]*|if applicable[^\n]*)?[\s_*`)\].\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{00A0}\u{00AD}]*"#

  /// What only points at the text above, as a regular expression over the whole value.
  static let pointerAbove =
    #"(?i)[\s_*(\[]*(?:please )?(?:(?:see|as|same as|refer to|read|cf\.?|like|described|mentioned|given|stated) )*(?:the )?(?:above|description above|description|top|previous (?:answer|section|field)|earlier)[\s_*.)\]!]*"#

  private static let blank = #"["'`‘“\[<(]{0,2}(?:\.{2,}|…|_{2,}|x{2,})["'`’”\]>)]{0,2}"#
  private static let thing =
    "(?:logs?|log output|text|code|steps?|answer|description|stack ?trace|error(?: message)?|output"
    + "|screenshots?|details?|versions?|content|response|explanation|information|report|command|config(?:uration)?)"

  /// What the templates of trackers say to whoever fills them in, as a regular expression over a whole line.
  ///
  /// It counts as nothing wherever it stands: GitHub's and GitLab's default templates for bugs and features, and what
  /// is like them.
  static let templateLine =
    #"(?i)[\s>*_(\[`#•+-]*(?:[0-9]{1,2}[.)])?\s*(?:<!--[^\n]*--> *|(?:```|~~~)[a-z0-9]*|\[ ?\] [A-Za-z0-9 /_()+&'’-]{1,40}|\|[ |:=-]*|\| ?(?:fields?|questions?|items?|names?|keys?)? ?\| ?(?:values?|answers?|responses?|details?|descriptions?) ?\|?|"#
    + #"(?:go to|navigate to|browse to|click(?: on)?|scroll(?: down| up)? to|open|run|press|select|enter|type|choose|tap(?: on)?) \#(blank)|\#(blank)|see (?:the )?error|_no response_"#
    + #"|(?:first|second|third|next|last|another) step|steps? ?(?:[0-9]|one|two|three)?|and so on"#
    + #"|a (?:clear and concise )?(?:clear|concise|short|brief|detailed)? ?description of (?:what|the|any|how)[^\n]*"#
    + #"|if applicable,? (?:please )?(?:add|attach|include|provide)[^\n]*"#
    + #"|add any (?:other|additional|further|more) (?:context|information|details?|screenshots?)[^\n]*"#
    + #"|(?:please )?(?:copy and )?(?:paste|insert|put|drop|enter|add|write|describe|type|attach|include|provide|list|explain|drag)(?: in| and drop)? (?:[a-z/,'’-]+ ){0,6}here"#
    + #"|(?:your |the |insert |insert your |some )?\#(thing) (?:goes?|belongs?) here|(?:insert )?your \#(thing)(?: here)?|\#(thing) here"#
    + #"|this text will be automatically formatted[^\n]*|this will be automatically formatted[^\n]*|please (?:complete|fill(?: in| out)?) (?:the following|this|all)[^\n]*"#
    + #"|summari[sz]e the (?:bug|issue|problem)[^\n]*|ex\.|(?:ex\. )?i['’]?m always frustrated when \[?\.*…?\]?|if possible, please create an example project[^\n]*|if you are using an older version of gitlab, this[^\n]*|/(?:label|cc|assign|milestone) [~@%][^\n]*|how one can reproduce the (?:bug|issue|problem)[^\n]*|what (?:actually happens|you should see instead|you expected to happen)|paste any relevant logs[^\n]*|if you can, link to[^\n]*"#
    + #"|what is the (?:current \*?bug\*?|expected \*?correct\*?) behaviou?r\??"#
    + #"|[a-z][a-z /]{0,30}:? ?[\[(<](?:e\.? ?g\.?|for example|ex\.)[^\])>\n]*[\])>]"#
    + #")[\s.…!:*_)\]`]*"#
}
