/// Words by which a fault is told, as regular expressions.
enum FaultWords {
  /// What things do not do when they are broken.
  private static let doings =
    "(?:work|open|load|start|show|display|appear|respond|print|connect|sync|launch|render|update|accept"
    + "|allow|function|turn|boot|save|send|receive|fire|trigger|build|compile|install|detect|recogni[sz]e"
    + "|return|respect|apply|reach|complete|finish|resolve|run|scroll|call|log|access|play|close|stay"
    + "|refresh|take|behave|get|go|see|find|match|process|arrive|come|happen|do|pass|import|export|download"
    + "|upload|move|change|focus|fit|hide|select|pick|read|write|charge|register|handle|stop|release|clear"
    + "|remove|delete|create|populate|post|answer|ring|react|reset|reconnect|balance|add|scan|beep|spin|heat|cool|weigh|lock"
    + "|unlock|dial|forward|deliver|transfer|redirect|expand|parse|validate|calculate|mount|authenticate|pair|dispense|cut"
    + "|progress|replicate|propagate|renew|dim|switch|count|transmit|broadcast|stream)"

  /// Something fails.
  static let failure =
    #"\b(?:fail(?:s|ed|ing|ures?)?|crash(?:es|ed|ing)?|segfaults?|segmentation fault|core dump(?:s|ed)?|panics?|panicked|deadlocks?|memory leaks?|hangs|hanging|hung|freez(?:e|es|ing)|frozen|froze|abend(?:s|ed)?|blue ?screen|broken|breaks|broke|bugs?|buggy|defective|regression|faulty|malfunction[a-z]*|corrupt(?:s|ed|ion)?|degrad(?:ation|ed)|connection resets?|incomplete|expired|keeps? (?:logging|kicking|throwing|being)|jammed|overheat(?:s|ed|ing)?|gr[ae]yed[ -]out|blurry|race condition|drains (?:with)?in|(?:sees?|shows?) (?:other|another|someone else['’]?s?) (?:customer|people|user|client|patient|person|account)[a-z'’]* (?:data|orders?|records?|names?|invoices?|details|accounts?)|hacked|ransomware|breach(?:ed)?|unresponsive|outage|unreachable|stopped working|stuck|tim(?:es?|ed|ing)[ -]?out|timeouts|went down|unhandled|uncaught|refused|denied|rejected|garbled|halted|blocked|unavailable|at a standstill|nothing (?:happens|works|loads|comes|arrives|prints|moves)|(?:white|blank|black|empty) (?:page|screen)|kicked out|logged out|wrong(?:ly)?|incorrect(?:ly)?|disappear(?:s|ed)|vanish(?:es|ed)?|missing|lost|loses|drops?|dropping|disconnect(?:s|ed|ing)|out of memory|(?:very|too|extremely|so) slow|slowness|no one can|nobody can)\b"#
    + #"|\b(?:is|are|was|were|all|everything|completely|totally|still|currently|system|site|server|network|vpn) (?:down|dead|offline|gone|empty|blank|white|black|gr[ae]y|dark|silent|slow|locked|red|stuck)\b"#
    + #"|\b(?:shows?|says?|reports?|displays?) (?:only |just )?(?:offline|out of (?:order|service)|disconnected|no signal|not ready)\b|\b(?:buffers|stutters|lags|flickers|crackles|blinks|reboots|restarts) (?:all the time|constantly|permanently|again and again|every)\b"#
    + #"|\b(?:doesn'?t|does not|don'?t|do not|didn'?t|did not|won'?t|will not|never|no longer|doesn’t|don’t|won’t) (?:[a-z]+ )?\#(doings)(?:s|es|ed)?\b"#
    + #"|\b(?:isn'?t|is not|not|aren'?t|are not|wasn'?t|was not|no longer|has not been|never) (?:[a-z]+ly |being |getting |been )?(?:[a-z]+ing|[a-z]+ed|shown|seen|found|sent|available|visible|possible|able|correct|accessible|taken|responsive|functional|reachable|valid|in sync)\b"#
    + #"|\b(?:can(?:'|’|´|`)?t|cannot|can not|cann't|could ?n[o'’]t|unable to|not able to|impossible to)\b"#
    + #"|\b(?:errors?|exceptions?|traceback|stack ?trace)\b|[a-z](?:error|exception)s?\b"#
    + #"|\b(?:stay(?:s|ed)?|remains?|turn(?:s|ed)?|goes|went|is still|comes up) (?:completely |all )?(?:black|blank|white|empty|gr[ae]y|dark|silent|red|offline|frozen)\b"#
    + #"|\b(?:shows?|displays?|has|have|gives?|prints?|contains?|reports?|calculates?|returns?|sends?|delivers?) (?:the |us |me |them )?(?:wrong|incorrect|old|stale|garbled|someone else[’']?s|other (?:people|customers|users)[’']?s?) [a-z]+\b|\bshows? (?:only )?(?:zeros?|0(?:[.,]00)?)\b"#
    + #"|\b(?:takes|sends|throws|brings|redirects|returns|kicks|logs|boots|drops) (?:me|us|him|her|them|all of them|people|users?|customers?|everyone|everybody|staff|students|pupils) (?:all )?(?:straight |right )?(?:back|out|off)\b"#
    + #"|\b(?:keeps?|kept) (?:on )?(?:asking|prompting|loading|spinning|restarting|rebooting|dropping|turning|going|losing|jumping|popping|saying|showing|sending|beeping|ringing|closing)\b|\basks? (?:me |us )?for (?:my |our |the |a )?(?:password|pin|login|credentials) (?:all the time|again|every|over and over|constantly|repeatedly|each)\b"#
    + #"|\b(?:does|do|did|says?|shows?|returns?|returned|finds?|prints?|plays?|sends?|gets?|got) (?:absolutely |just |simply )?nothing\b|\bno (?:dial ?tone|sound|picture|image|signal|reception|connection|internet|power|audio|ink|heat|heating|hot water|response|reaction)\b"#
    + #"|\bnone of (?:the|our|my|us) (?:[a-z]+ ){1,6}(?:works?|opens?|starts?|prints?|rings?|loads?|responds?|can)\b|\babort(?:s|ed)\b|\bunder water\b|\bon fire\b"#
    + #"|status=failed|, ?fail\b|funktionier[a-z]+ nicht|geh(?:t|en) nicht|nicht (?:möglich|mehr|erreichbar|gestartet|gedruckt|öffnen|lesbar|angezeigt|richtig)|findet [^.\n]*nicht|\bfehler|\bdefekt|kaputt|stürzt|abgestürzt|startet nicht|störung|druckt nicht|lässt sich nicht|keine verbindung|keinen? (?:zugang|zugriff)|ausgefallen|no funciona|no puedo|no se puede|ne (?:fonctionne|marche) (?:pas|plus)|erreur|não (?:funciona|consigo)|non funziona|无法|不能|失败|错误|报错|出错|故障|打不开|崩溃|异常|不了|闪退|エラー|できない|動かない"#

