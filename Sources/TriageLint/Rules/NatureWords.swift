/// Words that tell the nature of a fault, and so which facts it needs: an outage has no steps, a hang shows no error.
///
/// They only ever silence a rule or let it speak; no field is found by them.
enum NatureWords {
  private static let cannot =
    "(?:unable to|not able to|can(?:'|’|´|`)?t|cannot|can not|could ?n[o'’]t|could not|fail(?:s|ed|ing|ure)? to|impossible to|refus(?:es|ed) to)"
  private static let negation =
    "(?:not|never|nobody can|no one can|no longer|won['’]?t|isn['’]?t|aren['’]?t|does ?n['’]?t|do ?n['’]?t|did ?n['’]?t)"

  /// What people do to a program, in any form of the verb.
  private static let use =
    "(?:open|launch|start|boot|load|log|sign|access|connect|print|scan|download|upload|install|updat|sav|send|sent|receiv|reach|call|dial|join"
    + "|build|compil|publish|export|import|search|clos|creat|delet|remov|add|attach|submit|view|edit|chang|enter|select|book|post|see|run|sync|regist"
    + "|copy|past|mov|find|hear|play|read|writ|set|us|shar|schedul|process|releas|generat|renam|approv|pay|charg|deploy|forward|reply|locat|issu|get|obtain|mak|retriev|stor|assign|track)"

  /// The fault names its own way to be seen: who knows what cannot be done knows what to do.
  static let ownAction =
    #"(?i)\b\#(cannot) [a-z]|\b\#(negation) (?:[a-z]+ )?(?:being |be |get |getting )?\#(use)(?:e|es|s|ed|d|ing|ting|ning|ded)?\b"#
    + #"|\b(?:errors?|problems?|problem[es]?|issues?|troubles?|difficult(?:y|ies)) (?:[a-z]+ )?(?:(?:when|while|with|on|in|during|after|upon|beim?|mit) )?(?:[a-z]+ )?(?:[a-z]+ing\b|log-?[io]n|sign-?in|start|print)"#
    + #"|\b(?:on|at|upon|during|before|after) (?:the |every |each |app )?(?:launch|start|start-?up|log-?in|log-?on|save|open|close|exit|boot|install(?:ation)?|upgrade|update|upload|download|export|import|rotation|rotate|scroll|resume|submit|build)\b"#
    + #"|\b(?:when|if|after|while|once|by|upon|on|during|before|every time|each time) +(?:re-?)?[a-z]+ing\b|\b(?:when|if|once|as soon as|after) (?:[a-z]+ ){1,3}(?:is|are|was|were|has|have|gets|got|[a-z]+ed)\b"#
    + #"|\b(?:running|using|calling|typing|clicking|pressing|opening|setting|adding|creating|selecting|changing|loading|tapping|hiding|showing) (?:[^ ]+ ){1,3}(?:will|does|causes?|makes?|throws?|gives?|returns?|results?|fails?|crash(?:es)?|leads?|seems?)\b"#
    + #"|\b(?:over and over|while|when(?:ever)?|caus(?:es?|ed|ing)|(?:hangs?|stuck|stops?|freezes) (?:on|at|in))\b|\b(?:options?|buttons?|menu|tab|links?|keys?|shortcut|property|methods?|events?|callbacks?|command|function|routing) (?:[a-z]+ ){0,2}(?:not|n['’]?t|stopped|crash(?:es)?|fails?)\b|(?-i:\b[A-Z][a-z]+\.[A-Za-z]+[.A-Za-z])|\b(?:log|sign)(?:ging|ing)?[ -]?[io]n\b|^[a-z]+ing (?:the |an? |from |to |in |of )|\b(?:switch|chang|convert|updat|upgrad)(?:e|ed|ing) (?:[^ ]+ ){1,3}to\b|\b(?:expected|instead of|rather than|supposed to|regardless|even though|even if|quickly|transactions?)\b| --?[a-z]{1,12} [a-z0-9]|\b(?:trial|validity|asks? (?:me |us )?(?:to|for)|asking (?:to|for)|rejected)\b"#
    + #"|(?:^|[.:;] )(?:run|open|click|go to|type|use|select|press) |\bfor [a-z]+ (?:of|with|over|above|larger|bigger|longer)\b"#

