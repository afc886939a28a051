/// The shapes of credentials; where two overlap, the earlier one in the list names the kind.
enum SecretPatterns {
  static let table = formats + labels

  /// What is a secret wherever it stands: its maker gave it a form of its own.
  private static let formats: [SecretPattern] = [
    SecretPattern(
      kind: "private-key", value: .lines,
      source: #"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----|\bPrivate-Lines: [0-9]{1,4}\b"#),
    // The same in Base64, as `kubectl` writes it: RSA, PKCS #8, EC, OpenSSH and encrypted ones.
    SecretPattern(
      kind: "encoded-private-key",
      source:
        #"\bLS0tLS1CRUdJTi(?:BSU0EgUFJJ|BQUklWQVRF|BFQyBQUklW|BPUEVOU1NIIFBS|BFTkNSWVBURUQg)[0-9A-Za-z+/=]{16,}"#
    ),
    // Connection strings with a password in them are secret as a whole.
    SecretPattern(
      kind: "connection-string",
      source:
        #"(?i)\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|jdbc:[a-z]+|ldaps?|nats|kafka|snowflake|cockroachdb)(?:\+[a-z0-9]+)?://[^\s:@/"'`<>]*:[^\s"'`<>]+@[^\s"'`<>,;)@]+"#
    ),
    SecretPattern(
      kind: "connection-string",
      source:
        #"(?i)\b(?:server|data source|host|endpoint|addr|defaultendpointsprotocol|accountname|user id|uid) ?= ?[^;\n"']+;(?:[^;\n"']*;){0,8}? ?(?:password|pwd|accountkey|sharedaccesskey) ?= ?(?:[^;\s"']+ [^;\n"']{1,40};(?:[a-z ]+=[^;\n"']*;?)*|[^;\s"']+(?:;[a-z ]+=[^;\n"']*)*)"#
    ),
    SecretPattern(
      kind: "connection-string",
      source: #"(?i)\bjdbc:oracle:[a-z0-9]+:[^\s:@/"'`<>]+/[^\s@"'`<>]+@[^\s"'`<>,;)]+"#),
    SecretPattern(
      kind: "url-credentials",
      source:
        #"(?i)\b(?:https?|ftps?|sftp|ssh|git|wss?|smb|imaps?|smtps?)://[^\s:/"'`<>]+:[^\s/"'`<>]+@[^\s"'`<>,;)@]+"#
    ),
    SecretPattern(
      kind: "url-credentials", value: .address,
      source:
        #"\b(?:ssh|sftp|scp|ftp)(?: -[A-Za-z]+(?: [0-9]+)?){0,4} [A-Za-z0-9._-]{1,40}:[^\s:/]{3,60}@[A-Za-z0-9]"#
    ),
    SecretPattern(
      kind: "jwt", source: #"\beyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}\.[A-Za-z0-9_-]*"#),
    SecretPattern(
      kind: "aws-access-key", source: #"\b(?:AKIA|ASIA|AIDA|AROA|AGPA|ABIA|ACCA)[A-Z0-9]{12,20}\b"#),
    SecretPattern(kind: "google-api-key", source: #"\bAIza[0-9A-Za-z_-]{30,40}"#),
    SecretPattern(kind: "google-oauth-token", source: #"\bya29\.[0-9A-Za-z_-]{20,}"#),
    SecretPattern(
      kind: "azure-account-key", value: .following,
      source: #"(?i)\b(?:AccountKey|SharedAccessKey)="#),
    SecretPattern(kind: "slack-token", source: #"\bxox[abeoprs]-[0-9A-Za-z-]{8,}"#),
    SecretPattern(
      kind: "slack-webhook",
      source: #"https://hooks\.slack\.com/services/[A-Z0-9]+/[A-Z0-9]+/[A-Za-z0-9]+"#),
    SecretPattern(
      kind: "discord-webhook",
      source: #"\bdiscord(?:app)?\.com/api/(?:v[0-9]+/)?webhooks/[0-9]+/[0-9A-Za-z_-]{20,}"#),
    SecretPattern(
      kind: "github-token",
      source: #"\b(?:gh[opsur]_[0-9A-Za-z]{16,}|github_pat_[0-9A-Za-z_]{20,})"#),
    SecretPattern(
      kind: "gitlab-token", source: #"\bgl(?:pat|ptt|dt|rt|soat|cbt)-[0-9A-Za-z_-]{12,}"#),
    SecretPattern(
      kind: "stripe-key",
      source: #"\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{10,}|\bwhsec_[0-9A-Za-z]{16,}"#),
    SecretPattern(kind: "npm-token", source: #"\bnpm_[0-9A-Za-z]{20,}"#),
    SecretPattern(kind: "anthropic-key", check: .drawn, source: #"\bsk-ant-[0-9A-Za-z_-]{16,}"#),
    SecretPattern(
      kind: "openai-key", check: .drawn, source: #"\bsk-(?:[a-z]+-)*[0-9A-Za-z_-]{16,}"#),
    SecretPattern(kind: "sendgrid-key", source: #"\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}"#),
    SecretPattern(
      kind: "api-key", check: .random,
      source:
        #"\b(?:pypi-AgE[0-9A-Za-z_-]{20,}|hf_[0-9A-Za-z]{20,}|shp(?:at|ca|pa|ss)_[0-9A-Fa-f]{20,}|do[opr]_v1_[0-9a-f]{20,}|hv[bs]\.[0-9A-Za-z_-]{20,}|ATATT[0-9A-Za-z_=-]{20,}|(?:bot)?[0-9]{8,10}:AA[0-9A-Za-z_-]{20,})"#
    ),
    SecretPattern(
      kind: "api-key", check: .random,
      source:
        #"\b(?:xapp-[0-9]-[0-9A-Za-z-]{20,}|GOCSPX-[0-9A-Za-z_-]{20,}|SK[0-9a-f]{32}\b|dapi[0-9a-f]{32}|(?:glsa|glc|sntry[su]|figd|gsk|rubygems|nfp|ntn|fm[12][ar]?)_[0-9A-Za-z_=+/-]{20,}|(?:NRAK|PMAK|xai|pul)-[0-9A-Za-z-]{20,}|dp\.(?:pt|st|ct|sa|scim|audit)\.[0-9A-Za-z]{20,}|AGE-SECRET-KEY-1[0-9A-Z]{20,})"#
    ),
    // Terraform, Mailchimp: what tells them stands in the middle or at the end.
    SecretPattern(
      kind: "api-key", value: .word, check: .random,
      source: #"\.atlasv1\.[0-9A-Za-z_-]{20,}|-us[0-9]{1,2}\b"#),
    SecretPattern(
      kind: "api-key", check: .random,
      source:
        #"\b[a-z]{2,6}[_-](?:[a-z]{2,6}[_-])?(?:live|test|prod|sbx|sandbox|demo|dev|pat|key|tok|token|secret|api|sk|sec|priv)[_-][0-9A-Za-z]{10,}"#
    ),
    SecretPattern(
      kind: "api-key", check: .random,
      source:
        #"\b(?:sk|pk|rk|api|key|tok|pat|sec|token|secret)[_-](?:[a-z0-9]{2,8}[_-])?[0-9A-Za-z]{12,}"#
    ),
    SecretPattern(
      kind: "password-hash", check: .shape,
      source:
        #"\$(?:2[abxy]\$[0-9]{2}|[56y]|argon2i?d?)\$[./0-9A-Za-z$=,+-]{40,}"#),
    // `host:port:database:user:password`, a line of PostgreSQL's file of passwords.
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source: #":(?:5432|5433|6432|\*):[^\s:]{1,60}:[^\s:]{1,60}:"#),
    SecretPattern(
      kind: "card-number", check: .card,
      source:
        #"\b[2-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}\b|\b3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}\b"#
    ),
    SecretPattern(
      kind: "unseen", value: .unseen,
      source: #"[\x{200B}-\x{200D}\x{2060}\x{FEFF}\x{AD}][!-~]"#),
  ]
}
