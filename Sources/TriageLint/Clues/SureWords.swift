/// Words that prove a field by themselves, whatever else the ticket says, as regular expressions.
///
/// The field model weighs words by what it has seen; these are too rare for it, or too plain to be weighed.
enum SureWords {
  /// Codes and texts that only a system says.
  static let error =
    #"(?i)\b0x[8c][0-9a-f]{7}\b|(?-i:\bSIG(?:SEGV|KILL|ABRT|BUS|TERM|FPE|ILL|PIPE|QUIT|TRAP)\b)|\bsegmentation fault\b|\[(?:error|fatal|severe)\] *:? *[a-z]|\bcore dumped\b|(?-i:\bOOMKilled\b)|(?:^|[^a-z] ?)panic: ?[a-z]"#
    + #"|(?-i:\b(?:CrashLoopBackOff|(?:Err)?ImagePull(?:BackOff)?|CreateContainer(?:Config)?Error|RunContainerError|InvalidImageName|FailedScheduling|FailedMount|NodeNotReady|DeadlineExceeded)\b)"#
    + #"|(?-i:\bE(?:ACCES|ADDRINUSE|ADDRNOTAVAIL|AGAIN|AI_AGAIN|BADF|BUSY|CONNABORTED|CONNREFUSED|CONNRESET|DEADLK|EXIST|FBIG|HOSTUNREACH|INTEGRITY|INVAL|ISDIR|LIFECYCLE|MFILE|NAMETOOLONG|NETUNREACH|NOENT|NOMEM|NOSPC|NOTCONN|NOTDIR|NOTEMPTY|NOTFOUND|PERM|PIPE|PROTO|RESOLVE|ROFS|SOCKETTIMEDOUT|STALE|TIMEDOUT)\b)"#
    + #"|(?-i:\b(?:NXDOMAIN|SERVFAIL|DNS_PROBE_[A-Z_]+|ERR_[A-Z][A-Z_]+|NS_ERROR_[A-Z_]+|(?:SSL|SEC|PR)_ERROR_[A-Z_]+|PR_[A-Z_]+_ERROR|MOZILLA_PKIX_[A-Z_]+)\b)"#
    + #"|\b(?:text|message|words|error|banner|popup|dialog)(?: is| was| reads?| says?)?:? ["'“‘]?(?:access|permission|connection) (?:is |was )?(?:denied|refused)\b"#

  private static let count = "(?:[0-9]+(?:[.,][0-9]+)?|an?|half an|\(Vocabulary.numberWord))"
  private static let about =
    "(?:(?:about|around|roughly|some|approximately|approx\\.?|almost|nearly|over|more than|at least|ca\\.?|circa|only|just) )?"
  private static let span = "(?:min(?:ute)?s?|hours?|hrs?|h|days?|weeks?)"
  /// A stretch of time of which the length is known.
  private static let stretch = "\(about)\(count) \(span)"
  private static let broken =
    "(?:down|dead|failing|broken|unavailable|unreachable|stuck|offline|slow|waiting|hanging|blocked|frozen|out|gone|red|locked out|like this|happening|not working|unable|trying|seeing|getting|timing out|unresponsive)"

  /// Feasts and numbered parts of the calendar after "since".
  static let feast =
    "(?:christmas|x-?mas|new year|easter|good friday|boxing day|thanksgiving|halloween|pentecost|whitsun|whit monday|ramadan|eid|diwali|black friday|cyber monday|labou?r day|memorial day|independence day|bank holiday"
    + "|(?:calendar )?week ?[0-9]{1,2}\\b|[ck]w ?[0-9]{1,2}\\b|(?:the )?(?:start|beginning|end|middle) of (?:the |this |last )?(?:week|month|year|quarter|shift|\(Vocabulary.month)))"

