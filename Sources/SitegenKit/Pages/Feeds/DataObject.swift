/// What an object of the open data holds: the data and their schema both go by it, so that they can't disagree.
struct DataObject<Subject>: Sendable {
  /// One member of the object.
  struct Member: Sendable {
    let name: String
    /// One sentence for those who use the data, without a full stop.
    let meaning: String
    /// The member's JSON Schema but for its meaning.
    let form: JSON.Members
    var isRequired = false
    /// What stands there; nil where nothing is known, which leaves the member out.
    let value: @Sendable (Subject) -> JSON?

    init(
      _ name: String, _ meaning: String, _ form: JSON.Members, isRequired: Bool = false,
      value: @escaping @Sendable (Subject) -> JSON?
    ) {
      (self.name, self.meaning, self.form, self.isRequired, self.value) = (name, meaning, form, isRequired, value)
    }

    /// A text.
    static func text(
      _ name: String, _ meaning: String, isRequired: Bool = false, _ value: @escaping @Sendable (Subject) -> String?
    ) -> Member {
      Member(name, meaning, [("type", "string")], isRequired: isRequired) { value($0).map(JSON.string) }
    }

    /// An address.
    static func address(
      _ name: String, _ meaning: String, isRequired: Bool = false, _ value: @escaping @Sendable (Subject) -> String?
    ) -> Member {
      Member(name, meaning, [("type", "string"), ("format", "uri")], isRequired: isRequired) {
        value($0).map(JSON.string)
      }
    }

    /// A day.
    static func day(
      _ name: String, _ meaning: String, isRequired: Bool = false, _ value: @escaping @Sendable (Subject) -> Day?
    ) -> Member {
      Member(name, meaning, [("type", "string"), ("format", "date")], isRequired: isRequired) {
        value($0).map { .string($0.description) }
      }
    }

    /// A list of texts; an empty one is left out.
    static func texts(
      _ name: String, _ meaning: String, _ value: @escaping @Sendable (Subject) -> [String]
    ) -> Member {
      Member(name, meaning, [("type", "array"), ("items", ["type": "string"]), ("minItems", 1)]) { subject in
        let texts = value(subject)
        return texts.isEmpty ? nil : .array(texts.map(JSON.string))
      }
    }

    /// An object.
    static func object<Inner>(
      _ name: String, _ meaning: String, _ inner: DataObject<Inner>, _ value: @escaping @Sendable (Subject) -> Inner?
    ) -> Member {
      Member(name, meaning, inner.schema) { value($0).map(inner.json) }
    }

    /// A list of objects; an empty one is left out where the list need not be there.
    static func objects<Inner>(
      _ name: String, _ meaning: String, _ inner: DataObject<Inner>, isRequired: Bool,
      _ value: @escaping @Sendable (Subject) -> [Inner]
    ) -> Member {
      Member(name, meaning, [("type", "array"), ("items", .object(inner.schema))], isRequired: isRequired) { subject in
        let items = value(subject)
        return isRequired || !items.isEmpty ? .array(items.map(inner.json)) : nil
      }
    }
  }

  let members: [Member]

  /// The object of a subject.
  func json(of subject: Subject) -> JSON {
    .object(members.compactMap { member in member.value(subject).map { (key: member.name, value: $0) } })
  }

  /// The JSON Schema of every such object.
  var schema: JSON.Members {
    [
      ("type", "object"),
      (
        "properties",
        .object(members.map { (key: $0.name, value: .object([("description", .string($0.meaning))] + $0.form)) })
      ),
      ("required", .array(members.filter(\.isRequired).map { .string($0.name) })),
      ("additionalProperties", false),
    ]
  }
}