  /// A machine, a line or an account: it is looked at where it stands, not seen again by steps.
  static let machine =
    #"(?i)\b(?:printers?|printing|scanners?|monitors?|screens?|keyboards?|mouse|headsets?|audio|sound|microphone|camera|webcam|tablets?|phones?|telefon|rechner|drucker|laptops?|notebook|computers?|pcs?|desktops?|docking|dock|battery|power|tapes?|robot|machine|maschine|cables?|ports?|network|netzwerk|lan|wlan|wi-?fi|wireless|vpn|internet|router|access points?|bandwidth|servers?|srv[a-z0-9]+|host|station|hosts|drives?|disks?|usb|adapter|hardware|back-?ups?|accounts?|lock-?outs?|certificates?|jobs?|interfaces?|services?|pbx|trunk|circuit|packets?|link|card)\b|(?-i:[a-z][0-9]{4})"#

  /// A page, a document or data that everybody sees alike.
  static let content =
    #"(?i)\b(?:docs?|js ?doc|documentation|readme|tutorial|wiki|guide|changelog|typo|spelling|data ?sets?|data preview|viewer|translations?|licen[sc]e|articles?|blog|metadata|deprecat[a-z]*|dead code|test ?suite|release notes|forums?|discuss|vulnerab[a-z]+|xss)\b"#

  /// Nothing works any more for anybody: there are no steps to it.
  static let outage =
    #"(?i)\b(?:down|outages?|offline|unavailable|unreachable|dead|standstill|no connection|not (?:available|reachable|responding|accessible))\b"#

  /// Something is absent or not as it should be where one looks.
  static let seen =
    #"(?i)\b(?:missing|not (?:shown|showing|show|visible|displayed|appear(?:ing)?|listed|there|included|found|present)|disappear(?:s|ed)|gr[ae]y(?:ed)?|inactive|gone|displayed|shown)\b"#

  /// Something goes wrong, in words that fit any fault.
  static let general =
    #"(?i)\b(?:not (?:be )?(?:work(?:ing)?|functioning|responding)|n['’]?t work|never works?|crash(?:es|ed|ing)?|errors?|exceptions?|fehler[a-z]*|issues?|problem[se]?|fail(?:s|ed|ing|ures?)?|broken|breaks|bugs?|buggy|slow(?:ly|ness)?|freez(?:es|ing|e)|frozen|hangs?|hanging|stopped|stops|wrong(?:ly)?|incorrect(?:ly)?|ends (?:with|in|badly)|funktioniert|trouble)\b"#

  /// It worked once and does not any more.
  static let onset =
    #"(?i)\b(?:stopped (?:work|respond|function|show|send|receiv|print|load|sync|updat|open)[a-z]*|stops? working|has stopped|no longer|any ?more|used to (?:work|be)|worked (?:before|until|fine|well|yesterday|previously)|(?:was|were) (?:working|able|fine)|working (?:fine |well )?(?:before|until|earlier|previously)|all of a sudden|(?:is|are|was|were|went|gone|goes|going|completely|totally) (?:down|offline|dead)|outage|down again|off-?line|standstill|unreachable|right now|(?:whole|entire) (?:company|office|site|cluster|building|team))\b"#

  /// Something that many work with and that ran yesterday: a service, a network, a machine of the office.
  static let service =
    #"(?i)\b(?:live|production|prod|servers?|network|lan|wi-?fi|wlan|wireless|vpn|internet|intranet|e-?mails?|mails?|mailbox|outlook|skype|printers?|drucker|scanners?|phones?|telephony?|laptop|notebook|computer|rechner|pc|desktop|workstation|portal|web ?site|webshop|shop|checkout|tills?|database|connectivity|erp|crm|citrix|payments?|gateway|share ?point|log-?in|log-?on|log (?:in|on|into)|sign in|booking|reporting|system|exports?|reports?|customers?|patients?|staff|drivers|guests?|pupils|students?|teachers|gates?|doors?|kiosks?|schools?|wards?|people|stations?|nobody|no one|none of (?:us|our|them|the)|everyone|everybody|all (?:users|customers|[0-9]+))\b"#

