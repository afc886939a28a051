/// Joins many patterns into one ``Program`` in which equal beginnings are shared, and a pattern's equal endings too.
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

  /// A place in the tree; its children come behind it in the list of nodes.
  private struct Node {
    /// The set that the node may be left by and come back to at once.
    var loop: Int32?
    var children: [(element: Element, node: Int)] = []
    /// Patterns that match here.
    var matches: [Int32] = []
    /// Where the rests of patterns start that are not shared.
    var rests: [Int32] = []
  }

  private var builder = ProgramBuilder()
  private var nodes = [Node()]
  /// The node that a node and an element lead to.
  private var children: [UInt64: Int32] = [:]
  /// The instruction that reports each pattern.
  private var matches: [Int32: Int32] = [:]

  /// Joins the parsed patterns with the given identifiers.
  static func join(_ node: (Int) -> SyntaxNode, ids: [Int]) -> (
    program: Program, needs: ContextNeeds
  ) {
    var tree = PrefixTree()
    for id in ids {
      tree.insertAlternatives(node(id), pattern: Int32(id))
    }
    let start = tree.build()
    var needs = ContextNeeds()
    for case .assertion(let assertion, _) in tree.builder.instructions {
      needs.insert(assertion)
    }
    return (tree.builder.program(start: start), needs)
  }

  private mutating func insertAlternatives(_ node: SyntaxNode, pattern: Int32) {
    for part in node.alternatives {
      if part.isJoinable, let spellings = Spellings.of(part) {
        for spelling in spellings { insert(spelling, pattern: pattern) }
      } else if case .sequence(let parts) = part {
        insert(parts, pattern: pattern)
      } else {
        insert([part], pattern: pattern)
      }
    }
  }

  private mutating func insert(_ parts: [SyntaxNode], pattern: Int32) {
    var place = 0
    var used = 0
    while used < parts.count, let element = element(of: parts[used]) {
      place = child(of: place, element)
      used += 1
    }
    if used == parts.count {
      if nodes[place].matches.last != pattern { nodes[place].matches.append(pattern) }
    } else {
      let match = match(pattern)
      nodes[place].rests.append(builder.add(.sequence(Array(parts[used...])), before: match))
    }
  }

  private mutating func match(_ pattern: Int32) -> Int32 {
    if let known = matches[pattern] { return known }
    let match = builder.append(.match(pattern))
    matches[pattern] = match
    return match
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
    let child = nodes.count
    children[key] = Int32(child)
    nodes.append(Node())
    if case .run(let set) = element { nodes[child].loop = set }
    nodes[node].children.append((element, child))
    return child
  }

  /// Makes the instructions of all nodes, those of equal endings once; returns where they start.
  private mutating func build() -> Int32 {
    var places = [Int32](repeating: 0, count: nodes.count)
    var known: [[UInt64]: Int32] = [:]
    // Children come behind their parents, so this way round each of them is made first.
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      var key: [UInt64] = [node.loop.map { UInt64($0) + 1 } ?? 0]
      for child in node.children {
        key += [child.element.key + 1, UInt64(places[child.node])]
      }
      key.append(0)
      key += node.matches.map { UInt64($0) }
      if node.rests.isEmpty, let place = known[key] {
        places[index] = place
        continue
      }
      places[index] = build(node, places)
      if node.rests.isEmpty { known[key] = places[index] }
    }
    return places[0]
  }

  private mutating func build(_ node: Node, _ places: [Int32]) -> Int32 {
    let place = builder.append(.match(-1))
    var nexts = node.rests + node.matches.map { match($0) }
    if let set = node.loop { nexts.append(builder.append(.scalar(set: set, next: place))) }
    for (element, child) in node.children {
      switch element {
      case .scalar(let set), .run(let set):
        nexts.append(builder.append(.scalar(set: set, next: places[child])))
      case .assertion(let assertion):
        nexts.append(builder.append(.assertion(assertion, next: places[child])))
      }
    }
    builder.fork(at: place, to: nexts)
    return place
  }
}
