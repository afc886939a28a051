/// Words that tell the nature of a fault, and so which facts it needs: an outage has no steps, a hang shows no error.
///
/// They only ever silence a rule or let it speak; no field is found by them.
enum NatureWords {
  private static let cannot =
    "(?:unable to|not able to|can['’´`]?t|cannot|can not|could ?n[o'’]t|could not|fail(?:s|ed|ing|ure)? to|impossible to|refus(?:es|ed) to|no longer|nobody can|no one can)"

  /// The fault names its own way to be seen: who knows what cannot be done knows what to do.
  static let ownAction =
    #"(?i)\b\#(cannot) [a-z]|\b(?:not|n['’]t|never) possible to\b"#
    + #"|\b(?:errors?|problems?|issues?|troubles?|difficult(?:y|ies)) (?:when|while|with|on|in|during|after|upon)? ?(?:[a-z]+ing\b|log-?[io]n|sign-?in|start|print)"#
    + #"|\b(?:on|at|upon|during|before|after) (?:the |every |each |app )?(?:launch|start|start-?up|log-?in|log-?on|save|open|close|exit|boot|install(?:ation)?|upgrade|update|upload|download|export|import|rotation|rotate|scroll|resume|submit|build)\b"#
    + #"|\b(?:when|if|after|while|once|by|upon|on|during|before|every time|each time) +(?:re-?)?[a-z]+ing\b|\b(?:when|if|once|as soon as|after) (?:[a-z]+ ){1,3}(?:is|are|was|were|has|have|gets|got|[a-z]+ed)\b"#
    + #"|\b(?:running|using|calling|typing|clicking|pressing|opening|setting|adding|creating|selecting|changing|loading|tapping) [^ ]+ |(?:^|[.:;] )(?:run|open|click|go to|type|use|select|press|import|from) |(?-i:\b[A-Z][a-z]+\.[A-Za-z]+[.A-Za-z])"#

  /// A system refuses what somebody wants, which it does in words.
  static let refusal =
    #"(?i)\b(?:unable to|not able to|can['’´`]?t|cannot|can not|could ?n[o'’]t|impossible to) (?:(?:even|now|longer|currently|still|be) )?(?:log(?:ged)?[ -]?(?:in|on|into|onto)|sign(?:ed)?[ -]?(?:in|on|into)|connect|access|save|submit|install|upload|download|post|register|book|pay|activate|approve|confirm|check ?out)\b|\b(?:log-?in|log-?on|sign-?in|authentication|payment|upload|download|installation|registration)s? (?:is |are |do |does )?(?:not (?:possible|work)|n['’]t work|impossible|refused|rejected)"#

  /// An error that came to this reporter, of which there is a text.
  static let errorMet =
    #"(?i)\b(?:(?:errors?|exceptions?) (?:when|while|on|in|at|during|after|if|occur[a-z]*|appears?|comes?|pops?|shows?|is shown|message)|(?:gives?|gave|gets?|got|getting|shows?|showing|throws?|threw|returns?|with|see|seeing|an|ends in) (?:an? |some |the |this |many |lots of )?(?:[a-z]+ ){0,2}(?:errors?|exceptions?)|errors? out|crash(?:es|ed|ing)?|abort(?:s|ed)|fail(?:s|ed|ing) (?:with|to)|(?:deliver(?:y|ies)|imports?|exports?|uploads?|downloads?|jobs?|builds?|payments?|requests?|syncs?|backups?|deployments?) (?:[a-z]+ )?fail(?:s|ed|ing|ures?)?)\b"#

  /// The error is named, or quoted without marks.
  static let errorNamed =
    #"(?i)\[error\]|\b(?:out[- ]of[- ]memory|null ?pointer|rate limit|time-?outs?|permission denied|access denied|not found|(?:syntax|type|key|value|import|certificate|ssl|tls|validation|pars(?:e|ing)|assertion|memory|[0-9]+) (?:errors?|exceptions?))\b|\b(?:got|get|getting|gives?|with|following|these) (?:the |following |this )?(?:errors?|messages?|log|output|warning|exception)s?(?: ?[:.]|$)|\b(?:page|site|server) (?:[a-z]+ )?(?:can ?not|can['’]?t|could not|is unable)\b"#

  /// A machine, a line or an account: it is looked at where it stands, not seen again by steps.
  static let machine =
    #"(?i)\b(?:printers?|scanners?|monitors?|keyboards?|mouse|headsets?|microphone|camera|webcam|phones?|laptops?|notebook|computers?|pcs?|desktops?|docking|battery|power|tapes?|robot|machine|cables?|ports?|network|lan|wlan|wi-?fi|wireless|vpn|internet|router|access points?|bandwidth|servers?|hosts?|drives?|disks?|usb|adapter|hardware|back-?ups?|lock-?outs?|certificates?|trunk|circuit|packets?)\b"#

  /// A page or a document that everybody sees alike.
  static let content =
    #"(?i)\b(?:docs?|documentation|readme|tutorial|guide|wiki|changelog|typo|spelling|translations?|licen[sc]e text|articles?|blog|release notes)\b"#

  /// Nothing works any more for anybody: there are no steps to it.
  static let outage =
    #"(?i)\b(?:down|outages?|offline|unavailable|unreachable|dead|standstill|no connection|not (?:available|reachable|responding|accessible))\b"#

