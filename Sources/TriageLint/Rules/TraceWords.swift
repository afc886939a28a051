/// Traces of facts: too weak to prove a field, strong enough that asking for it would annoy.
enum TraceWords {
  /// A date, or a time of the day.
  static let time =
    #"(?i)\b[0-3]?[0-9][./-][0-3]?[0-9][./-](?:20)?[0-9][0-9]\b|\b20[0-9][0-9][-/.][0-9]{1,2}[-/.][0-9]{1,2}|\b[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?\b|\b(?:[0-9]{1,2}(?:st|nd|rd|th)?(?: of)?[ -])?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)[ .,-]{1,2}[0-9]{1,4}\b|\b[0-9]{1,2}[ .-]{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:today|tonight|this (?:morning|afternoon|week|weekend|month)|last (?:night|week|weekend|month|friday|monday|tuesday|wednesday|thursday|saturday|sunday|time)|since (?:the |my |our |your |a )?(?:upgrad|updat|releas|migrat|install|reboot|restart|deploy|chang|switch|v?[0-9])[a-z0-9.]*|after (?:the |my |our |an? |i |we )?(?:recent |last |latest )?(?:[a-z]+ )?(?:upgrad|updat|releas|migrat|install|reboot|restart|deploy|chang|switch)[a-z]*|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|seit|gestern|heute|ayer|hier|昨天|今天)\b"#

  /// A version, a host, a system's name, a site.
  static let place =
    #"(?i)\b(?:v|version:? ?)?[0-9]+\.[0-9]+(?:\.[0-9]+|\b)|https?://|\\\\[a-z0-9]|\b[a-z]+(?:_[a-z]+)*_[0-9]+\b|\b[a-z]{2,}-?[0-9]{2,}[a-z0-9]*\b|\b(?:windows|win ?(?:7|8|10|11)|mac ?os|os ?x|linux|ubuntu|debian|android|ios|iphone|ipad|ipod|chrome|firefox|safari|edge|internet explorer|ie ?[0-9]+|node|python|java|cuda|docker|colab|jupyter|simulator|emulator|galaxy|samsung|production|prod|staging|sandbox|live (?:site|system|server|shop)|nightly|master|main branch|computer name|host ?name|service ?tag|commit|sdk)\b"#

  /// A list of steps, a command, an attempt.
  static let action =
    #"(?i)^(?:[0-9]{1,2}[.)]|[-*] (?:open|click|run|go|select|create|add|set|install|start|type|press)|step [0-9])|\b(?:when(?:ever)?|after|if|while|once|every time|each time|as soon as|by) (?:(?:i|we|you|he|she|they|users?|one|someone|the user|trying to|try to) [a-z]+|(?:[a-z]+ing)\b)|\b(?:try(?:ing)?|tried|attempt(?:ing|ed|s)?|follow(?:ed|ing)?) (?:to |the |an? |this |my |it )|\b(?:steps?|reproduc[a-z]+|repro|minimal example|code example|test case|sample (?:code|project)|click(?:ing|ed)?|start-?up|sign ?in|turn(?:ed|ing)? (?:it )?on|print(?:ing)? (?:the |a |to |from |on |job)|transaction)\b|^\$ |\b(?:npm|pip|docker|cmake|python3|yarn|cargo|bazel|titanium|appc) [a-z-]+|\b(?:wenn|beim|während)\b"#

  /// A log's path, an affected folder, a picture.
  static let evidence =
    #"(?i)\\\\[a-z0-9]|(?:^|[\s("'`=])(?:/(?:var|home|usr|etc|opt|tmp|users|library)/|[a-z]:\\)|\.(?:log|png|jpe?g|gif|pdf|zip|txt|docx?|xlsx?|mp4|mov|svg|html?)\b|\[cid:|<img|!\[|https?://|\b(?:screen ?shots?|attach(?:ed|ment|ments|ing)?|enclosed|see (?:below|above|image|picture)|print ?screens?|scrn|gist|pastebin|codepen|jsfiddle|codesandbox|stackblitz|video|recording|log(?:s| file)?|dump|snapshot|anbei|anhang|siehe)\b|附件|截图"#

  /// A released version of a library, a framework or a development kit.
  static let release =
    #"(?i)\bversions?\b|\b[a-z.-]+ ?v?[0-9]+\.[0-9]+(?:\.[0-9]+)*(?:\.ga|rc[0-9]*|beta[0-9]*)?\b|\bsdk\b|\bnightly\b|\bcommit\b|\bapi\b|\b(?:master|main) branch\b"#

  /// A line of a program or a log in the middle of prose.
  static let code =
    #"(?i)(?:;|\{|\}|\\)$|^(?:import|from|var|let|const|function|class|def|public|private|#include|using|select|for|if) ?[a-z_(<].{0,60}[=(:{]|\[(?:error|info|debug|trace|warn(?:ing)?)\]|[a-z_]\(\)|</[a-z]|=> ?[{(]|[a-z_]+\.[a-z_]+\(|^at [a-z0-9_.$]+\("#
}
