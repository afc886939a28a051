/// Words for something that is wholly down, which nobody needs steps to see: a site, a network, a host, power, a certificate.
enum OutageWords {
  static let source =
    #"(?i)\b(?:is|are|went|gone|goes|been|all|everything|completely|totally|entirely|wholly|hard|still|currently) (?:[a-z]+ )?(?:down|offline|unreachable|unavailable|dead|dark|out of service|not reachable)\b"#
    + #"|\b(?:down|offline|unreachable|unavailable|dark|dead) (?:since|for|in|at|from|everywhere|again|right now|now|worldwide|globally|as of)\b|\b(?:down|offline|unreachable|unavailable|dead|dark)[.! ]*$"#
    + #"|\b(?:complete|total|full|major|massive|partial|network|power|internet|service|production|regional|site|system|platform|global|widespread) (?:outage|failure|breakdown|blackout|loss)\b|^[ #]*outage\b"#
    + #"|\bno (?:internet|network|power|electricity|connection|connectivity|wi-?fi|signal|reception|mobile data|dial ?tone|phone lines?|light)\b|\b(?:lost|loses|losing|loss of|without) (?:all )?(?:power|connectivity|internet|network|electricity|contact|signal)\b|\bpower (?:loss|cut|failure|outage)\b"#
    + #"|\b(?:not|doesn[’']?t|don[’']?t|does not|do not|no longer|none of [a-z ]{1,30}|nothing) (?:reachable|respond(?:s|ing)?|resolv(?:e|es|ing)|answer(?:s|ing)?|ping|pinging|boot|come up|start up|power on|turn on)\b"#
    + #"|\b(?:certificates?|cert|domain|licen[cs]e)(?: [^ .]+){0,5} (?:has |have |had )?expired\b|\bexpired (?:certificate|cert|domain|licen[cs]e)\b"#
    + #"|\bdisks?(?: [^ .]+){0,4} (?:is |are )?full\b|\bno space left\b|\b(?:crashed|rebooted|died|restarted|fell over|went down|stopped) (?:at|on|since|around|about|last night|this morning|yesterday|again at) ?[0-9a-z]"#
    + #"|\b(?:brokers?|nodes?|servers?|hosts?|pods?|clusters?|replicas?|routers?|switches|racks?|sites?|shops?|stores?|tills?|terminals|lines?|services?|gateways?|databases?|apis?)(?: [^ .]+){0,4} (?:is|are|went) (?:down|off|offline|dead|gone)\b"#
    + #"|\b(?:nobody|no one|noone|none of us|no user|no customer)(?: [^ .]+){0,4} (?:can|could|is able to) (?:log ?in|sign in|connect|reach|access|open|work|call|print|get in|get on)\b"#
}