  /// Something is said not to be wrong.
  static let denial =
    #"\b(?:no|not an?|without(?: an?| any)?|kein(?:e|en)?|sin|ning[a-z]*|ningún|pas d['’]|pas de|aucune?|nessun(?:a|o)?|nenhum) ?(?:error(?:s|es)?|faults?|problem(?:s|as?|i)?|issues?|bugs?|incidents?|outages?|fehler|probleme?|erreurs?|errore|erro)\b|\bno hay (?:ning[^ ]+ )?(?:error|problema|fallo)|\bnothing (?:is |seems |has |was )?(?:broken|wrong|failing|failed|crashed)|\b(?:is|are)(?: not|n'?t) (?:broken|a bug|an error|a fault)\b"#

  /// Something may be wrong.
  static let trouble =
    #"\b(?:unexpected(?:ly)?|blank|empty|duplicated?|duplicates|inconsistent[a-z]*|mismatch(?:es)?|gone|ignored|ignores|overlap(?:s|ping)?|flicker(?:s|ing)?|weird[a-z]*|strange[a-z]*|messed up|misplaced|cut off|truncated|inaccurate|refus(?:es|ed)|rejects|prevents|mixed up|slow[a-z]*|sluggish|time-?outs?|takes? (?:too|very|forever)|lag(?:s|gy|ging)?|oom|leaks?|leaking|exhausted|issues?|problems?|troubles?|stops|stopped|endless(?:ly)?|forever|no effect|used to work|worked (?:before|until|fine)|anymore|any more|suddenly|twice|double|nobody|no one|outdated|warnings?|abnormal|loops?|spinning|spins|incompatible|undefined|since|still|late|delayed?|waiting|wait|queued?|complain[a-z]*|gaps?|behind|backlog|critical|degraded|dead|down|offline|out of (?:order|service)|off|instead of|hot|probleme?|langsam|seit)\b|\b[45][0-9][0-9]s?\b"#

  /// A line of an error log.
  static let trace =
    #"traceback \(most recent|^at [a-z0-9_.$<>]+\(|^file "[^"]+", line [0-9]|[a-z](?:error|exception): |\[error\]|^(?:fatal|error)[: ]|\berror: |\berr! |panic: |undefined reference|assertion fail|segmentation fault|caused by: |exited with|returned non-?zero|core dumped|^e/[a-z]+ *\(|\b(?:fatal|error) \["#

  /// A form's heading that asks for a fault.
  static let bugForm =
    #"^(?:h[1-6]\. )?[#*_0-9. ]*(?:bug(?: report| description| details| summary)?|(?:please )?describe (?:the|your|this) (?:bug|fault|defect|error)|description of (?:the|your) (?:bug|fault|defect|error)|what(?:['’]s| is) the (?:bug|fault)|(?:fault|defect|error|incident) (?:report|description)|what (?:actually )?(?:happened|went wrong)(?: instead)?|actual (?:behaviou?r|results?|outcome))[ :?*_]*$"#

  /// Something fails by a verb, or on an occasion.
  static let failingVerb =
    #"\b(?:can(?:'|’|´|`)?t|cannot|can not|could ?n[o'’]t|unable to|not able to|impossible to|do(?:es)?(?: not|n['’]?t)|did(?: not|n['’]?t)|wo(?:uld )?n['’]?t|will not|is(?: not|n['’]?t)|are(?: not|n['’]?t)|was(?: not|n['’]?t)|not (?:[a-z]+ing|[a-z]+ed)|no longer|fails|keeps?|crashes|hangs|freezes|breaks|stopped|stops|went|gets|(?:is|are|was|were|been|still|all|site|server|service|system|production|everything) (?:[a-z]+ly )?(?:down|dead|broken|offline|gone|stuck|slow|blocked|unreachable|unavailable|frozen|missing|wrong|empty|lost)|when(?:ever)?|while|after|since|during|every time)\b"#
}
