import ArgumentParser
import SitegenAuthoring
import SitegenKit

/// What the commands that change a site's sources have in common: how they end.
enum Authoring {
  /// Runs a command; what stops it becomes words and an exit code.
  static func run(_ body: () throws -> Void) throws {
    do {
      try body()
    } catch let refusal as AuthoringRefusal {
      throw Talk.fail(refusal.description, Exit.usage)
    } catch let problems as ContentProblems {
      try? Talk.say(problems: problems.diagnostics)
      let errors = problems.diagnostics.count { $0.severity == .error }
      throw Talk.fail("\(errors.of("error")); nothing was written", Exit.content)
    } catch is SiteBusy {
      throw Talk.fail("another command is changing this site", Exit.busy)
    } catch let error as SystemError {
      throw Talk.fail(error.description, Exit.machine)
    }
  }
}
