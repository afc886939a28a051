/// What is a secret because a word before it, or a command around it, says so.
extension SecretPatterns {
  /// What a password is called, in the languages of most tickets.
  private static let passwordNames =
    #"(?:[a-z0-9_.-]*(?:password|passwd|passphrase|passwort|passcode)|(?:[a-z0-9.]+[_.-])?pwd|passw|p/w|pw|kennwort|contrase[nñ]a|senha|mot de passe|wachtwoord|şifre|parola|has[lł]o|heslo|lösenord|adgangskode|passord|salasana|jelszó|пароль|密码|密碼|口令|パスワード|비밀번호|pgpass|db_?pass|pass|psk|pre-?shared[ _-]?key|wpa[0-9]?(?:-psk)?[ _-]key|wi-?fi key|bind_?pw|community string|mdp)s?[0-9]?"#
  /// What closes the name: quotation marks, also written as HTML has them, and brackets of an index.
  private static let closing = #"(?:["'`*\\\])]|&quot;|&#3[49];)*"#
  /// What opens the value.
  private static let opening = #"(?:["'`“„‘*\\]|&quot;|&#3[49];)*"#
  /// A mark between the name and the value.
  private static let mark = #"[ \t]*(?:[:=：]+>?|->|→|value=)"#

  /// A verb between them, which may tell that it was changed.
  private static let verb =
    #" (?:is|was|now|ist|lautet|es|est|é|è|to|(?:(?:is|was|been|has been|got) )?(?:now )?(?:re)?(?:set|changed|updated)(?: back)? to)"#