  /// A length of time up to now, a day and hour that opens a sentence, a feast, or the date of a line of a log.
  static let time =
    #"(?i)\b(?:for|in|over|during|within) the (?:past|last) \#(stretch)\b|\b(?:for|since) \#(stretch) (?:now|already|straight)\b|\bsince \#(about)(?:[0-9]+|\#(Vocabulary.numberWord)) \#(span)\b"#
    + #"|\bit(?:['’]s| is| has) been \#(stretch)\b|\bbeen (?:completely |totally |all )?\#(broken) (?:[a-z]+ ){0,2}for \#(stretch)\b"#
    + #"|^[^a-z0-9]*(?:it |this |all |that )?(?:started |began )?\#(stretch) ago\b|\b(?:started|began|stopped|broke|failed|crashed|died|froze|went [a-z]+|noticed|happened|appeared|dropped|disappeared|since) \#(stretch) ago\b"#
    + #"|^[^a-z0-9]*(?:(?:yesterday|today|this morning|this afternoon|this evening|last night) (?:at|around|about|from|since|shortly|just)) (?:before |after |about |around )?(?:noon|midday|midnight|lunch(?:time)?) (?:the|our|all|every|my|it|we|no|[a-z]+s)\b|^[^a-z0-9]*(?:yesterday|today|this morning|last night),? (?:at|around|about|from|since|shortly|just) (?:before |after |about |around )?(?:noon|midday|midnight|lunch(?:time)?|\#(Vocabulary.hourWord)\b|[0-9]{1,2}\b)"#
    + #"|\bsince (?:about |around |last |early |late )?\#(feast)"#
    + #"|^[\s>(\[]{0,4}(?:20[0-9]{2}[-/][01][0-9][-/][0-3][0-9]|[0-3]?[0-9]/[0-3]?[0-9]/20[0-9]{2})[t ][0-2][0-9]:[0-5][0-9]:[0-5][0-9]"#

  /// A time of something else: when somebody was called or written to, when there is a meeting.
  static let otherTime =
    #"(?i)\b(?:i|we|he|she|they|you|colleagues?) (?:have |had |already |also |just |even )?(?:called|phoned|rang|wrote|e-?mailed|contacted|spoke|talked|texted|chatted|complained|visited|(?:told|informed|asked|reported (?:it |this )?to) (?:you|your|support|the (?:support|help ?desk|hotline))|(?:reported|raised|opened|sent|filed|submitted|logged) (?:you |it |this |that |an? |the |our |my )(?:[a-z]+ )?(?:ticket|case|request|message|e-?mail|mail|with you|by (?:mail|phone)))\b"#
    + #"|\b(?:meeting|appointment|interview|webinar|workshop|demo|presentation|training|deadline|exam|conference|audit|go-?live) (?:is|starts|begins|will be|takes place)\b"#

  /// A change of which nobody said when it was made, to the end of its words.
  static let undatedChange =
    #"(?i)\b(?:since|after|ever since) (?:the |our |your |my |this |that |its |an? )?(?:(?:very |most )?(?:last|latest|recent|newest|new|previous) )?(?:[a-z]+ )?\#(Vocabulary.change)\b"#

  private static let picture =
    "(?:screen ?shots?|screen ?(?:recording|cap|grab)s?|recordings?|pictures?|photos?|attachments?|videos?|images?|logs?|log ?files?)"

  /// No error is shown.
  static let noError =
    #"(?i)\bno (?:[a-z]+ )?error (?:messages?|codes?|texts?|dialogs?|pop-?ups?)\b|\bno (?:errors?|messages?) (?:(?:is|are|was|were|gets?|got|ever|being) )*(?:shown|displayed|printed|logged|reported|visible|given|thrown|raised|appears?|appeared|comes? up|came up|either|anywhere|at all)\b|\b(?:shows?|prints?|says|displays?|gives|throws|with) no (?:errors?|messages?)\b|\bno errors?(?: messages?)?[,.;!)]|\bno errors?$|\bwithout (?:(?:any|an|giving|showing|saying) )*(?:errors?|messages?)\b|\bsilently\b|\bnothing (?:else )?(?:is|was|gets) (?:shown|displayed|printed|logged)\b|\b(?:error|message)s?(?: (?:shown|displayed|text))? ?[:=|] *(?:none|nothing|no message)\b"#

