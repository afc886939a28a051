/// Tells attachments that may show something of the issue from what mail programs add to a message.
enum MailAttachment {
  /// What the headers of a part say, and how its content begins.
  struct Part {
    /// The media type, in lower case.
    var type: String
    /// The file's name; nil where none is given.
    var name: String?
    /// Whether it is shown within the text: by its disposition, an identifier, or what contains it.
    var isInline: Bool
    /// Whether it is a picture of a single dot, by which senders see that a mail was opened.
    var isDot: Bool
  }

  /// Media types of signatures, keys, invitations and cards: neither evidence nor text to read.
  static let types: Set<String> = [
    "application/pkcs7-signature", "application/x-pkcs7-signature", "application/pkcs7-mime",
    "application/x-pkcs7-mime", "application/pgp-signature", "application/pgp-keys",
    "application/pgp-encrypted", "application/ms-tnef", "application/vnd.ms-tnef",
    "application/ics", "text/calendar", "text/vcard", "text/x-vcard", "text/directory",
    "message/delivery-status", "message/disposition-notification",
  ]
  private static let endings: Set<String> = [
    "p7s", "p7m", "p7c", "sig", "asc", "gpg", "pgp", "vcf", "vcard", "ics",
  ]
  /// Words in the names of pictures that belong to a letterhead.
  private static let letterhead: Set<String> = [
    "logo", "logos", "icon", "icons", "signature", "signatur", "sig", "banner", "footer",
    "spacer", "pixel", "facebook", "linkedin", "twitter", "instagram",
    "youtube", "xing", "tiktok", "whatsapp", "companylogo", "outlook",
  ]

  /// Whether a part counts as evidence, such as a screenshot or a log.
  static func mayBeEvidence(_ part: Part) -> Bool {
    guard let name = part.name?.lowercased(), !part.isDot, !types.contains(part.type) else {
      return false
    }
    let dot = name.lastIndex(of: ".")
    let stem = name[..<(dot ?? name.endIndex)]
    let ending = dot.map { String(name[name.index(after: $0)...]) } ?? ""
    guard !endings.contains(ending), name != "winmail.dat", !isUnnamed(stem, "att", digits: 5)
    else { return false }
    guard part.isInline, part.type.hasPrefix("image/") || pictures.contains(ending) else {
      return true
    }
    // Outlook numbers the pictures of a letterhead so; what is pasted into Gmail is "image.png".
    if isUnnamed(stem, "image", digits: 3) { return false }
    let words = stem.split { !$0.isLetter }.map(String.init)
    if words.contains(where: { $0.hasPrefix("screen") || $0 == "capture" }) { return true }
    return !words.contains(where: letterhead.contains)
  }

  private static let pictures: Set<String> = [
    "png", "gif", "jpg", "jpeg", "bmp", "svg", "webp", "ico",
  ]

  /// Whether a name is only `prefix` and a number, as programs give to parts without a name.
  private static func isUnnamed(_ stem: Substring, _ prefix: String, digits: Int) -> Bool {
    guard stem.hasPrefix(prefix) else { return false }
    let number = stem.dropFirst(prefix.count)
    return number.count >= digits && number.allSatisfy(\.isWholeNumber)
  }

  /// Whether content encoded in base64 is a picture of one dot: the first bytes of GIF and PNG give the size.
  static func isDot(_ bytes: Span<UInt8>, _ body: Range<Int>) -> Bool {
    var start = body.lowerBound
    while start < body.upperBound, bytes[start].isWhite { start += 1 }
    let beginnings: [StaticString] = [
      "R0lGODlhAQAB", "R0lGODdhAQAB", "iVBORw0KGgoAAAANSUhEUgAAAAEAAAAB",
    ]
    return beginnings.contains { bytes.hasPrefix($0, at: start, to: body.upperBound) }
  }
}
