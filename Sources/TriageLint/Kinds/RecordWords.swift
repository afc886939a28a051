/// Words of machines and records, as regular expressions.
enum RecordWords {
  /// A scheduler or monitoring system speaks.
  static let alert =
    #"^incident #?[a-z0-9-]+ (?:has been |was |is )?(?:triggered|acknowledged|opened|escalated|resolved)\b|\bpagerduty\.com/|\b(?:this is an |an )?automat(?:ed|ic|ically generated) (?:message|mail|e-?mail|notification|alert|report)\b|\bauto-?generated (?:message|mail|e-?mail|notification|alert|report)\b|\bthis (?:message|mail|e-?mail|report) (?:was|is|has been) (?:sent |generated |created )?automatically\b|\bdo not reply to this (?:message|mail|e-?mail)\b|\bmonitor (?:is|went) (?:down|up)\b|\bmonitor [^ ]+ (?:is|went) (?:currently )?(?:down|up)\b|^monitor [^ ]+ (?:down|up)\b|^(?:from:? |sent by |via )?(?:uptime ?robot|uptime kuma|pingdom|statuscake)\b|\bworkflow (?:run )?["'`“]?[^"'`”\n]{1,60}["'`”]? (?:run )?(?:has )?failed\b|\bprocess completed with exit code [1-9]|^(?:\[[^\]\n]*\] )?(?:pr )?run (?:failed|cancelled)\b|\bbuild (?:failed|is still failing) in jenkins\b|^(?:\[[^\]\n]*\] )?(?:pipeline|build) #[0-9]+ (?:has )?failed\b|\bpipeline #[0-9]+ [^\n]*\b(?:failed|triggered by)\b|^finished: (?:failure|unstable|aborted)\b|\balarm:? "[^"\n]+" in\b|\bamazon cloudwatch alarm\b|\bentered the alarm state\b|\bnotification type: ?problem\b|\*\* ?problem (?:service|host) alert\b|\bsentry alert\b|^new (?:issue|alert) from [a-z0-9_-]+$|\bjob [^ ]+ (?:has )?(?:failed|abended|aborted)\b[^\n]*\bat:? ?[0-9]|\babended job in\b|\bfailed in job_scheduler|\b(?:is|went) down (?:since|at): ?[0-9]|\b[0-9]+% (?:utili[sz]ed|full|used)\b|space (?:available|consumed)\b|\bdisk free\b|^\[?(?:alert|firing|nagios|zabbix|grafana|pagerduty|datadog|prometheus|cloudwatch|opsgenie|problem|down|recovery|critical|warning)\] |^\[?(?:firing|alert|nagios|zabbix|alertmanager|cloudwatch|prometheus)\]?[:| -]|hardware component|\breporting "?(?:non )?critical|critical state|average \([0-9]+ samples|\balertmanager|\balert(?:name|ing rule)?:|security incidents? ?-? ?\(|' alerts? for|vulnerability scanner|wrong number of instances|\bis connected\? is not|\b(?:above|over|below|exceeds?) the [a-z]+ threshold|\bis now [0-9.]+ ?%|\bshow(?:s|ing) down (?:on|since)\b|\bservice is down|\.exe (?:is|are) |\bprocess(?:es)? [^ ]+ is not running|\b(?:at|in|showing)(?: a)? warning (?:state|status)|\bbelow alerts?\b|\balerts? in [a-z]+_|^(?:host|node|server|interface|switch) [^ ]+ (?:is|located)\b"#

  /// A record of a call, or a message that asks nothing.
  static let record =
    #"\b(?:issue (?:is |was )?resolved|verified user details|caller confirmed|ticket update|deployment notification|comments added|status of (?:the )?(?:ticket|inc)|called (?:to|in to)|helped user|test (?:ticket|call|entry|issue|record)|caller (?:disconnected|hung)|blank call|chat disconnected|undeliverable|update on (?:inc|inplant|ticket)|maintenance window|planned maintenance|for your information|fyi|t-e-c-h|(?:support|service|tele) ?(?:phone )?number|telephone number|sorry to hear|could you (?:please )?share|works? (?:fine |again )?now|working (?:fine )?now|helpline|toll ?free)\b|^[^a-z]*test(?:ing)?[^a-z]*$|^upd(?:ate)?: ?\[?(?:fixed|solved)"#
    // An advertisement's telephone number.
    + #"|\b1[ .-]8[0-9]{1,2}[ .-][0-9]{3}[ .-][0-9]{4}\b"#

  /// A sentence that supposes, aims or plays.
  static let supposing =
    #"\b(?:in order to|so that|to avoid|in case|what if|whether|suppose|would|exercise|drill|simulat[a-z]+)\b"#

  /// A line of a form's own.
  static let form =
    #"^[-* ]*\[[ x]\]|have you reproduced|is there an existing|issue type|do you want to request|describe the (?:bug|issue|problem)|^[*#_ ]*(?:bug report|error message|steps to|expected|actual|current behavio|relevant log|type: <b>|h3\.)[^.]*$|^received from:|^type of (?:documents|outage)|searched the existing"#
}