  /// Something to look at that is not there: denied, or promised.
  static let noEvidence =
    #"(?i)\b(?:no|without(?: an?| any)?|not any) (?:[a-z]+ )?\#(picture)\b|\b\#(picture)(?: [a-z]+)? (?:will|shall|to|can|could|may|might) (?:be |still )?(?:follow|come|sent|send|provided|added|attached|uploaded|shared)\b|\b\#(picture) follows?\b|\b\#(picture) (?:is|are|was|were) (?:not|missing|unavailable)\b|\b\#(picture) (?:available )?(?:on|upon) request\b"#
    + #"|\b(?:can ?not|can['’]?t|could ?not|couldn['’]?t|did ?not|didn['’]?t|unable to|not able to|forgot to|failed to|impossible to|will|shall|['’]ll|can|could|going to) (?:[a-z]+ )?(?:make|take|get|attach|provide|upload|add|send|capture|create|produce|share|supply|record) (?:[a-z]+ ){0,3}\#(picture)\b"#

  /// Addresses of manuals: evidence only where the manual itself is at fault.
  static let manual =
    #"(?i)\bhttps?://(?:[a-z0-9-]+\.)*(?:docs?\.(?:[a-fh-z0-9-]|g[a-np-z0-9-]|go[a-np-z0-9-])|(?:documentation|help|learn|developers?|manuals?|wiki|kb|faq)\.[a-z0-9])|\bhttps?://[^\s/]+(?:/[a-z0-9._-]+){0,2}/(?:docs?|documentation|manuals?|user-?guide|guides?|wiki|kb|faq|help|tutorials?|reference)(?:[/.#? )>\]]|$)|\breadthedocs\.[a-z]+/"#

  /// Words by which a manual is referred to, or nothing but its address.
  static let reference =
    #"(?i)\b(?:follow(?:s|ed|ing)?|according to|as (?:described|documented|per|explained|shown|told|recommended|said)|per the|based on|instructions|migration notes|notes:|see(?: also)?:? http|(?:i|we) (?:have |already |only |just )*(?:read|looked|checked|used|tried|did|went|consulted|studied|know)|more (?:info[a-z]*|details)|source:)|^[^a-z0-9]*https?://[^\s]+$"#

  /// The ticket is about a manual.
  static let ofManual =
    #"(?i)(?:^|[\s("'])(?:docs?|documentation|manual|help page|typos?|article|guide|broken link|dead link|wording|spelling|misspelled|misspelt)(?:[\s:,.!?)"']|$)"#

  /// Addresses of people: what they lead to shows no fault.
  static let person =
    #"(?i)\bhttps?://(?:[a-z]+\.)?(?:linkedin\.com/(?:in|company)|xing\.com/profile|facebook\.com|instagram\.com|twitter\.com|x\.com|calendly\.com)/"#

  /// Addresses of programs' interfaces and of runbooks, at which there is nothing to look at.
  static let machineAddress =
    #"(?i)\bhttps?://(?:[a-z0-9-]+\.)*(?:api|apis|hooks?|webhooks?|runbooks?|registry|npm|pypi|packages?|auth|oauth|sso|cdn|sandbox|mcp|ws|smtp|git)[0-9]*\.|\bhttps?://[^\s]*/(?:api|v[0-9]+|\.well-known|oauth2?|graphql|hooks?|webhooks?|health|healthz|metrics)(?:[/?.# )`,;]|$)|\bcurl\b|(?:=|`)["']?https?://|(?-i:\b(?:GET|POST|PUT|PATCH|DELETE|HEAD) )"#

  /// Pictures and files in the text, attachments pointed to, and addresses at which monitoring and picture services show what was seen.
  static let evidence =
    #"(?i)\b(?:s3|gs)://[a-z0-9]|\bhttps?://[a-z0-9.-]*\b(?:sentry|grafana|kibana|datadoghq|datadog|splunk|newrelic|bugsnag|rollbar|honeycomb|loom|jam|imgur|prnt|gyazo|prntscr|monosnap|lightshot|pastebin|gist|codepen|jsfiddle|codesandbox|stackblitz|opsgenie|pagerduty|statuspage)\b[a-z0-9.-]*(?::[0-9]+)?/[^\s]"#
    + #"|!\[[^\]\n]*\]\([^)\s]|<(?:img|video)\b[^>\n]*\bsrc ?=|![^\s!|]+\.\#(shownFile)(?:\|[^!\n]*)?!|\[\^[^\]\s]+\]|\]\(https?://[^)\s]+\.\#(shownFile)\)"#
    + #"|\b(?:see|refer)(?: to| in)?(?: the| my| our)? (?:attach(?:ed|ments?)|enclosed)\b|\(see (?:the )?(?:screen ?shots?|pictures?|photos?|videos?|images?)\b|\b\#(shown) (?:(?:is|are) )?(?:attached|enclosed)\b"#
    + #"|\battached (?:(?:is|are) )?(?:(?:a|an|the|my|our|some|two|three) )?\#(shown)\b|\b(?:i|we) (?:have )?attached (?:(?:a|an|the|my|our|some|two|three) )?(?:[a-z]+ )?\#(shown)\b|\bhere (?:is|are) (?:(?:a|the|my|our|some|two|three) )?(?:screen ?shots?|recordings?|videos?)\b"#