  static let labels: [SecretPattern] = [
    SecretPattern(kind: "basic-auth", value: .following, check: .basic, source: #"(?i)\bbasic +"#),
    SecretPattern(
      kind: "bearer-token", value: .following, check: .random, source: #"(?i)\bbearer:? +"#),
    SecretPattern(
      kind: "url-token", value: .following, check: .drawn,
      source:
        #"(?i)(?:[?&;](?:access_?|auth_?|api_?|refresh_?|id_?|sas_?|session_?)?(?:token|key|apikey|sig|signature|secret|password|pwd|code|auth)|\bx-(?:amz|goog)-(?:signature|security-token))="#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"(?i)(?:^|[^a-z0-9:.])\#(passwordNames)(?: (?:for|of|to|on) [a-z0-9_.@ -]{1,30}?)?(?: \([^)\n]{1,30}\)| \[[^\]\n]{1,30}\])?\#(closing)(?:\#(mark)[*_]*\s*|%3D|\#(verb)(?:[: ]\s*|(?m:$)\s*)(?:now |still |set to )?|["'] ?, ?)(?:<(?:b|i|code|em|strong|span|tt)>)?\#(opening)"#
    ),
    // Without a mark between them, what stands after the word must look like nothing else.
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)(?:^|[^a-z0-9:._-])(?:password|passwd|pwd|passphrase|passwort|kennwort|p/?w|bind_?pw|psk|(?:wpa[0-9]?|wi-?fi) key)(?:[ \t]+(?:from |[–—-] )?|,[ \t])["'`“‘*]*"#
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
      kind: "password", value: .following, check: .markedPassword,
      source:
        #"(?i)\b(?:log|sign)(?:ged|ging|ing)?[ -]?(?:in|on) (?:with|as|using) (?:the )?(?:user(?:name)? |account )?["'`“]?[a-z0-9_.@+-]{2,80}["'`”]?(?: ?/ ?| and |, )(?:the )?(?:password |pw )?["'`“]*"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"(?i)\b(?:(?:user(?:name)?|log ?in)(?: ?[:=] ?| is | )["'`“]?[a-z0-9_.@+-]{2,40}["'`”]?,? (?:and |with )?(?:password|passwd|pw|pass)|community string) ["'`“]*"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .markedPassword,
      source: #"(?:^|[\s("'`:,])[a-z][a-z0-9_.@-]{2,40} / ["'`“]?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source: #"(?i)\b[a-z0-9]+[_.-](?:pw|pwd|pass|psw)["'\]]{0,2} ?[:=] ?["'`“]*"#
    ),
    SecretPattern(
      kind: "api-key", value: .following, check: .token,
      source:
        #"(?i)\b[a-z0-9_.-]*(?:secret|token|api[ _-]?key|access[ _-]?key|account[ _-]?key|private[ _-]?key|secret[ _-]?key|auth[ _-]?key|signing[ _-]?key|subscription[ _-]?key|functions[ _-]?key|master[ _-]?key|client[ _-]?secret|licen[cs]e[ _-]?key|encryption[ _-]?key|credential|webhook)s?(?:[ _-](?:id|value|base))?\#(closing)(?: \([^)\n]{1,40}\))?(?: (?:(?:of|for|to|in|on|was|from)[a-z0-9 ,'-]{1,50}|(?:i|we|you) [a-z0-9 ,'-]{1,40}))?(?: in it| below| here)?["'`]*(?:\#(mark)\s*| (?:is|was)[: ]+| |["'] ?, ?)\#(opening)"#
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
      kind: "password", value: .following, check: .element,
      source:
        #"(?i)<(?:[a-z0-9]{1,20}:)?[a-z0-9_.-]{0,40}(?:password|passwd|passphrase|pwd)(?: [^<>\n]{0,60})?>\s*"#
    ),
    // A line of its own names it, and one of its own tells it.
    SecretPattern(
      kind: "password", value: .following, check: .ownLine,
      source:
        #"(?im)^[ \t>*_-]*(?:(?:my|the|your|new|old|temporary|temp|initial|current|user|admin|root) ){0,3}(?:password|passwd|passphrase|passwort|kennwort|pwd|pw)[*_`]*[ \t]*$\s*["'`“*]*"#
    ),
    // A list of names and values, such as the `env` of a container.
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike, needs: "value",
      source:
        #"(?i)\b(?:name|key)["']?\s*[:=]\s*["']?[a-z0-9_.-]*(?:password|passwd|passphrase|pwd)["']?,?(?:\s+["']?value["']?\s*[:=]\s*["']?)?"#
    ),
    SecretPattern(
      kind: "api-key", value: .following, check: .token, needs: "value",
      source:
        #"(?i)\b(?:name|key)["']?\s*[:=]\s*["']?[a-z0-9_.-]*(?:secret|token|api_?key|access_?key|secret_?key)["']?,?(?:\s+["']?value["']?\s*[:=]\s*["']?)?"#
    ),
    SecretPattern(
      kind: "password", value: .column, check: .passwordLike,
      source:
        #"(?i)\| *[*_`]*(?:password|passwd|passphrase|passwort|kennwort|pwd|pw|token|secret|api[ _-]?key)\b|\b(?:password|passwd|passphrase|passwort|kennwort|pwd|pw|token|secret|api[ _-]?key)[*_`]* *\|"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,80} -p["']?|\bpsql\b[^\n]{0,80} -W ["']?|\bsshpass -p ?["']?|\b(?:docker|podman|helm|az|oc) login\b[^\n]{0,80} -p["']? ?["']?|\bredis-cli\b[^\n]{0,60} -a ["']?|(?:^|\s)--?(?i:password|passwd|pass|pwd) ["']?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"\b(?:plink|pscp|psftp|putty)\b[^\n]{0,120} -pw ["']?|\bldap(?:search|modify|add|delete|whoami|passwd)\b[^\n]{0,160} -w ?["']?|\b(?:sqlcmd|osql|isql|bcp|ipmitool|unzip|zip|mosquitto_(?:pub|sub))\b[^\n]{0,120} -P ?["']?|\b(?:smbclient|rpcclient|smbmap|wmic|winexe|net rpc)\b[^\n]{0,120} (?:-U|--user)[ =]?["']?[^\s%"']{1,60}%|\bopenssl\b[^\n]{0,160} -(?:pass|passin|passout) ["']?pass:|\b(?:xfreerdp|mstsc|wfreerdp)\b[^\n]{0,120} /p:["']?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"(?i)\bnet use\b[^\n]{0,120} /user:[^\s"']{1,80} ["']?|\bnet use (?:[a-z]: |\* )?\\\\[^\s"']{1,80} ["']?|\bnet user [^\s/"']{1,60} ["']?|\benable (?:password|secret) (?:level [0-9]{1,2} )?(?:[0-9] )?|\busername [^\s]{1,60} (?:privilege [0-9]{1,2} )?(?:password|secret) (?:[0-9] )?"#
    ),
    SecretPattern(
      kind: "password", value: .following, check: .shortPassword,
      source:
        #"(?i)(?:^|[^a-z0-9:._/-])(?:pwd|passwd|pw|(?:and|with|using|the|my|his|her) (?:(?:new|old|same|default|temporary|temp) )?password) ["'`]*"#
    ),
    SecretPattern(
      kind: "password", value: .argument, check: .placeholder,
      source:
        #"\becho (?:-n )?["']?[^\s"'|]{4,60}["']? ?\| ?(?:sudo -S|kinit|chpasswd|cryptsetup|[^\n|]{0,80}--(?:password-stdin|with-token))"#
    ),
    // What is called a password only behind it: "I tried … as the password".
    SecretPattern(
      kind: "password", value: .before, check: .strongPassword,
      source:
        #"(?i) as (?:(?:the|my|our|a|an|its|his|her|their) )?(?:(?:new|old|temporary|temp|initial|default|root|admin|user) )?(?:password|passwd|passphrase|pwd|pw)(?:[^a-z0-9 ]| *$| (?:and|but|or|for|to|on|in|at|with|from|again|twice|now|then|it|which|because|since|as|after|while|when|without|yet|is|was)\b)"#
    ),
    // "The password that they sent me, …, is refused."
    SecretPattern(
      kind: "password", value: .following, check: .strongPassword,
      source:
        #"(?i)\b(?:password|passwd|passphrase|pwd|pw) (?:(?:that|which) )?(?:i|we|you|he|she|they|it|support|somebody|someone)(?: [a-z]+){1,5}(?:[:,] ?| \(| [–—-] | (?:is|was):? )["'`“]?"#
    ),
    // `CREATE USER … IDENTIFIED BY '…'`
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source: #"(?i)\bidentified by ["'`]"#),
    // Redis, Docker, csh, PowerShell.
    SecretPattern(
      kind: "password", value: .following, check: .passwordLike,
      source:
        #"\brequirepass ["']?|\b(?:ENV|ARG|setenv) [A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET) ["']?|\bConvertTo-SecureString (?:-String )?["']"#
    ),
    SecretPattern(
      kind: "basic-auth", value: .following, check: .random, source: #""auth"\s*:\s*""#),
    SecretPattern(
      kind: "session-cookie", value: .following, check: .random,
      source: #"(?i)\bcookie: ?[^\n]{0,60}?(?:sess|sid|auth|token)[a-z0-9_.-]*="#),
    SecretPattern(
      kind: "session-id", value: .followingPart, check: .mixed,
      source:
        #"(?i)(?:^|[^a-z0-9])(?:session[ _-]?id|phpsessid|jsessionid|sid)\#(closing)(?:\#(mark) ?| is )\#(opening)"#
    ),
    SecretPattern(
      kind: "basic-auth", value: .following, check: .passwordLike,
      source: #"\bcurl[^\n]{0,80} (?:-u|--user)[ =]["']?"#),
    SecretPattern(
      kind: "code", value: .codes,
      source:
        #"(?i)(?:^|[^a-z0-9_.-])(?:pin|puk|cvv2?|cvc2?|otp|(?:access|door|gate|login|log-in|sign-in|security|sms|unlock|lock|safe|pairing) code|(?:2fa|mfa|totp|otp|one[- ]time|two[- ]factor|verification|recovery|backup|scratch)(?: (?:backup|recovery|login|security|pin))? (?:code|pin)s?)(?: (?:for|of|to) [a-z0-9 ]{1,24}?)?(?: (?:that )?(?:i|we) (?:just )?(?:got|get|received|entered|typed(?: in)?|used|have|was sent|were sent))?["'`*]*(?: ?[:=：]+[*_]*\s*(?:[-*•] )?| (?:is|was|are)[: ]\s*| )["'`*]*"#
    ),
  ]
}
