/// Clues for who or what is affected, how badly, and whether there is a way round it.
enum ImpactClues {
  private static let people =
    "(?:users?|customers?|clients?|people|persons?|staff|students?|patients?|employees|colleagues?"
    + "|agents?|members?|guests?|pupils|teachers?|learners|parents|doctors|nurses|readers|drivers"
    + "|passengers|families|accounts|candidates|tenants|subscribers|travellers|developers|devs|teams?"
    + "|workers|operators|testers|of us|seats|visitors|merchants|pharmacists|midwives|riders|couriers)"
  private static let things =
    "(?:orders?|payments?|invoices?|shops?|stores?|branch(?:es)?|sites?|clinics?|hospitals?|offices"
    + "|schools|machines|devices|tills?|transactions?|bookings?|appointments?|calls|messages|rows"
    + "|records|tickets|trucks|shipments?|parcels|cases|letters|reports?|files|jobs|servers|lanes"
    + "|terminals?|withdrawals?|deliver(?:y|ies)|claims|policies|cards|sessions|requests|emails?|mails"
    + "|departures|pallets|labels|lines?|purchases?|debits|charges|consultations|plants|pharmacies)"

  static let table = ClueTable(
    topic: .impact, bias: -180,
    clues: [
      Clue(
        "everyone", 220,
        #"\b(?:every ?one|everybody|all of (?:us|our|them)|all (?:users|customers|staff|our|my|the)|whole|entire|every (?:user|customer|shop|store|client|till|lane|order|single|ward|branch|site|course|country|page|school))\b"#
      ),
      Clue(
        "no one", 140,
        #"\b(?:no ?one|nobody|none of (?:us|our|them|the)|not (?:a single|one)|no (?:customer|user|client|order|patient|phone|student|member|guest|staff)s?|no-one)\b"#
      ),
      Clue("people counted", 150, #"\b\#(Vocabulary.number)(?: [a-z-]+){0,2} \#(people)\b"#),
      Clue("things counted", 220, #"\b\#(Vocabulary.number)(?: [a-z-]+){0,2} \#(things)\b"#),
      Clue(
        "all of number", 400,
        #"\b(?:all|whole|of (?:our|the|my)|(?:[0-9]+|\#(Vocabulary.numberWord)) (?:of|out of|from)) (?:our |the |my )?[0-9]"#
      ),
      Clue(
        "share", 90,
        #"\b[0-9.,]+ ?(?:%|percent|per cent)|\b(?:half|third|quarter|two thirds|most|majority|one in (?:[0-9]+|\#(Vocabulary.numberWord))|[0-9]+ in [0-9]+) (?:of|are|is|get|the)?"#
      ),
      Clue(
        "plural counted", -10,
        #"\b(?:[0-9][0-9,.]*k?|\#(Vocabulary.numberWord)) (?:[a-z-]+ )?(?:[a-z]{3,}(?:ers|ors|ians|ists|ees|ents|ants|ings|ions|ches|xes|les|oms|rds|cks|ks|ts|ms))\b"#
      ),
      Clue(
        "others wait", 0,
        #"\b(?:(?:is|are|keep|keeps|sits?|stands?|sitting|sent) (?:home|waiting|idle|calling|phoning|ringing|asking|complaining|standing|there)|phones? (?:is|are|do)|call(?:s|ing)? (?:us|in)|turn(?:ing|ed) away|sent home|walk(?:ing|ed)? (?:away|out)|going elsewhere|overtime|by (?:pen|paper|phone))\b"#
      ),
      Clue(
        "cannot", 20,
        #"\b(?:can(?:no|')?t|cannot|can not|unable to|not able to|could ?n[o']t|won't|can’t|couldn’t|won’t|doesn'?t|do not|does not|don't)\b"#
      ),
      Clue(
        "halted", 110,
        #"\b(?:stuck|block(?:ed|ing|s|er)|stopped|standing|halted|idle|waiting|waits?|queues?|queueing|backlog|on hold|standstill|on paper|pen and paper|closed|suspended|piling|pending|delayed|late|missed|overdue)\b"#
      ),
      Clue(
        "damage", 0,
        #"\b(?:lost|loss|losing|missing|twice|double|duplicates?|wrong|leak(?:ed|s)?|exposed|strangers?|someone else'?s?|stolen|fraud|corrupt(?:ed)?|gone|dead|empty|unpaid|charged|complain(?:s|ed|ing|ts?)?|ringing|calling us|angry|shouting)\b"#
      ),
      Clue(
        "workaround", 160,
        #"\b(?:work-?arounds?|work around|meanwhile|meantime|for now|instead|until then|temporarily|switched to|plan b|no (?:other way|alternative|bypass|way round|way around|fallback)|by hand|manually|manual|fall ?back|way round|bypass|by (?:phone|fax|e?mail|sms) )\b"#
      ),
      Clue(
        "using other", 120,
        #"\b(?:i|we|they|she|he|people|so|just|testers|everybody|everyone|staff)(?:'m|'re| am| are|'ve| have| simply| just| now)? (?:use|using|used|do|doing|moved|switched|print|send|live)\b|\busing (?:chrome|that|the|it|hers|his|my|another)"#
      ),
      Clue(
        "only me", 340,
        #"\b(?:only (?:me|i|us|my|one|for me|affects?|that one|one)|just me|single user|affects? (?:only|just|one))\b"#
      ),
      Clue(
        "no harm", 140,
        #"\b(?:no (?:user |customer |production |business )?(?:impact|effect|complaints?|danger|rush|harm|damage|risk|drama|stress|problem|hurry|trouble|outage)|(?:not|isn't|nothing) (?:is )?(?:blocking|urgent|broken|dramatic|critical)|unaffected|un(?:touched|harmed)|not affected|harmless|cosmetic|minor|can live with|live with|nobody minds|no big deal|low priority|not a big|tolerable|annoying)\b"#
      ),
      Clue(
        "works elsewhere", -20,
        #"\b(?:(?:fine|ok|okay|works?|worked|working|normal|good|right) (?:in|on|with|from|elsewhere|via|for|there)|(?:works?|runs?|is|are|it's|its|going) (?:fine|ok|okay|normal(?:ly)?|well|good)|shows it fine)\b"#
      ),
      Clue(
        "money", 100,
        #"(?:€|\$|£|\b(?:eur|usd|gbp|chf|kes|euros?)) ?[0-9]|\b[0-9][0-9.,]*k? ?(?:€|£|eur\b|euros?|usd|dollars|pounds|million)"#
      ),
      Clue(
        "deadline", 70,
        #"\b(?:deadline|go-?live|auditors?|audit|regulator|contract|payroll|penalt(?:y|ies)|compliance|fines?|cut-?over|launch|before (?:the|we|noon|monday|friday)|must be|due|by (?:friday|monday|tomorrow|tonight|noon|law))\b"#
      ),
      Clue(
        "zero metric", 100,
        #"\b0 ?(?:of|/) ?[0-9]|[:=] ?0\b|-> ?0\b|\b0 (?:orders|since|grant|delivered)|\bcount[=:]|\b(?:delivered|passed|processed|success(?:ful)?) +0\b|\bnone\b"#
      ),
      Clue("affected", 0, #"\baffect(?:ed|s|ing)?\b|\bimpact(?:ed|s)?\b"#),
      Clue(
        "not any", 170,
        #"\bnot (?:at )?any\b|\bnot one\b|\b(?:nothing|none) (?:is |has |have |are )?(?:gets?|arriv(?:es|ed|ing)|com(?:es|ing)|works?|goes|left|sent|lost)"#
      ),
      Clue(
        "others fine", 70,
        #"\b(?:others?|rest|everything else|all else|other [a-z]+) (?:is|are|of|seems?|works?|run) ?(?:fine|ok|normal|good|well)?"#
      ),
      Clue(
        "retry", 160,
        #"\b(?:rerun|retry|second (?:try|attempt)|repeats itself|by itself|recovers?|passes)\b"#),
      Clue(
        "other language", 360,
        #"\b(?:alle|todos|todas|tous|toutes|tutti|wszys[a-z]+|bütün|hepsi(?:nin)?|kunden|clientes?|clients|clienti|klient[a-z]+|müşteri[a-z]*|funcion[aá]rios|mitarbeiter|socios|utilisateurs|usuarios|zamówieni[a-z]+|kollegen)\b|全"#
      ),
      Clue(
        "business", -10,
        #"\b(?:payroll|checkout|invoic(?:e|ing)|dispatch|shipping|patients?|tills?|surger(?:y|ies)|production line|bookings?|deliver(?:y|ies)|trucks?|exam|enrolment|refunds?|withdraw(?:al)?s?|payments?|orders?|customers?|clients?|revenue|money)\b"#
      ),
      Clue(
        "rate", 180,
        #"\b(?:normal(?:ly)?|usual(?:ly)?|instead of|against|on a (?:normal|usual)|per (?:hour|minute|day)|an hour|a minute|each hour|/hour)\b"#
      ),
      Clue(
        "cost of time", -50,
        #"\b(?:hours?|minutes?|mins|days?) (?:a|per|each|of (?:work|my)|every)\b|\bcosts? (?:me|us)\b"#
      ),
    ])
}
