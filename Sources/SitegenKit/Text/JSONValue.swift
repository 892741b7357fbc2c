/// A JSON text to be written, with its keys in the order they were given.
indirect enum JSONValue: Sendable {
  case null
  case string(String)
  case integer(Int)
  case bool(Bool)
  case array([JSONValue])
  case object([(String, JSONValue)])

  /// With two blanks for each level and a line break at the end.
  var text: String {
    var result = ""
    write(to: &result, indent: "\n")
    return result + "\n"
  }

  /// - Parameter indent: a line break and the blanks of this level.
  private func write(to result: inout String, indent: String) {
    switch self {
    case .null: result += "null"
    case .string(let text): Self.write(text, to: &result)
    case .integer(let number): result += String(number)
    case .bool(let value): result += value ? "true" : "false"
    case .array(let values):
      Self.write(values, between: ("[", "]"), to: &result, indent: indent) { $0.write(to: &$1, indent: $2) }
    case .object(let members):
      Self.write(members, between: ("{", "}"), to: &result, indent: indent) { member, result, indent in
        Self.write(member.0, to: &result)
        result += ": "
        member.1.write(to: &result, indent: indent)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between brackets: (String, String), to result: inout String, indent: String,
    _ write: (Item, inout String, String) -> Void
  ) {
    result += brackets.0
    for (number, item) in items.enumerated() {
      result += (number > 0 ? "," : "") + indent + "  "
      write(item, &result, indent + "  ")
    }
    result += (items.isEmpty ? "" : indent) + brackets.1
  }

  /// Characters that would act on a terminal are written as their code.
  private static func write(_ text: String, to result: inout String) {
    result += "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default:
        if scalar == "\t" || Printable.isHidden(scalar) {
          let digits = String(scalar.value, radix: 16)
          result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    result += "\""
  }
}
