/// Clues for where it happens: stage, place in the network, site, device, version.
enum EnvironmentClues {
  private static let place =
    "(?:site|branch|store|shop|office|clinic|hospital|plant|factory|warehouse|depot|campus|ward|room"
    + "|hall|lane|building|school|floor|theatre|station|terminal|gate|quay|line|kiosk|lab|desk|rack"
    + "|hub|yard|farm|barn|dock|bay|pier|port|airport|hotel|restaurant|kitchen|studio|museum|library"
    + "|tower|turbine|substation|rig|pump|vessel|ship|truck|van|zone|cell|cabin|mill|mine|quarry|till"
    + "|printer|scanner|tablet|server|node|host|camera|robot|press|machine|unit|wing|section|region)"
  private static let system =
    "(?:system|site|tenant|cluster|env(?:ironment)?|account|server|instance|database|db|project|box|host"
    + "|machine|workspace|zone|platform|side|app|stack|store|endpoint|data|service|ledger|realm|org)"

  static let table = ClueTable(
    topic: .environment, bias: -180,
    clues: [
      Clue(
        "production", 130,
        #"\b(?:in|on|our|the|your|against|from|only|into|of)? ?(?:production|prod)\b"#),
      Clue("live system", 180, #"\blive,? \#(system)|\b(?:in|on|is|the) live\b|\(live|^live\b"#),
      Clue(
        "test stage", 400,
        #"\b(?:staging|stg|uat[0-9]?|sandbox|pre-?prod|non-?prod|localhost|local (?:machine|env[a-z]*|setup))\b"#
      ),
      Clue(
        "test system", 370,
        #"\b(?:dev(?:elopment)?|test(?:ing)?|demo|qa|training|rehearsal|acceptance|integration|load-test|trial|shared) \#(system)s?\b"#
      ),
      Clue(
        "stage in name", 230,
        #"\b(?:[a-z0-9]+-)*(?:prod|live|stg|staging|uat|dev|test|qa|sbx|sandbox|dr)-?(?:[a-z0-9]+(?:-[a-z0-9]+)*)?[0-9](?:-[a-z0-9]+)*\b|\b[a-z0-9]+-(?:prod|live|stg|staging|uat|dev|qa)\b"#
      ),
      Clue(
        "region code", 420,
        #"\b(?:eu|us|ap|sa|af|ca|me|uk)-?(?:north|south|east|west|central|fra|ams|lon)[a-z]*(?:-?[0-9][a-z]?)?\b"#
      ),
      Clue(
        "region", 0,
        #"\b(?:region|zone|data ?cent(?:re|er)|dc|cluster|pool|tenant|vlan|ingress|gateway) ?[:=]? ?["`']?[a-z0-9]"#
      ),
      Clue(
        "host label", 160,
        #"\b(?:host|hostname|(?:computer|host|machine|device|server|pc|laptop) name|asset tag|env|environment|cluster|region|site|tenant|node|server|service|device|model|firmware|browser|os|version|platform|branch|store|location|where)"? ?[:=] ?[^\s]"#
      ),
      Clue(
        "windows", 410,
        #"\b(?:windows (?:[0-9]+|server|xp)|win(?:10|11)|macos|mac os|os x|macbook|ubuntu|debian|rhel|centos|fedora|linux|chromebook|mac m[1-4]|android|ios|iphones?|ipads?)\b"#
      ),
      Clue(
        "browser", 460,
        #"\b(?:(?:chrome|chromium|firefox|safari|opera [0-9]+|internet explorer|ie ?11|nvda|jaws|wi-?fi)\b|edge [0-9]+|(?:in|on|with|for me in) edge|edge(?:,| and | or |\.|$))"#
      ),
      // The last part of "20.11.2026" is a year, and the whole no version.
      Clue(
        "version", 160,
        #"\bv?[0-9]+\.[0-9]+\.(?:[0-9]{1,3}|[03-9][0-9]{3}|1[0-8][0-9]{2}|2[1-9][0-9]{2}|[0-9]{5,})(?:[-+.][a-z0-9]+)*\b"#
      ),
      Clue(
        "version word", 210,
        #"\b(?:version|release|firmware|build|v|sdk|api|client|app|agent|server|plugin|broker|runner|cli|postgres|mysql|python|node|java|docker[a-z ]*|php) ?v?[0-9]+(?:\.[0-9x]+)*\b"#
      ),
      Clue("named version", 20, exactCase: true, #"\b[A-Z][A-Za-z]+ v?[0-9]+\.[0-9]+\b"#),
      Clue("numbered place", 240, #"\b\#(place)s? (?:no\.? |number )?(?:[a-z]?-?[0-9]+|[a-d]\b)"#),
      Clue(
        "named place", 140, exactCase: true,
        #"\b[A-Z][a-z]+(?:'s)? (?:\#(place)|[Ss]ite|Hospital|Clinic|Campus|School|High|Elementary|Plant)\b"#
      ),
      Clue(
        "place named", 130, exactCase: true,
        #"\b(?:branch|store|shop|office|plant|factory|hospital|clinic|warehouse|site|depot|region|campus)(?: in| at| of)? [A-Z][a-z]+"#
      ),
      Clue(
        "many places", 130,
        #"\b(?:all|both|every|each|[0-9]+|\#(Vocabulary.numberWord))(?: of)?(?: our| the)?(?: [a-z0-9-]+)? (?:sites?|branch(?:es)?|stores?|shops?|offices?|clinics?|hospitals?|plants?|depots?|schools?|regions?|servers?|machines?|tablets?|lanes?|halls?|canteens?|librar(?:y|ies)|data cent(?:re|er)s?|wards?|data centres)\b"#
      ),
      Clue(
        "host name", 40,
        #"\b[a-z0-9-]+(?:\.[a-z0-9-]+)+\.(?:example|com|net|org|io|internal|local)\b"#),
      Clue("domain", -10, #"\b[a-z0-9-]+\.(?:example|com|net|org|io|internal|local)\b"#),
      Clue(
        "in city", -20, exactCase: true,
        #"\b(?:in|at|from) (?:the )?(?:our )?[A-Z][a-z]{3,}(?: and [A-Z][a-z]+)?(?:[,.]| (?:office|branch|site|only))"#
      ),
      Clue(
        "region named", 120, exactCase: true,
        #"\b[A-Z][a-z]+(?: [A-Z][a-z]+)? (?:region|zone|data cent(?:re|er)|cluster|tenant|office|floor)\b"#
      ),
      Clue(
        "device", 50,
        #"\b(?:laptop|tablets?|scanners?|printers?|handhelds?|my (?:pc|mac|phone|computer)|desktop|iphone|handsets?|kiosks?|terminals?|tills?)\b"#
      ),
      Clue(
        "other place", 120, exactCase: true,
        #"\b[A-Z][a-z]+ (?:[a-z]+ )?(?:surgery|practice|house|lane|hall|tenant|wing|centre|center|library|plant|side|farm|factory|mill|works|port)\b"#
      ),
      Clue("live things", 20, #"\blive [a-z]+s?\b"#),
      Clue("dashed name", 70, #"\b[a-z]{2,}-[a-z]+-(?:[a-z]|[0-9]+)\b"#),
      Clue("managed", 100, #"\b(?:managed|hosted|self-hosted|on-prem(?:ise)?s?) [a-z]+"#),
      Clue(
        "loud stage", 40, exactCase: true, #"\b(?:PROD|LIVE|UAT|QA|DEV|TEST|STAGING|SANDBOX)\b"#),
      Clue("go-live", -370, #"\bgo(?:es|ing)?[- ]live\b"#),
      Clue(
        "software version", 210,
        #"\b(?:postgres(?:ql)?|mysql|mariadb|mongo(?:db)?|redis|kafka|node|python|java|jdk|kernel|k8s|kubernetes|php|ruby|go|rust|dotnet|terraform|helm|nginx|outlook|excel|office|teams|citrix|sap|gradle|maven|flutter|xcode|docker(?: desktop)?) ?v?[0-9]+(?:\.[0-9x]+)*\b"#
      ),
      Clue(
        "our place", 0,
        #"\b(?:our|the|your|their|my) (?:[a-z]+ )?\#(place)s?\b(?: only| in| at|,| is| are|$)"#),
      Clue("place first", -20, #"^(?:all |both |the )?(?:[a-z0-9]+ )?\#(place)s?\b"#),
      Clue(
        "dashed host", -10,
        #"\b[a-z]+[a-z0-9]*(?:-[a-z0-9]+)*-?[0-9]{2,}\b|\b[a-z]+(?:-[a-z]+)+-?[0-9]\b"#),
      Clue(
        "of address", 250,
        #"\b(?:on|at|for|from|against|via|to) ["`'(]?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|com|net|org|io|internal|local)\b"#
      ),
      Clue(
        "in brackets", 130,
        #"\((?:live|prod|production|staging|test|demo|uat|dev|sandbox|[a-z]+ [0-9]+|[a-z]+-[a-z0-9-]+)[,)]"#
      ),
      Clue(
        "everywhere", 70,
        #"\b(?:everywhere|in (?:all|every|each|any) [a-z]+|on (?:all|every|each|both) [a-z]+|from (?:all|every|home)|at (?:all|every|both) [a-z]+)\b"#
      ),
      Clue(
        "only here", -150, #"\b(?:only|just) (?:on|in|at|from|the|for) (?:the |our |my )?[a-z0-9]+"#
      ),
      Clue(
        "named instance", 100,
        #"\b(?:tenant|cluster|instance|workspace|account|project|pool|namespace|org|database|environment) ["`'(][a-z0-9]"#
      ),
    ])
}