  private static let shownFile =
    "(?:png|jpe?g|gif|webp|mp4|mov|webm|zip|t?gz|log|txt|csv|har|pdf|docx?|xlsx?)"
  private static let shown =
    "(?:screen ?shots?|screen ?recordings?|recordings?|pictures?|photos?|videos?|images?|logs?|log ?files?|traces?|stack ?traces?)"

  /// A system, browser or tool with its version, the name of a machine behind its label, the kind of system that it happens on.
  static let environment =
    #"(?i)\b(?:ios|android|windows(?: server)?|mac ?os(?: x)?|os ?x|ubuntu|debian|fedora|centos|rhel|alpine) ?v?[0-9]+(?:\.[0-9x]+)*\b|\b(?:chrome|firefox|safari|edge|opera|internet explorer|ie) ?(?:version )?v?[0-9]{1,3}\b"#
    + #"|\b(?:python|node(?:\.js)?|java|jdk|php|ruby|golang|postgres(?:ql)?|mysql|mariadb|docker|kubernetes|k8s|react|angular|django|rails|spring|xcode|npm) ?(?:version )?v?[0-9]+\.[0-9]"#
    + #"|\b(?:computer|host|machine|device|pc|laptop|server) ?name ?[:=] ?[a-z0-9]|\bon (?:ios|android|iphones?|ipads?|linux|ubuntu|mac ?os)\b"#

  /// A quotation of one ordinary word, which is more often a name than the text of an error.
  static let quotedWord = #"(?:^|[\s(:=])["“«„][A-Za-z]?[a-z]+["”»]"#

  /// A quotation that says more, that a screen shows, or the one word of a state.
  static let quotedPhrase =
    #"(?i)(?:^|[\s(:=])["“«„][^\s"”»][^"”»\n]*[0-9 _:.!-][^"”»\n]*["”»]|(?:^|[\s(:=])["“«„](?:forbidden|unauthori[sz]ed|time-?out|denied|expired|offline|unavailable|invalid|failed|refused|unreachable|conflict|unknown|aborted|cancell?ed|rejected|disconnected|locked|suspended|undefined|null|nan)["”»]|(?-i:(?:^|[\s(:=])["“«„][A-Z]{2,}["”»])"#
    + #"|\b(?:says?|said|saying|shows?|showed|showing|reads?|displays?|displayed|status|state|told|tells|answers?|answered|returns?|returned|replies|prints?|printed|as)(?: (?:only|just|me|us|that|is|was|then|now|always|still|simply))?:? ["“«„]"#

  /// A line that announces the text of an error: "Getting the following error on start:", "it crashes with this error", "then I got:".
  static let announcement =
    #"(?i)\b(?:(?:following|below) (?:[a-z]+ ){0,2}(?:errors?|messages?|exceptions?|warnings?|traceback)\b[^.!?\n]{0,60}[:-]? *$|(?:this|these|the) (?:errors?|(?:error|warning) messages?|exceptions?|traceback)(?: (?:is|was|says|reads|below|follows))? *[:-]? *$)"#
    + #"|\b(?:(?:response|output|console|logs?|stderr|stdout|terminal) *: *$|(?:i|we|it|he|she|they|user|server|system|program|app) (?:[a-z]+ )?(?:gets?|got|receives?|received|says?|said|returns?|returned|prints?|printed|answers?|answered|replies|replied|responds?|responded)(?: with)? *: *$)"#
}
