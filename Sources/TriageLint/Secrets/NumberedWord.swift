import TriageFeatures

/// Words with a number that look like passwords and are none: `Windows11`, `int64`.
enum NumberedWord {
  /// What has versions and numbers of its own.
  private static let products = WordList([
    "windows", "win", "winserver", "macos", "mac", "osx", "ios", "ipados", "watchos", "tvos",
    "android", "ubuntu", "debian", "fedora", "centos", "rhel", "suse", "linux", "solaris", "aix",
    "chrome", "chromium", "firefox", "safari", "edge", "opera", "brave", "msie", "ie", "office",
    "outlook", "excel", "word", "powerpoint", "teams", "exchange", "sharepoint", "onedrive",
    "server", "sql", "sqlserver", "mysql", "oracle", "postgres", "postgresql", "mariadb", "mongo",
    "mongodb", "redis", "java", "jdk", "jre", "python", "php", "perl", "ruby", "node", "nodejs",
    "react", "angular", "vue", "swift", "xcode", "kotlin", "scala", "tomcat", "nginx", "apache",
    "iphone", "ipad", "pixel", "galaxy", "thinkpad", "macbook", "playstation", "xbox", "version",
    "ver", "v", "build", "release", "rev", "revision", "snapshot", "sprint", "milestone", "phase",
    "step", "api", "http", "tls", "ssl", "bluetooth", "wifi", "usb", "room", "floor", "building",
    "ticket", "case", "incident", "issue", "bug", "order", "invoice", "page", "chapter", "section",
    "table", "figure", "level", "stage", "type", "class", "group", "team", "unit", "port", "site",
    "visual", "vs", "studio", "autocad", "photoshop", "acrobat", "notepad", "eclipse", "intellij",
  ])
  /// What a value may be, and how long.
  private static let limits = WordList([
    "int", "uint", "float", "double", "char", "varchar", "nvarchar", "nchar", "string", "text",
    "bit", "byte", "bytes", "binary", "varbinary", "bigint", "min", "max", "minimum", "maximum",
    "minlength", "maxlength", "length", "size", "len", "limit", "atleast", "atmost", "step",
    "error",
    "err", "line", "row", "page", "field", "input", "textbox", "label", "column", "col", "param",
    "arg", "attempt", "attempts", "version", "ver",
  ])

  /// Whether it is what has versions, with a number and little more: `Windows11`, `iOS17Beta`, `Build2024a`.
  static func isProduct(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let word = letters(text, range)
    guard products.holds(text, word) else { return false }
    for index in word.upperBound..<range.upperBound {
      let byte = text[index]
      let isPlain = byte.isLetter || byte.isDigit || byte == 0x2E || byte == 0x2D || byte == 0x5F
      guard isPlain || index + 1 == range.upperBound else { return false }
    }
    return true
  }

  /// Whether it is a type or a limit with its number: `int64`, `minimum12`.
  static func isLimit(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let word = letters(text, range)
    guard limits.holds(text, word) else { return false }
    for index in word.upperBound..<range.upperBound where !text[index].isDigit { return false }
    return true
  }

  /// The letters that begin a range.
  private static func letters(_ text: Span<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var end = range.lowerBound
    while end < range.upperBound, text[end].isLetter { end += 1 }
    return range.lowerBound..<end
  }
}