  /// It worked once and does not any more.
  static let onset =
    #"(?i)\b(?:stopped (?:work|respond|function|show|send|receiv|print|load|sync|updat|open)[a-z]*|stops? working|has stopped|no longer|any ?more|used to (?:work|be)|worked (?:before|until|fine|well|yesterday|previously)|(?:was|were) (?:working|able|fine)|working (?:fine |well )?(?:before|until|earlier|previously)|all of a sudden|suddenly|(?:is|are|was|were|went|gone|goes|going|completely|totally) (?:down|offline|dead)|outage|down again|standstill|unreachable|(?:whole|entire) (?:company|office|site|cluster|building|team))\b"#

  /// Something that many work with and that ran yesterday: a service, a network, a machine of the office.
  static let service =
    #"(?i)\b(?:live|production|prod|servers?|network|lan|wi-?fi|wlan|wireless|vpn|internet|intranet|e-?mails?|mails?|mailbox|outlook|printers?|scanners?|phones?|telephony?|laptop|notebook|computer|pc|desktop|workstation|portal|(?:web ?)?site|webshop|shop|checkout|tills?|database|connectivity|erp|crm|payments?|gateway|webhooks?|log-?in|log-?on|log (?:in|on|into)|sign in|booking|reporting|system|exports?|reports?|uploads?|customers?|clients?|patients?|staff|drivers|guests?|pupils|students?|teachers|people|nobody|no one|none of (?:us|our|them|the)|everyone|everybody|all (?:users|customers|[0-9]+))\b"#

  /// It does not do what it is there for, in words that also fit a thing that never worked.
  static let broken =
    #"(?i)\b(?:not (?:be )?(?:work|respond|open|load|start|connect|updat|sync|launch|boot|turn|get|send|receiv|print|possible|reachable|available|accessible)[a-z]*|(?:n['’]?t|cannot|can not|unable to|not able to) (?:[a-z]+ )?(?:work|open|load|start|connect|updat|sync|launch|boot|turn|send|receiv|print|log|sign|access|reach|get|pay|book|order|upload|download)[a-z]*|fail(?:s|ed|ing|ures?)?|broken|breaks|crash(?:es|ed|ing)?|freez(?:es|ing|e)|frozen|hangs?|hung|slow|slowly|lost|loses|drops?|dropp(?:ed|ing)|disconnect[a-z]*|down|stuck|dead|power|outage|blank|gone|unavailable|white (?:page|screen)|nothing (?:works|loads|moves|prints|comes|arrives)|(?:nobody|no one) (?:can|gets?)|errors? (?:messages? )?(?:at|on|when|while|since))\b"#

  /// A developer's report: of the parts of a program, or with its system before the title.
  static let developer =
    #"(?i)\b(?:css|json|xml|dom|functions?|methods?|class|variables?|propert(?:y|ies)|scripts?|cli|command ?line|terminal|extensions?|render(?:s|ed|ing)?|builds?|compilation|source code|ide|dev ?tools|syntax|regex|parser|screen reader|layout|widget|memory leaks?|(?:my|this|the|our) (?:project|code)|beta|token)\b|^\[?(?:ios|android|windows|mac|ipad|iphone)\]? ?(?:[:-]|[0-9])|^\[[a-z_ -]+\]|`"#

  /// A thing that is to be set up or let in, and so never worked; or it always was so.
  static let noMoment =
    #"(?i)\b(?:(?:re)?install(?:ing|ation|er)?|licen[sc]e[a-z]*|permissions?|authori[sz](?:e|ed|ation)|access rights?|not allowed|lock(?:ed)?(?: ?-?out)?|password|new (?:user|laptop|pc|computer|phone|employee|account|hardware)|set ?up|configur[a-z]*|always|each (?:day|morning|week|month)|every (?:day|morning|week|month))\b"#

  /// Another language than English, of which the field model knows little.
  static let otherLanguage =
    #"(?i)\b(?:que|porque|cuando|por favor|datos|quando|uma|nous|vous|avec|dans|ich|nicht|und|auf|beim|wird|kann|keine?n?|komme|della|anche|niet|een|jest|nie)\b|não"#

  /// What goes wrong without a word: it hangs, does nothing, or does the wrong thing.
  static let mute =
    #"(?i)\b(?:hangs?|hanging|hung|freez(?:e|es|ing)|frozen|froze|stuck|not respond(?:ing)?|unresponsive|does nothing|nothing happens|(?:white|blank|black|empty) (?:page|screen|window)|slow|slowly|wrong|incorrect(?:ly)?|spinning|infinite(?:ly)?|memory leaks?|animations?|keeps? (?:on )?asking|lost|disappear(?:s|ed)|duplicate[ds]?|down|outage|offline|no (?:audio|sound|signal)|(?:not|n['’]?t) (?:[a-z]+ )?(?:copied|processed|calculated|correct(?:ly)?))\b"#

  /// What was seen stands in a picture, a log or on a page that is sent along, or there is said to be nothing.
  static let shownElsewhere =
    #"(?i)!\[|\[cid:|<img|https?://|\b(?:(?:see|check|refer to) (?:the )?(?:below|above|image|picture|screen|attach)[a-z]*|pictured|snapshot|screen ?shots? of|pastebin|gist|(?:errors?|messages?|logs?) (?:is |are |was )?enclosed|no (?:stack ?)?trace|no indication)\b|\battached(?:$|[ .,;)!?])"#
}
