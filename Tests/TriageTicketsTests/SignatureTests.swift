import Testing

@testable import TriageTickets

@Suite struct SignatureTests {
  /// The kinds of a body's segments with their texts, line ends shown as " / ".
  private func shown(_ body: String) -> [String] {
    pieces(body).map { $0.split(whereSeparator: \.isNewline).joined(separator: " / ") }
  }

  /// The lines of a body that belong to a signature.
  private func signature(_ body: String) -> [Substring] {
    shown(body).filter { $0.hasPrefix("signature: ") }.map { $0.dropFirst(11) }
  }

  private static let openings = [
    "Thank you!", "Thanks in advance!", "Cheers", "Best,", "--", "-- ", "ty", "Regards",
    "Sent via the contact form of example.com", "Sent from my iPhone",
    "PRIVILEGED AND CONFIDENTIAL", "Confidentiality: internal",
    "Disclaimer: I am new to this product.", "This email may contain logs.",
    "If you have received this error page too, please tell us:",
  ]
  private static let fault = "Unfortunately all customers get error 500 since 9:40."

  @Test(arguments: openings)
  func `on top of a text nothing is a signature`(line: String) {
    for greeting in ["", "Hi,\n", "Hello team,\n\n"] {
      #expect(signature("\(greeting)\(line)\n\n\(Self.fault)\nNobody can pay.") == [])
      #expect(signature("\(greeting)\(line)\n\(Self.fault)") == [])
    }
  }

  @Test(arguments: openings)
  func `what is written below a farewell is the ticket's`(line: String) {
    #expect(shown("It hangs.\n\n\(line)\n\n\(Self.fault)").last?.contains(Self.fault) == true)
    #expect(signature("It hangs.\n\n\(line)\n\(Self.fault)").allSatisfy { $0.count <= line.count })
  }

  @Test(arguments: [
    "One more thing, urgent: Production is down", "PS: it is the live system",
    "it began this morning", "The whole shop does not answer.", "PRODUCTION IS DOWN",
    "We cannot pay", "Mobile: the app crashes on login", "Email: customers cannot log in",
    "Windows 11, Chrome 120", "iOS 17.2", "HTTP 500", "ORA-00942", "Version 2.3.1",
    "16 November 2026, 9:40", "2026-11-16", "https://acme.example/orders/17?debug=1",
    "https://acme.example/shots/error.png", "1. Open Settings", "- open the page", "What now?",
    "Die Produktion steht still.", "La production est en panne", "Производство не работает",
    "I see a blank page", "Steps to reproduce", "## Environment", "Region: eu-west-1",
    "5000 users", "java.lang.NullPointerException: x", "2026-11-16 09:40:01,123 ERROR x",
  ])
  func `a line that is no contact data ends the signature`(line: String) {
    for farewell in ["Thanks,\nEva\n", "Kind regards\n\nEva Muster\nACME GmbH\n", "--\nEva\n"] {
      let body = "The export button does nothing.\n\n\(farewell)\n\(line)"
      #expect(!signature(body).joined().contains(line), "\(body)")
    }
  }

  @Test(arguments: [
    "eva", "Eva Muster", "- Eva", "José Muñoz", "EVA MUSTER", "Dr. Eva von der Heide",
    "Eva Muster (she/her)", "Senior Operations Manager", "Head of Production",
    "software engineer", "The Acme Team", "ACME Production Systems GmbH", "Hauptstr. 5",
    "10115 Berlin, Germany", "123 Main Street, Suite 400", "Tel: +49 30 123456",
    "Tel. +49 30 123456", "T +49 30 123456", "M: (0170) 123456", "+49 (0)30 123 456-7",
    "555-123-4567", "Mobile (UK) +44 7700 900123", "eva@acme.example", "E: eva@acme.example",
    "www.acme.example", "https://www.acme.example/status", "Web: acme.example",
    "https://www.linkedin.com/in/eva-muster-17", "Office hours: Mon-Fri 9:00-17:00",
    "Mon-Fri 9:00-17:00", "Amtsgericht Berlin HRB 12345", "VAT: DE123456789",
    "Registered in England No. 123456", "Registered office: 1 High Street, London",
    "Geschäftsführer: Max Muster", "Eva Muster | Head of IT | ACME Inc. | +49 30 123456",
    "____________", "[cid:image001.png@01D9]", "Best regards", "Sent from my iPhone",
    "Get Outlook for iOS", "田中", "Иван Петров",
  ])
  func `names, titles, numbers, addresses and registers are a signature's`(line: String) {
    let body = "The export button does nothing.\n\nBest regards,\n\n\(line)"
    #expect(signature(body) == ["Best regards, / \(line)"])
  }

