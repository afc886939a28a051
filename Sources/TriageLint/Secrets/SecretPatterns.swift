/// One shape that a credential has, and which part of its match is the secret.
struct SecretPattern {
  /// Which part of a match is the secret value.
  enum Value {
    /// All of it.
    case whole
    /// What stands after the match: the value is read on from there by code.
    case following
  }

  /// How a value is told from a placeholder or an ordinary word.
  enum Guard {
    /// It only must not be a placeholder.
    case placeholder
    /// It must also look like a password that somebody chose.
    case passwordLike
    /// It must also look like no word, number or date at all: capitals or marks beside digits.
    case strongPassword
    /// It must also look random.
    case random
    /// It must also look random, and be no digest of hexadecimal digits.
    case mixed
    /// It must be the number of a payment card.
    case card
  }

  /// The kind reported, in kebab-case.
  var kind: String
  /// Which part of a match is the secret.
  var value: Value = .whole
  /// What else must hold.
  var check: Guard = .placeholder
  /// A regular expression.
  var source: String
}

/// The shapes of credentials; where two overlap, the earlier one in the list names the kind.
enum SecretPatterns {
  static let table: [SecretPattern] = [
    SecretPattern(
      kind: "private-key", source: #"-----BEGIN [A-Z0-9 ]*PRIVATE KEY(?: BLOCK)?-----"#),
    // Connection strings with a password in them are secret as a whole.
    SecretPattern(
      kind: "connection-string",
      source:
        #"(?i)\b(?:postgres(?:ql)?|mysql|mariadb|mongodb(?:\+srv)?|rediss?|amqps?|mssql|sqlserver|oracle|clickhouse|jdbc:[a-z]+|ldaps?|nats|kafka|snowflake|cockroachdb)(?:\+[a-z0-9]+)?://[^\s:@/"'`<>]*:[^\s@"'`<>]+@[^\s"'`<>,;)]+"#
    ),
    SecretPattern(
      kind: "connection-string",
      source:
        #"(?i)\b(?:server|data source|host|endpoint|addr|defaultendpointsprotocol|accountname|user id|uid) ?= ?[^;\n"']+;(?:[^;\n"']*;){0,8}? ?(?:password|pwd|accountkey|sharedaccesskey) ?= ?[^;\s"']+(?:;[a-z ]+=[^;\n"']*)*"#
    ),
    SecretPattern(
      kind: "connection-string",
      source: #"(?i)\bjdbc:oracle:[a-z0-9]+:[^\s:@/"'`<>]+/[^\s@"'`<>]+@[^\s"'`<>,;)]+"#),
    SecretPattern(
      kind: "url-credentials",
      source:
        #"(?i)\b(?:https?|ftps?|sftp|ssh|git|wss?|smb|imaps?|smtps?)://[^\s:@/"'`<>]+:[^\s@/"'`<>]+@[^\s"'`<>,;)]+"#
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
      kind: "github-token",
      source: #"\b(?:gh[opsur]_[0-9A-Za-z]{16,}|github_pat_[0-9A-Za-z_]{20,})"#),
    SecretPattern(
      kind: "gitlab-token", source: #"\bgl(?:pat|ptt|dt|rt|soat|cbt)-[0-9A-Za-z_-]{12,}"#),
    SecretPattern(
      kind: "stripe-key",
      source: #"\b(?:sk|rk|pk)_(?:live|test)_[0-9A-Za-z]{10,}|\bwhsec_[0-9A-Za-z]{16,}"#),
    SecretPattern(kind: "npm-token", source: #"\bnpm_[0-9A-Za-z]{20,}"#),
    SecretPattern(kind: "openai-key", source: #"\bsk-(?:[a-z]+-)*[0-9A-Za-z_-]{16,}"#),
    SecretPattern(kind: "sendgrid-key", source: #"\bSG\.[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{16,}"#),
    SecretPattern(
      kind: "api-key", check: .random,
      source:
        #"\b(?:pypi-AgE[0-9A-Za-z_-]{20,}|hf_[0-9A-Za-z]{20,}|shp(?:at|ca|pa|ss)_[0-9A-Fa-f]{20,}|do[opr]_v1_[0-9a-f]{20,}|hv[bs]\.[0-9A-Za-z_-]{20,}|ATATT[0-9A-Za-z_=-]{20,}|[0-9]{8,10}:AA[0-9A-Za-z_-]{20,})"#
    ),
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
    SecretPattern(kind: "basic-auth", value: .following, check: .random, source: #"(?i)\bbasic +"#),
    SecretPattern(
      kind: "bearer-token", value: .following, check: .random, source: #"(?i)\bbearer:? +"#),
    SecretPattern(
      kind: "url-token", value: .following, check: .random,
      source:
        #"(?i)[?&;](?:access_?|auth_?|api_?|refresh_?|id_?|sas_?|session_?)?(?:token|key|apikey|sig|signature|secret|password|pwd|code|auth)="#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"(?i)(?:^|[^a-z0-9:.])(?:[a-z0-9_-]*(?:password|passwd|passphrase|passwort|passcode)|(?:[a-z0-9]+_)?pwd|passw|pw|kennwort|contrase[nñ]a|senha|mot de passe|wachtwoord|şifre|parola|has[lł]o|pgpass|db_?pass|pass)(?: (?:for|of|to|on) [a-z0-9_.@ -]{1,30}?)?(?: \([^)\n]{1,30}\))?["'`*\\]*(?: ?(?:[:=：]+>?|->|→)[*_]*\s*| (?:is|was|now|ist|set to|to)[: ]\s*(?:now |still |set to )?)(?:<(?:b|i|code|em|strong|span|tt)>)?["'`“‘*\\]*"#
    ),
    // Without a mark between them, what stands after the word must look like nothing else.
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)(?:^|[^a-z0-9:._-])(?:password|passwd|pwd|passphrase|passwort|kennwort|pw) ["'`“‘*]*"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)\b(?:log ?ins?|credentials?|creds|zugangsdaten|logon|user(?:name)?)(?: (?:for|of|to|on|in) [a-z0-9 ]{1,30}?)?(?: ?[:=] ?| is | are )["'`“]?[a-z0-9_.@+-]{2,40}["'`”]? ?(?:/|,? and |;|\|) ?["'`“]?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)\b(?:log ?ins?|credentials?|creds|zugangsdaten|logon)(?: ?[:=] ?| )["'`“]?[a-z0-9_.@+-]{2,40}(?:/|:)"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source: #"(?:^|[\s("'`:,])[a-z][a-z0-9_.@-]{2,40} / ["'`“]?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source: #"(?i)\b[a-z0-9]+[_-](?:pw|pwd|pass|psw)["']? ?[:=] ?["'`“]*"#
    ),
    SecretPattern(
      kind: "api-key", value: .following, check: .random,
      source:
        #"(?i)\b[a-z0-9_-]*(?:secret|token|api[ _-]?key|access[ _-]?key|private[ _-]?key|secret[ _-]?key|auth[ _-]?key|signing[ _-]?key|client[ _-]?secret|licen[cs]e[ _-]?key|encryption[ _-]?key|credential|webhook)s?(?:[ _-](?:id|value))?["'`*]*(?: \([^)\n]{1,40}\))?(?: (?:of|for|to|in|on|was|from)[a-z0-9 ,'-]{1,50})?(?: in it| below| here)?["'`]*(?: ?(?:[:=]+>?|->|→)\s*| (?:is|was)[: ]+| )["'`“]*"#
    ),
    SecretPattern(
      kind: "api-key", value: .following, check: .mixed,
      source:
        #"(?i)(?:^|[^a-z0-9])(?:[a-z0-9]*(?:_|-))?key["'`*]*(?: ?(?:[:=]|->|→)\s*| (?:is|was)[: ]+)["'`“]*"#
    ),
    // The whole of a heading, a cell or a tag names it; the value stands in what follows.
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)(?:#+ +|\| *\**|<)(?:password|passwd|passphrase|passwort|kennwort|pwd)\**:? *(?:\n\s*|\| *|>\s*)?[`*]*"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,80} -p["']?|\bsshpass -p ?["']?|\b(?:docker|podman|helm|az|oc) login\b[^\n]{0,80} -p["']? ?["']?|\bredis-cli\b[^\n]{0,60} -a ["']?|(?:^|\s)--(?:password|passwd|pass|pwd) ["']?"#
    ),
    SecretPattern(
      kind: "basic-auth", value: .following, check: .random, source: #""auth"\s*:\s*""#),
    SecretPattern(
      kind: "session-cookie", value: .following, check: .random,
      source: #"(?i)\bcookie: ?[^\n]{0,60}?(?:sess|sid|auth|token)[a-z0-9_.-]*="#),
    SecretPattern(
      kind: "basic-auth", value: .following, check: .passwordLike,
      source: #"\bcurl[^\n]{0,80} (?:-u|--user)[ =]["']?"#),
    SecretPattern(
      kind: "card-number", check: .card,
      source:
        #"\b[2-6][0-9]{3}(?:[ -]?[0-9]{4}){2}[ -]?[0-9]{1,7}\b|\b3[47][0-9]{2}[ -]?[0-9]{6}[ -]?[0-9]{5}\b"#
    ),
  ]
}
