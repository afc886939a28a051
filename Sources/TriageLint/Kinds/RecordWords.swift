/// Words of machines and records, as regular expressions.
enum RecordWords {
  /// A scheduler or monitoring system speaks.
  static let alert =
    #"\bjob [^ ]+ (?:has )?(?:failed|abended|aborted)\b[^\n]{0,40}\bat:? ?[0-9]|\babended job in\b|\bfailed in job_scheduler|\b(?:is|went) down (?:since|at)[: ]+[0-9]|\b[0-9]+% (?:utili[sz]ed|full|used)\b|space (?:available|consumed)\b|\bdisk free\b|^\[?(?:alert|firing|nagios|zabbix|grafana|pagerduty|datadog|prometheus|cloudwatch|opsgenie|problem|down|recovery|critical|warning)\] |^\[?(?:firing|alert|nagios|zabbix|alertmanager|cloudwatch|prometheus)\]?[:| -]|hardware component|\breporting "?(?:non )?critical|critical state|average \([0-9]+ samples|\balertmanager|\balert(?:name|ing rule)?:|security incidents? ?-? ?\(|[0-9]' .{1,60} alerts? for|vulnerability scanner|wrong number of instances|\bis connected\? is not|\bbelow alerts?\b|\balerts? in [a-z]+_"#

  /// A record of a call, or a message that asks nothing.
  static let record =
    #"\b(?:issue (?:is |was )?resolved|verified user details|caller confirmed|ticket update|deployment notification|comments added|status of (?:the )?(?:ticket|inc)|called (?:to|in to)|helped user|test (?:ticket|call|entry|issue|record)|caller (?:disconnected|hung)|blank call|chat disconnected|undeliverable|update on (?:inc|inplant|ticket)|maintenance window|planned maintenance|for your information|fyi|t-e-c-h|(?:customer|tech(?:nical)?) (?:support|service) (?:phone )?number|helpline|toll ?free)\b|^[^a-z]*test(?:ing)?[^a-z]*$"#

  /// A sentence that supposes, aims or plays.
  static let supposing =
    #"\b(?:in order to|so that|to avoid|in case|what if|whether|suppose|would|exercise|drill|simulat[a-z]+)\b"#

  /// A line of a form's own.
  static let form =
    #"^[-* ]*\[[ x]\]|have you reproduced|is there an existing|issue type|do you want to request|describe the (?:bug|issue|problem)|^[*#_ ]*(?:bug report|error message|steps to|expected|actual|current behavio|relevant log|type: <b>|h3\.)[^.]{0,40}$|^received from:|^type of (?:documents|outage)|searched the existing"#
}
