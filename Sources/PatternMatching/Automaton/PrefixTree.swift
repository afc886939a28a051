/// Joins many patterns into one ``Program`` in which equal beginnings are shared.
///
/// Thousands of keywords then start with a few dozen instructions rather than with one each, and the
/// sets of instructions that the scanner works with stay small.
struct PrefixTree {
  /// A part that patterns can share.
  private enum Element {
    case scalar(Int32)
    case run(Int32)
    case assertion(Assertion)

    /// A number of its own for each element.
    var key: UInt64 {
      switch self {
      case .scalar(let set): UInt64(set) << 2
      case .run(let set): UInt64(set) << 2 | 1
      case .assertion(let assertion): UInt64(assertion.rawValue) << 2 | 2
      }
    }
  }

  private var builder = ProgramBuilder()
  /// The instructions that each node goes on at.
  private var nexts: [[Int32]] = [[]]
  /// The instruction of each node.
  private var places: [Int32] = []
  /// The node that a node and an element lead to.
  private var children: [UInt64: Int32] = [:]
  private(set) var needs = ContextNeeds()

  /// Joins the parsed patterns with the given identifiers.
  static func join(_ node: (Int) -> SyntaxNode, ids: [Int]) -> (
    program: Program, needs: ContextNeeds
  ) {
    var tree = PrefixTree()
    tree.places.append(tree.builder.append(.match(-1)))
    for id in ids {
      tree.insertChoices(node(id), pattern: Int32(id))
    }
    for node in tree.nexts.indices {
      tree.builder.fork(at: tree.places[node], to: tree.nexts[node])
    }
    for case .assertion(let assertion, _) in tree.builder.instructions {
      tree.needs.insert(assertion)
    }
    return (tree.builder.program(start: 0), tree.needs)
  }

  private mutating func insertChoices(_ node: SyntaxNode, pattern: Int32) {
    guard case .choice(let parts) = node else { return insert(node, pattern: pattern) }
    for part in parts { insertChoices(part, pattern: pattern) }
  }

  private mutating func insert(_ node: SyntaxNode, pattern: Int32) {
    var parts: [SyntaxNode] = [node]
    if case .sequence(let elements) = node { parts = elements }
    var place = 0
    var used = 0
    while used < parts.count, let element = element(of: parts[used]) {
      place = child(of: place, element)
      used += 1
    }
    let match = builder.append(.match(pattern))
    nexts[place].append(builder.add(.sequence(Array(parts[used...])), before: match))
  }

  private mutating func element(of node: SyntaxNode) -> Element? {
    switch node {
    case .scalar(let set): .scalar(builder.index(of: set))
    case .assertion(let assertion): .assertion(assertion)
    case .repetition(.scalar(let set), minimum: 1, maximum: nil, _):
      .run(builder.index(of: set))
    default: nil
    }
  }

  private mutating func child(of node: Int, _ element: Element) -> Int {
    let key = UInt64(node) << 32 | element.key
    if let child = children[key] { return Int(child) }
    let child = nexts.count
    children[key] = Int32(child)
    let place = builder.append(.match(-1))
    places.append(place)
    nexts.append([])
    switch element {
    case .scalar(let set):
      nexts[node].append(builder.append(.scalar(set: set, next: place)))
    case .run(let set):
      let again = builder.append(.scalar(set: set, next: place))
      nexts[child].append(again)
      nexts[node].append(builder.append(.scalar(set: set, next: place)))
    case .assertion(let assertion):
      nexts[node].append(builder.append(.assertion(assertion, next: place)))
    }
    return child
  }
}