  /// It does not do what it is there for, in words that also fit a thing that never worked.
  static let broken =
    #"(?i)\b(?:not (?:be )?(?:work|respond|open|load|start|connect|updat|sync|launch|boot|turn|get|send|receiv|print|possible|reachable|available|accessible)[a-z]*|(?:n['’]?t|cannot|can not|unable to|not able to) (?:[a-z]+ )?(?:work|open|load|start|connect|updat|sync|launch|boot|turn|send|receiv|print|log|sign|access|reach|get|pay|book|order)[a-z]*|fail(?:s|ed|ing|ures?)?|broken|breaks|crash(?:es|ed|ing)?|freez(?:es|ing|e)|frozen|hangs?|hung|slow|slowly|lost|loses|drops?|dropp(?:ed|ing)|disconnect[a-z]*|down|stuck|dead|power|outage|blank|gone|unavailable|white (?:page|screen)|nothing (?:works|loads|moves|prints|comes|arrives)|(?:nobody|no one) (?:can|gets?)|ends (?:with|in|badly)|errors? (?:messages? )?(?:at|on|when|while|since)|funktioniert nicht|geht nicht)\b"#

  /// A developer's report: of the parts of a program, or with its system before the title.
  static let developer =
    #"(?i)\b(?:css|json|xml|dom|functions?|methods?|class|variables?|propert(?:y|ies)|scripts?|cli|command ?line|terminal|extensions?|render(?:s|ed|ing)?|builds?|compilation|source code|progress bar|[a-z]+view|studio|ide|wallet|dev ?tools|cursor|syntax|regex|parser|screen reader|alloy|layout|widget|memory leak|progress bars|(?:my|this|the|our) (?:project|code)|testflight|beta|push notifications?|token)\b|^\[?(?:ios|android|windows|mac|ipad|iphone)\]? ?(?:[:-]|[0-9])|^\[[a-z_ -]+\]|`"#

  /// A thing that is to be set up or let in and so never worked, a part of a screen, or a change that tells the time.
  static let noMoment =
    #"(?i)\b(?:install[a-z]*|drivers?|licen[sc]e[a-z]*|unlicensed|permissions?|authori[sz][a-z]*|privil[a-z]+|access rights?|not allowed|lock(?:ed)?(?: ?-?out)?|password|passwort|new (?:user|laptop|pc|computer|phone|employee|account|hardware|version|printer)|reimag[a-z]*|(?:before|since|after|with|by|to) (?:the |this |our )?(?:[a-z]+ )?(?:updat|upgrad|releas|migrat|reimag)[a-z]*|replaced|shortcut|certificate|repeated(?:ly)?|recurr[a-z]+|set ?up|configur[a-z]*|in the morning|transaction codes?|fields?|header|menu|columns?|buttons?|options?|tabs?|restrictions?|always|add-?ins?|plug-?ins?|download|attached error|search(?:ed|ing)?|show up|folders?|only works)\b"#

  /// Another language than English, of which the field model knows little.
  static let otherLanguage =
    #"(?i)\b(?:que|porque|cuando|por favor|datos|mas|quando|uma|nous|vous|avec|dans|ich|nicht|und|auf|beim|bei|wird|kann|keine?n?|komme|della|anche|niet|een|jest|nie)\b|não"#

  /// An advertisement, or a wish in words that do not say so.
  static let noReport =
    #"(?i)\b(?:(?:tech|customer|technical) (?:support|service)|toll[ -]?free|one solution|is there (?:any|an) other|(?:support|helpline|phone) numbers?|request help|would be (?:[a-z]+ )?(?:fantastic|great|nice|better|useful|good)|ought to|could be useful|in terms of|todo|imo|query regarding|should (?:also |probably )?warn|good first issue)\b|^(?:task: |do not |don['’]?t )"#

  /// A system refuses what somebody wants, which it does in words.
  static let refusal =
    #"(?i)\b(?:unable to|not able to|can(?:'|’|´|`)?t|cannot|can not|could ?n[o'’]t|impossible to) (?:(?:even|now|longer|currently|still|be) )?(?:log(?:ged)?[ -]?(?:in|on|into|onto)|sign(?:ed)?[ -]?(?:in|on|into)|connect|access|open|save|submit|install|upload|download|post|register|book|pay|activate|approve|confirm|check ?out)\b|\b(?:log-?in|log-?on|sign-?in|authentication|payment|upload|download|installation|registration)s? (?:is |are |do |does )?(?:not (?:possible|work)|impossible|refused|rejected)"#

