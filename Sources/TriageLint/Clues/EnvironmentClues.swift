/// Clues for where it happens: stage, place in the network, site, device, version.
enum EnvironmentClues {
  private static let place =
    "(?:site|branch|store|shop|office|clinic|hospital|plant|factory|warehouse|depot|campus|ward|room"
    + "|hall|lane|building|school|floor|theatre|station|terminal|gate|quay|line|kiosk|lab|desk|rack)"
  private static let system =
    "(?:system|site|tenant|cluster|env(?:ironment)?|account|server|instance|database|db|project|box|host"
    + "|machine|workspace|zone|platform|side|app|stack|store|endpoint|data|service|ledger|realm|org)"

  static let table = ClueTable(
    topic: .environment, bias: -180,
    clues: [
      Clue(
        "production", 170,
        #"\b(?:in|on|our|the|your|against|from|only|into|of)? ?(?:production|prod)\b"#),
      Clue("live system", 210, #"\blive,? \#(system)|\b(?:in|on|is|the) live\b|\(live|^live\b"#),
      Clue(
        "test stage", 310,
        #"\b(?:staging|stg|uat[0-9]?|sandbox|pre-?prod|non-?prod|localhost|local (?:machine|env[a-z]*|setup))\b"#
      ),
      Clue(
        "test system", 300,
        #"\b(?:dev(?:elopment)?|test(?:ing)?|demo|qa|training|rehearsal|acceptance|integration|load-test|trial|shared) \#(system)s?\b"#
      ),
      Clue(
        "stage in name", 230,
        #"\b(?:[a-z0-9]+-)*(?:prod|live|stg|staging|uat|dev|test|qa|sbx|sandbox|dr)-?(?:[a-z0-9]+(?:-[a-z0-9]+)*)?[0-9](?:-[a-z0-9]+)*\b|\b[a-z0-9]+-(?:prod|live|stg|staging|uat|dev|qa)\b"#
      ),
      Clue(
        "region code", 350,
        #"\b(?:eu|us|ap|sa|af|ca|me|uk)-?(?:north|south|east|west|central|fra|ams|lon)[a-z]*(?:-?[0-9][a-z]?)?\b"#
      ),
      Clue(
        "region", 60,
        #"\b(?:region|zone|data ?cent(?:re|er)|dc|cluster|pool|tenant|vlan|ingress|gateway) ?[:=]? ?["`']?[a-z0-9]"#
      ),
      Clue(
        "host label", 200,
        #"\b(?:host|hostname|env|environment|cluster|region|site|tenant|node|server|service|device|model|firmware|browser|os|version|platform|branch|store|location|where)"? ?[:=] ?[^\s]"#
      ),
      Clue(
        "windows", 360,
        #"\b(?:windows (?:[0-9]+|server|xp)|win(?:10|11)|macos|mac os|os x|macbook|ubuntu|debian|rhel|centos|fedora|linux|chromebook|mac m[1-4]|android|ios|iphones?|ipads?)\b"#
      ),
      Clue(
        "browser", 370,
        #"\b(?:(?:chrome|chromium|firefox|safari|opera [0-9]+|internet explorer|ie ?11|nvda|jaws|wi-?fi)\b|edge [0-9]+|(?:in|on|with|for me in) edge|edge(?:,| and | or |\.|$))"#
      ),
      Clue("version", 150, #"\bv?[0-9]+\.[0-9]+\.[0-9]+(?:[-+.][a-z0-9]+)*\b"#),
      Clue(
        "version word", 200,
        #"\b(?:version|release|firmware|build|v|sdk|api|client|app|agent|server|plugin|broker|runner|cli|postgres|mysql|python|node|java|docker[a-z ]*|php) ?v?[0-9]+(?:\.[0-9x]+)*\b"#
      ),
      Clue("named version", 50, exactCase: true, #"\b[A-Z][A-Za-z]+ v?[0-9]+\.[0-9]+\b"#),
      Clue("numbered place", 260, #"\b\#(place)s? (?:no\.? |number )?(?:[a-z]?-?[0-9]+|[a-d]\b)"#),
      Clue(
        "named place", 160, exactCase: true,
        #"\b[A-Z][a-z]+(?:'s)? (?:\#(place)|[Ss]ite|Hospital|Clinic|Campus|School|High|Elementary|Plant)\b"#
      ),
      Clue(
        "place named", 150, exactCase: true,
        #"\b(?:branch|store|shop|office|plant|factory|hospital|clinic|warehouse|site|depot|region|campus)(?: in| at| of)? [A-Z][a-z]+"#
      ),
      Clue(
        "many places", 130,
        #"\b(?:all|both|every|each|[0-9]+|\#(Vocabulary.numberWord))(?: of)?(?: our| the)?(?: [a-z0-9-]+)? (?:sites?|branch(?:es)?|stores?|shops?|offices?|clinics?|hospitals?|plants?|depots?|schools?|regions?|servers?|machines?|tablets?|lanes?|halls?|canteens?|librar(?:y|ies)|data cent(?:re|er)s?|wards?|data centres)\b"#
      ),
      Clue(
        "host name", 100,
        #"\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:example|com|net|org|io|internal|local)\b"#),
      Clue("domain", 30, #"\b[a-z0-9-]+\.(?:example|com|net|org|io|internal|local)\b"#),
      Clue(
        "in city", 0, exactCase: true,
        #"\b(?:in|at|from) (?:the )?(?:our )?[A-Z][a-z]{3,}(?: and [A-Z][a-z]+)?(?:[,.]| (?:office|branch|site|only))"#
      ),
      Clue(
        "region named", 130, exactCase: true,
        #"\b[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:region|zone|data cent(?:re|er)|cluster|tenant|office|floor)\b"#
      ),
      Clue(
        "device", 80,
        #"\b(?:laptop|tablets?|scanners?|printers?|handhelds?|my (?:pc|mac|phone|computer)|desktop|iphone|handsets?|kiosks?|terminals?|tills?)\b"#
      ),
      Clue(
        "other place", 120, exactCase: true,
        #"\b[A-Z][a-z]+ (?:[a-z]+ )?(?:surgery|practice|house|lane|hall|tenant|wing|centre|center|library|plant|side|farm|factory|mill|works|port)\b"#
      ),
      Clue("live things", 30, #"\blive [a-z]+s?\b"#),
      Clue("dashed name", 80, #"\b[a-z]{2,}-[a-z]+-(?:[a-z]|[0-9]+)\b"#),
      Clue("managed", 110, #"\b(?:managed|hosted|self-hosted|on-prem(?:ise)?s?) [a-z]+"#),
      Clue(
        "loud stage", 80, exactCase: true, #"\b(?:PROD|LIVE|UAT|QA|DEV|TEST|STAGING|SANDBOX)\b"#),
      Clue("go-live", -270, #"\bgo(?:es|ing)?[- ]live\b"#),
      Clue(
        "only here", 0, #"\b(?:only|just) (?:on|in|at|from|the|for) (?:the |our |my )?[a-z0-9]+"#),
      Clue(
        "named instance", 140,
        #"\b(?:tenant|cluster|instance|workspace|account|project|pool|namespace|org|database|environment) ["`'(][a-z0-9]"#
      ),
    ])
}
