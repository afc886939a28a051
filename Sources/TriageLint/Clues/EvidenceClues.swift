/// Clues for evidence: a link to what can be seen, or an attachment named.
enum EvidenceClues {
  private static let media = "(?:png|jpe?g|gif|webp|bmp|heic|svg|mp4|mov|avi|webm|mkv|mp3|wav|m4a)"
  private static let document =
    "(?:har|log|txt|zip|t?gz|7z|pdf|csv|tsv|xlsx?|docx?|pptx?|eml|msg|pcap|dmp|dump|sql|evtx|trace)"

  static let table = ClueTable(
    topic: .evidence, bias: -350,
    clues: [
      Clue("media file", 550, #"[a-z0-9_)-]\.\#(media)\b"#),
      Clue("document file", 330, #"\b[a-z0-9][a-z0-9_.-]*\.\#(document)\b"#),
      Clue(
        "attached", 220,
        #"\b(?:attach(?:ed|ment|ments|ing)|enclosed|enclosing|annex|in the appendix|uploaded (?:the|a|my|it))\b"#
      ),
      Clue(
        "picture", 130,
        #"\b(?:screen ?shots?|screen ?(?:recording|cap|grab)s?|screencast|recording|video|photo(?:graph)?s?|picture)\b"#
      ),
      Clue("link", 250, #"\bhttps?://[a-z0-9]"#),
      Clue(
        "picture shown", 300,
        #"\b(?:see|here(?:'s| is)|attached|attaching|link(?:ed)? to|took|with)\b[^.!?]{0,25}?\b(?:screen ?shots?|recording|video|photos?|pictures?|trace|dump|logs?)\b"#
      ),
      Clue("bucket", 450, #"\b(?:s3|gs|smb|ftp|file)://[^\s]"#),
      Clue("dashboard", 300, #"\b(?:grafana|kibana|datadog|sentry|splunk|newrelic|loom)\b[^\s]*/"#),
      Clue("markdown image", 600, #"!\[[^\]\n]{0,80}\]\([^)\s]"#),
      Clue("request link", -250, #"\b(?:curl|wget|get|post|put|delete)\b[^.!?\n]{0,60}https?://"#),
      Clue(
        "absent", guards: 400,
        #"\b(?:no|without|can ?no?t|cannot|unable to|couldn't|won't take a|need a) (?:attach(?:ment)?s?|upload|screen ?shots?|logs?|picture|recording)\b"#
      ),
    ])
}