  /// An error that came to this reporter, of which there is a text.
  static let errorMet =
    #"(?i)\b(?:(?:errors?|exceptions?) (?:when|while|on|in|at|during|after|if|occur[a-z]*|appears?|comes?|pops?|shows?|is shown|message)|(?:gives?|gave|gets?|got|getting|shows?|showing|throws?|threw|returns?|with|see|seeing|an|ends in) (?:an? |some |the |this |many |lots of )?(?:[a-z]+ ){0,2}(?:errors?|exceptions?)|errors? out|crash(?:es|ed|ing)?|fail(?:s|ed|ing|ures?)?|abort(?:s|ed))\b"#

  /// What goes wrong without a word: it hangs, does nothing, or does the wrong thing.
  static let mute =
    #"(?i)\b(?:hangs?|hanging|hung|freez(?:e|es|ing)|frozen|froze|stuck|not respond(?:ing)?|unresponsive|does nothing|nothing happens|(?:white|blank|black|empty) (?:page|screen|window)|slow|slowly|wrong|incorrect(?:ly)?|spinning|loops?|no (?:audio|sound|signal)|events?|not (?:showing up|being found)|infinite(?:ly)?|leak[a-z]*|animations?|transitions?|orientation|keeps? (?:on )?asking|prompt(?:s|ed|ing)|lost|disappear(?:s|ed)|duplicate[ds]?|down|outage|offline|regression|(?:not|n['’]?t) (?:[a-z]+ )?(?:copied|processed|calculated|correct(?:ly)?))\b"#

  /// What was seen stands in a picture, a log or on a page that is sent along, or there is said to be nothing.
  static let shownElsewhere =
    #"(?i)!\[|\[cid:|<img|https?://|\b(?:see (?:the )?(?:below|above|image|picture|screen|attach)[a-z]*|pictured|below|snapshot|(?:check|see|refer) (?:to )?(?:the )?(?:screen|print|snap)[a-z ]*|images?|pastie|pastebin|gist|logcat|(?:errors?|messages?|logs?) (?:is |are |was )?enclosed|attached (?:[a-z]+ )?(?:errors?|messages?|logs?|images?|files?|pictures?|document|screens?|screen ?shots?)|(?:screen ?shots?|pictures?) (?:is |are |of )?(?:the |this |that |an )?(?:errors?|messages?|sent|below|above)|refer (?:to )?(?:the )?(?:attach|screen)[a-z]*|(?:no|any|without) (?:stack ?)?trace|no (?:indication|crash file|further)|attachments?|refer (?:the )?(?:e?mail|email)|sent by)\b|\battached(?:$|[ .,;)!?])"#

  /// The error is named or quoted without marks, or it is wished for.
  static let errorNamed =
    #"(?i)\[error\]|^[^a-z]*(?:failed to|could not|missing|couldn['’]?t|cannot find|no such|invalid|unexpected|illegal|unknown|undefined)\b|\b(?:got|get|getting|gives?|with|following|these) (?:the |following |this )?(?:errors?|messages?|log|output|warning|exception)s?[ :.]*$|\b(?:errors?|messages?|output|warning|exception):$|\b(?:getting|get|got|receive|receiving|following|with) (?:the |following |this |an? |same )?(?:errors?|error messages?|messages?)[.:,]? [a-z]+ (?:is|was|not|could|cannot|has|to|no|on)\b"#
    + #"|^[^a-z0-9]*(?:(?:raise|throw|return|show|display|print|log|give|better|improve|clearer|add|handle) )(?:an? )?(?:[a-z]+ ){0,2}(?:errors?|exceptions?|warnings?)\b|\berrors? (?:messages? )?(?:are|is|was|were|weren['’]?t|aren['’]?t|isn['’]?t) (?:not )?(?:very )?(?:helpful|confusing|misleading|unclear|useful)|\bmessages? (?:is|was) (?:received|displayed|shown|given)\b|\b(?:page|site|server) (?:can ?not|can['’]?t|could not|is unable)\b"#
    + #"|\b(?:null ?pointer|rate limit|out[- ]of[- ]memory|time-?out|permission|syntax|type|key|value|import|certificate|ssl|tls|validation|parse|parsing|assertion|memory|not found|[0-9]+) (?:errors?|exceptions?)\b|\b(?:errors?|exceptions?) about\b|\b(?:failed|failure|fails|failing) ?(?:[:(]|- )|\b(?:due to|because of|caused by)\b|\bget the (?:[a-z]+ )?page\b|\bwith (?:an? )?[a-z]+ [a-z]+ing [a-z]+$"#
}