  @Test func `a signature may be long`() {
    let lines = [
      "José Muñoz", "Senior Operations Manager", "ACME Production Systems GmbH", "Hauptstr. 5",
      "10115 Berlin, Germany", "Tel: +49 30 123456", "Mobile: +49 170 123456",
      "https://www.acme.example/status", "Office hours: Mon-Fri 9:00-17:00",
      "Handelsregister: Amtsgericht Berlin HRB 12345",
    ]
    for farewell in ["Best regards,", "-- ", "Mit freundlichen Grüßen", "Cordialement"] {
      let body = "It hangs.\n\n\(farewell)\n\n\(lines.joined(separator: "\n"))\n"
      #expect(shown(body).count == 2)
    }
  }

  @Test func `a motto counts between contact data, or below the delimiter`() {
    #expect(
      signature("It hangs.\n\nRegards\nEva\nmaking clouds better\nTel: +49 30 123456").count == 1)
    #expect(
      shown("It hangs.\n\nRegards\nEva\nmaking clouds better").last
        == "prose: making clouds better")
    #expect(signature("It hangs.\n-- \nEva\nmaking clouds better").count == 1)
  }

  @Test func `without a text of one's own the subject is the ticket, or the message below`() {
    #expect(shown("Regards,\nEva Muster\nACME Production GmbH").count == 1)
    #expect(signature("Regards,\nEva Muster\nACME Production GmbH").count == 1)
    let header = "From: a@b.c\nSent: Monday\nTo: d\nSubject: down"
    #expect(
      shown("Regards,\nEva Muster\nACME GmbH\n\n\(header)\n\nAll is down.").last
        == "prose: All is down.")
    #expect(shown("Thanks!\n\n\(header)\n\nAll is down.").last == "quote: All is down.")
  }

  @Test(arguments: [
    "This email and any attachments are confidential and intended solely for the addressee.",
    "CONFIDENTIALITY NOTICE: The contents are privileged.\nIf you are not the intended recipient, delete them.",
    "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Empfänger sind, vernichten Sie sie.",
    "Ce message est confidentiel. Si vous n'êtes pas le destinataire, supprimez-le.",
  ])
  func `a disclaimer lasts to its end and no further`(text: String) {
    let disclaimer = text.replacing("\n", with: " / ")
    #expect(shown("It hangs.\n\n\(text)") == ["prose: It hangs.", "signature: \(disclaimer)"])
    let after = shown("It hangs.\n\n\(text)\n\n\(Self.fault)")
    #expect(after == ["prose: It hangs.", "signature: \(disclaimer)", "prose: \(Self.fault)"])
    #expect(shown("\(text)\n\(Self.fault)").last?.hasSuffix(Self.fault) == true)
    let form = shown("### What happened\n\nIt hangs.\n\(text)\n### Steps to reproduce\n\n1. Go")
    #expect(form.suffix(2) == ["heading: ### Steps to reproduce", "prose: 1. Go"])
  }

  @Test(arguments: [
    "Disclaimer: I am not an expert.", "This email and the one before never reached the recipient.",
    "This message is shown to all users: privileged and confidential reports are down.",
    "Confidential: yes", "Privileged users cannot log in.", "This message contains two links.",
    "Sent via the API it fails", "Von meinem Rechner aus geht es", "Sent with curl it works",
  ])
  func `a sentence of the ticket is no disclaimer`(line: String) {
    #expect(signature("It hangs.\n\n\(line)\n\nMore text.") == [])
  }
}
