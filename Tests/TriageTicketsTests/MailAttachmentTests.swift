import Testing

@testable import TriageTickets

@Suite struct MailAttachmentTests {
  /// The attachments of a mail with one part besides its text.
  private func attachments(_ headers: String, _ content: String = "AAAA", of type: String = "mixed")
    -> [String]
  {
    let mail =
      "Subject: a\nFrom: b\nContent-Type: multipart/\(type); boundary=x\n\n--x\n\nIt hangs.\n"
      + "--x\n\(headers)\n\n\(content)\n--x--\n"
    return readOne(mail, .email)?.attachments ?? ["not read"]
  }

  @Test(arguments: [
    ("image/png", "attachment", "screen shot.png"), ("image/png", "inline", "image.png"),
    ("image/png", "inline", "Screenshot 2026-11-16 at 09.40.png"),
    ("image/png", "inline", "Screenshot of the logo.png"), ("image/jpeg", "inline", "IMG_1234.jpg"),
    ("image/jpeg", "inline", "image0.jpeg"), ("image/png", "attachment", "image001.png"),
    ("text/plain", "attachment", "server.log"), ("application/octet-stream", "attachment", "a.har"),
    ("application/pdf", "inline", "logo guide.pdf"), ("video/mp4", "attachment", "rec.mp4"),
  ])
  func `what may show the issue is named`(type: String, disposition: String, name: String) {
    let headers =
      "Content-Type: \(type)\nContent-Disposition: \(disposition); filename=\"\(name)\""
    #expect(attachments(headers) == [name])
  }

  @Test(arguments: [
    ("application/pkcs7-signature", "attachment", "smime.p7s"),
    ("application/octet-stream", "attachment", "smime.p7s"),
    ("application/pgp-signature", "attachment", "signature.asc"),
    ("application/pgp-keys", "attachment", "OpenPGP_0x12.asc"),
    ("application/octet-stream", "inline", "encrypted.asc"),
    ("application/ms-tnef", "attachment", "winmail.dat"),
    ("application/octet-stream", "attachment", "winmail.dat"),
    ("text/vcard", "attachment", "eva.vcf"), ("text/x-vcard", "inline", "eva.vcf"),
    ("text/calendar", "attachment", "invite.ics"), ("application/ics", "attachment", "invite.ics"),
    ("text/plain", "attachment", "ATT00001.txt"), ("image/png", "inline", "image001.png"),
    ("image/png", "inline", "acme-logo.png"), ("image/png", "inline", "Outlook-abc.png"),
    ("image/gif", "inline", "linkedin icon.gif"), ("image/png", "inline", "Signature.PNG"),
  ])
  func `what programs add is none`(type: String, disposition: String, name: String) {
    let headers =
      "Content-Type: \(type)\nContent-Disposition: \(disposition); filename=\"\(name)\""
    #expect(attachments(headers) == [])
  }

  @Test func `parts without a name, dots and pictures of a letterhead are none`() {
    #expect(attachments("Content-Type: application/pgp-encrypted", "Version: 1") == [])
    #expect(attachments("Content-Type: image/png\nContent-Disposition: attachment") == [])
    #expect(attachments("Content-Type: image/gif; name=a.gif", "R0lGODlhAQABAIAAAP") == [])
    #expect(attachments("Content-Type: image/png; name=logo.png", of: "related") == [])
    #expect(attachments("Content-Type: image/png; name=image002.png\nContent-ID: <a@b>") == [])
    #expect(attachments("Content-Type: image/png; name=error.png", of: "related") == ["error.png"])
  }

  @Test func `a card is no text of the ticket`() {
    let mail =
      "Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nIt hangs.\n--x\n"
      + "Content-Type: text/vcard\n\nBEGIN:VCARD\nORG:ACME Production\n--x--\n"
    #expect(readOne(mail, .email)?.bodyText == "It hangs.")
  }
}
