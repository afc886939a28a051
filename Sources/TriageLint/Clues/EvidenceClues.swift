/// Clues for evidence: a link to what can be seen, or an attachment named.
enum EvidenceClues {
  private static let media = "(?:png|jpe?g|gif|webp|bmp|heic|svg|mp4|mov|avi|webm|mkv|mp3|wav|m4a)"
  private static let document =
    "(?:har|log|txt|zip|t?gz|7z|pdf|csv|tsv|xlsx?|docx?|pptx?|eml|msg|pcap|dmp|dump|sql|evtx|trace)"

  static let table = ClueTable(
    topic: .evidence, bias: -440,
    clues: [
      Clue("media file", 500, in: .prose, firm: true, #"[a-z0-9_)-]\.\#(media)\b"#),
      Clue(
        "document file", 500, in: .prose, #"(?:^|[\s("'`:])[a-z0-9][a-z0-9_.-]*\.\#(document)\b"#),
      Clue("path of a log", -250, #"(?:^|[\s"'`:])/[a-z0-9_.-]+/[a-z0-9_./-]*\.\#(document)\b"#),
      Clue(
        "attached", 260,
        #"\b(?:attach(?:ed|ment|ments|ing)|enclosed|enclosing|annex|in the appendix|uploaded (?:the|a|my|it))\b"#
      ),
      Clue(
        "picture", 90,
        #"\b(?:screen ?shots?|screen ?(?:recording|cap|grab)s?|screencast|photo(?:graph)?s?)\b"#),
      Clue("link", 160, all: [.link]),
      Clue("linked page", 60, #"\bhttps?://[^\s/]+/[^\s?]"#),
      Clue("bare address", 350, #"\b[a-z0-9-]+\.[a-z0-9.-]+/[a-z0-9_-]+/[a-z0-9_/-]+"#),
      Clue("affected page", 200, all: [.link, .failure]),
      Clue("picture shown", 190, all: [.pointing, .picture]),
      Clue("bucket", 800, firm: true, #"\b(?:s3|gs|smb|s?ftp|file)://[^\s]"#),
      Clue("dashboard", 260, #"\b(?:grafana|kibana|datadog|sentry|splunk|newrelic|loom)\b[^\s]*/"#),
      Clue(
        "sample", 330,
        #"\b(?:samples?|examples?|request[ -]?id|trace[ -]?id|correlation[ -]?id|event[ -]?id)\b: ?[a-z0-9]"#
      ),
      Clue("markdown image", 500, firm: true, #"!\[[^\]\n]*\]\([^)\s]"#),
      Clue("image element", 500, firm: true, #"<(?:img|video)\b[^>]*\bsrc *="#),
      Clue(
        "reference page", -600,
        #"\bhttps?://[^\s)\]]*(?:stackoverflow\.com|npmjs\.|pypi\.org|wikipedia|/(?:docs?|documentation|wiki|reference|manual|blob|tree|issues?|pull|commit|packages?|releases?)/|readthedocs|apps?/details|apps\.apple|itunes\.)"#
      ),
      Clue("request link", -300, all: [.request, .link]),
      Clue(
        "absent",
        silences:
          #"\b(?:no|without|can ?no?t|cannot|unable to|couldn't|won't take a|need a) (?:attach(?:ment)?s?|upload|screen ?shots?|logs?|picture|recording)\b"#
      ),
    ])
}
