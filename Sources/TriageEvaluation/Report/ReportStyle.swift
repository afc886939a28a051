/// The look of the report: system fonts, few colours, light and dark, readable at 320 pixels.
enum ReportStyle {
  static let css = """
    :root{--bg:#fbfbfa;--card:#fff;--ink:#1d2125;--quiet:#5f6870;--line:#dfe2e5;--good:43,110,170;--bad:196,78,40;--grid:#e6e8ea}
    @media(prefers-color-scheme:dark){:root{--bg:#14171a;--card:#1c2024;--ink:#e6e9ec;--quiet:#9aa4ad;--line:#31373d;--good:110,176,232;--bad:240,140,96;--grid:#2a3036}}
    *{box-sizing:border-box}
    body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
    main{max-width:960px;margin:0 auto;padding:24px 16px 64px}
    h1{font-size:1.7rem;margin:0}h2{font-size:1.15rem;margin:0 0 8px}
    header p,.quiet,caption,.range{color:var(--quiet)}header p{margin:4px 0 16px}
    section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:18px;margin:16px 0;min-width:0}
    section p{margin:0 0 12px;color:var(--quiet);font-size:.92rem}
    .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:12px}
    .card{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:14px}
    .value{font-size:1.9rem;font-weight:650;font-variant-numeric:tabular-nums}.name{font-size:.95rem}.range{font-size:.82rem}
    .pair{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:16px}.pair section{margin:0}
    .scroll{overflow-x:auto}
    table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.92rem}
    caption{text-align:left;padding-bottom:8px;font-size:.92rem}
    th,td{padding:6px 8px;text-align:right;border-bottom:1px solid var(--line);white-space:nowrap}
    th[scope=row],thead th:first-child{text-align:left;font-weight:500}
    .confusion{width:auto}.confusion td,.confusion th{text-align:center;min-width:56px}
    .confusion tbody td{border:2px solid var(--card)}
    .hit{background:rgba(var(--good),var(--s))}.miss{background:rgba(var(--bad),var(--s))}
    svg{width:100%;height:auto;display:block}svg text{fill:var(--quiet);font:12px system-ui,sans-serif}
    .grid{stroke:var(--grid)}.ideal{stroke:var(--quiet);stroke-dasharray:4 4;fill:none}
    .curve{stroke:rgb(var(--good));stroke-width:2.5;fill:none}.dot{fill:rgb(var(--good))}
    .bar{display:grid;grid-template-columns:5em 1fr 3.2em;gap:4px 10px;align-items:center;font-size:.9rem;margin:3px 0;font-variant-numeric:tabular-nums}
    .track{background:var(--grid);border-radius:4px;height:12px;overflow:hidden}.fill{background:rgb(var(--good));height:100%}
    h3{font-size:1rem;margin:12px 0 4px}
    .mistakes{padding-left:1.4em;margin:0}.mistakes li{margin:0 0 12px;overflow-wrap:anywhere}
    mark{color:inherit;border-radius:4px;padding:1px 6px;margin:2px 0;display:inline-block;background:rgba(var(--good),.16)}
    mark.for{background:rgba(var(--bad),.2)}small{color:var(--quiet)}
    """
}

/// Text without a meaning in HTML, on one line.
func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case _
    where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value):
      result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A share with three decimals, a dash where it is not a number.
func number(_ value: Double) -> String { value.isFinite ? fixedText(value, 3) : "–" }

/// A number with a fixed number of decimals.
func fixedText(_ value: Double, _ decimals: Int) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let rounded = Int((abs(value) * scale).rounded())
  let whole = rounded / Int(scale)
  guard decimals > 0 else { return (value < 0 && rounded > 0 ? "-" : "") + "\(whole)" }
  let rest = String(rounded % Int(scale))
  return (value < 0 && rounded > 0 ? "-" : "") + "\(whole)."
    + String(repeating: "0", count: decimals - rest.count) + rest
}
