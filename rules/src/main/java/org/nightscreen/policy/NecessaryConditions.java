package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.typology.declared.Condition;

/**
 * What must be so of a fact for a rule to be true of it, as far as the text shows: the questions in
 * the patterns of the rule and of those it extends. A rule with alternatives or denials shows
 * nothing, and then every anchor is looked at.
 */
final class NecessaryConditions {

  private static final Pattern WHEN = Pattern.compile("\\bwhen\\b(.*?)\\bthen\\b", Pattern.DOTALL);
  private static final Pattern UNCLEAR =
      Pattern.compile(
          "\\|\\||!(?!=)|\\?|\\b(?:or|not|forall|accumulate|groupby|eval|from|collect|query)\\b");

  private final RuleSource source;
  private final DeclaredRules rules;
  private final String bare;

  /**
   * @param bare the code without what stands in quotation marks
   */
  NecessaryConditions(RuleSource source, DeclaredRules rules, String bare) {
    this.source = source;
    this.rules = rules;
    this.bare = bare;
  }

  List<Condition> of(RuleSource.Rule rule) {
    List<Condition> necessary = new ArrayList<>();
    int otherFacts = 0;
    for (RuleSource.Rule each : withAncestors(rule)) {
      Matcher when = WHEN.matcher(bare).region(each.start(), each.end());
      if (!when.find() || UNCLEAR.matcher(when.group(1)).find()) {
        return List.of();
      }
      Matcher facts = DeclaredRules.fact().matcher(bare).region(when.start(1), when.end(1));
      while (facts.find()) {
        int end = rules.closing(facts.end());
        boolean same = DeclaredRules.same().matcher(bare).region(facts.end(), end).find();
        otherFacts += same ? 0 : 1;
        necessary.addAll(rules.conditions(facts.end(), end));
      }
    }
    return otherFacts == 1 ? necessary : List.of();
  }

  private List<RuleSource.Rule> withAncestors(RuleSource.Rule rule) {
    List<RuleSource.Rule> line = new ArrayList<>();
    RuleSource.Rule next = rule;
    while (next != null && line.size() < source.rules().size()) {
      line.add(next);
      String parent = next.parent();
      next =
          source.rules().stream()
              .filter(each -> each.name().equals(parent))
              .findFirst()
              .orElse(null);
    }
    return line;
  }
}
