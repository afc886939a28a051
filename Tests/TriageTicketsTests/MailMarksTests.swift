import Testing

@testable import TriageTickets

@Suite struct MailMarksTests {
  @Test(arguments: [
    (
      "Fwd: tills", "Please handle.",
      ["prose: All is down.\n> Nobody can pay.", "quote: > > It worked."]
    ),
    ("Re: tills", "Please handle.", ["quote: > All is down.\n> Nobody can pay.\n> > It worked."]),
    (
      "Re: tills", "See below.",
      ["prose: All is down.\n> Nobody can pay.", "quote: > > It worked."]
    ),
    ("Fwd: tills", "Thanks, solved.", ["quote: > All is down.\n> Nobody can pay.\n> > It worked."]),
  ])
  func `what was forwarded with marks is the ticket, what was replied to is not`(
    title: String, own: String, below: [String]
  ) {
    #expect(
      pieces(own + "\n\n> All is down.\n> Nobody can pay.\n> > It worked.", title: title)
        == ["title: " + title, "prose: " + own] + below)
  }

  @Test(arguments: [
    "From: a <s@v.com>\nSent: Monday\nTo: b\nSubject: c",
    "Von: a\nGesendet: Montag\nAn: b\nBetreff: c",
    "De : Support <s@v.com>\nEnvoyé : lundi 16 novembre 2026 09:00\nÀ : Al <a@x.com>\nObjet : c",
    "De\u{A0}: a\nEnvoyé\u{A0}: lundi\nÀ\u{A0}: b\nObjet\u{A0}: c",
    "De: a\nEnviado: lunes\nPara: b\nAsunto: c", "Da: a\nInviato: lunedì\nA: b\nOggetto: c",
    "Van: a\nVerzonden: maandag\nAan: b\nOnderwerp: c",
    "De: a\nEnviada em: segunda\nPara: b\nAssunto: c",
    "Från: a\nSkickat: måndag\nTill: b\nÄmne: c", "Fra: a\nSendt: mandag\nTil: b\nEmne: c",
    "Od: a\nWysłano: poniedziałek\nDo: b\nTemat: c", "От: a\nДата: 1\nКому: b\nТема: c",
    "发件人: a\n发送时间: 1\n收件人: b\n主题: c", "差出人：a\n送信日時：1\n宛先：b\n件名：c",
    "*De:* a\n*Enviado:* lunes\n*Para:* b\n*Asunto:* c",
    "________________________________\nDe : a\nEnvoyé : lundi\nÀ : b\nObjet : c",
    "-----Message d'origine-----\nDe : a\nEnvoyé : lundi", "----- Mensaje original -----",
    "On Mon, 16 Nov 2026 at 09:00, Support <s@v.com> wrote:",
    "Le lun. 16 nov. 2026 à 09:00, Support <s@v.com> a écrit\u{A0}:",
    "Il giorno lun 16 nov 2026 alle ore 09:00 Support <s@v.com> ha scritto:",
    "Il giorno lun 16 nov 2026 alle ore 09:00 Support\n<s@v.com> ha scritto:",
    "Op ma 16 nov 2026 om 09:00 schreef Support <s@v.com>:",
    "Em seg., 16 de nov. de 2026 às 09:00, Support <s@v.com> escreveu:",
    "Den mån 16 nov. 2026 kl 09:00 skrev Support <s@v.com>:",
    "man. 16. nov. 2026 kl. 09:00 skrev Support <s@v.com>:",
    "pon., 16 lis 2026 o 09:00 Support <s@v.com> napisał(a):",
    "ma 16. marrask. 2026 klo 9.00 Support (s@v.com) kirjoitti:",
    "##- Please type your reply above this line -##",
    "##- Bitte geben Sie Ihre Antwort oberhalb dieser Zeile ein. -##",
    "--- Please reply above this line ---", "Reply above this line.",
    "## In replies all text above this line is added to the ticket ##",
  ])
  func `a quoted message is set apart in every usual language`(header: String) {
    let own = "The invoice page is still empty."
    #expect(
      pieces("\(own)\n\n\(header)\n\nAll is down.\n\nNobody can pay.")
        == ["prose: \(own)", "quote: \(header)", "quote: All is down.\n\nNobody can pay."])
  }

  @Test(arguments: [
    "##- Please type your reply above this line -##", "--- Please reply above this line ---",
    "Reply above this line.",
  ])
  func `a reply line on top of a mail is only dropped`(line: String) {
    #expect(
      pieces("\(line)\n\nAll is down.\n\nNobody can pay.")
        == ["quote: \(line)", "prose: All is down.", "prose: Nobody can pay."])
    #expect(pieces("Hi,\n\n\(line)\n\nAll is down.").last == "prose: All is down.")
    #expect(pieces("Still empty.\n\n\(line)\n\nAll is down.").last == "quote: All is down.")
  }

  @Test(arguments: [
    "The reply above this line is cut off in the widget.", "- reply above this line is cut off",
    "Please reply above this line is shown twice in the mails we get", "De: Madrid",
    "De: Madrid\nPara: Barcelona\nFecha: 3 mayo", "From: Berlin\nTo: Paris\nDate: Monday",
    "Da: wir nicht zahlen können\nA: b", "Op 3 mei schreef de app dit in het bestand:",
    "Il giorno 3 il programma ha scritto:", "The program wrote:", "The server at a@b wrote:",
    "A: yes\nTo: be", "- original message is lost when I reply to it",
  ])
  func `lines that only look a little like it are prose`(line: String) {
    let own = "The invoice page is still empty."
    #expect(pieces("\(own)\n\(line)\nAll is down.") == ["prose: \(own)\n\(line)\nAll is down."])
  }
}
