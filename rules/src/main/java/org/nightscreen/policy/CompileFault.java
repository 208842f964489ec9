package org.nightscreen.policy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kie.api.KieServices;
import org.nightscreen.failure.NightscreenException;

/**
 * Finds the rule and line behind an objection of the compiler, which speaks of generated code as
 * often as of the DRL: where it names no line, each rule is compiled alone until one fails.
 */
final class CompileFault {

  private static final Pattern WORD = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]{2,}");

  private CompileFault() {}

  static NightscreenException locate(List<RuleSource> sources, RuleCompiler.Objection objection) {
    if (objection.file() != null) {
      for (RuleSource source : sources) {
        if (objection.file().endsWith(source.file())) {
          return fault(source, source.ruleAt(objection.line()), objection.line(), objection.text());
        }
      }
    }
    for (RuleSource source : sources) {
      if (objectionTo(source) != null) {
        return inside(source);
      }
    }
    return PackFault.in(
        "typologies/",
        "the rules do not compile together (" + objection.text() + ")",
        "give every DRL file a package of its own and every rule a name of its own");
  }

  private static NightscreenException inside(RuleSource source) {
    for (RuleSource.Rule rule : source.rules()) {
      String alone = source.preamble() + withAncestors(source, rule);
      RuleCompiler.Objection objection = objectionTo(RuleSource.of(source.file(), alone));
      if (objection != null) {
        return fault(source, rule, lineNamed(source, rule, objection.text()), objection.text());
      }
    }
    return PackFault.in(
        source.file(),
        "the file does not compile (" + objectionTo(source).text() + ")",
        "correct its imports and globals");
  }

  private static RuleCompiler.Objection objectionTo(RuleSource source) {
    return RuleCompiler.objection(
        List.of(source), KieServices.get().newReleaseId("org.nightscreen.pack", "rules", "trial"));
  }

  private static String withAncestors(RuleSource source, RuleSource.Rule rule) {
    Deque<String> parts = new ArrayDeque<>();
    RuleSource.Rule next = rule;
    while (next != null && parts.size() < source.rules().size()) {
      parts.addFirst(source.code().substring(next.start(), next.end()));
      String parent = next.parent();
      next =
          source.rules().stream()
              .filter(each -> each.name().equals(parent))
              .findFirst()
              .orElse(null);
    }
    return String.join("\n", parts);
  }

  /**
   * The first line of the rule's body that holds a word of the objection, else the line of its
   * name.
   */
  private static int lineNamed(RuleSource source, RuleSource.Rule rule, String objection) {
    int body = source.code().indexOf('\n', rule.start());
    Matcher words = WORD.matcher(objection);
    while (body > 0 && words.find()) {
      Matcher use =
          Pattern.compile("(?<![\\w$])" + Pattern.quote(words.group()) + "(?![\\w$])")
              .matcher(source.code());
      if (use.find(body) && use.start() < rule.end()) {
        return source.lineOf(use.start());
      }
    }
    return rule.line();
  }

  private static NightscreenException fault(
      RuleSource source, RuleSource.Rule rule, int line, String objection) {
    String what = rule == null ? "the file" : "rule \"" + rule.name() + '"';
    String reason =
        objection.endsWith(".") || objection.endsWith(":")
            ? objection.substring(0, objection.length() - 1)
            : objection;
    return PackFault.at(
        source.file(), line, what + " does not compile (" + reason + ")", "correct it");
  }
}
