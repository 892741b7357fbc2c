/// The values that a sentence can show, each written in braces by its name: `{leader}`.
///
/// A conforming enum has a case for each, so that the compiler sees whether the code that fills a sentence knows them
/// all.
protocol Placeholder: CaseIterable, RawRepresentable<String>, Sendable {}
