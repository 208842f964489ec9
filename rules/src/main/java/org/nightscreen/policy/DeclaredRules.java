package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.declared.Condition;
import org.nightscreen.typology.declared.Declaration;

/**
 * The DRL of a declared typology, read as text: every measure, finding and threshold that it names
 * must be declared, with the unit that it is compared in; and what a rule asks of its fact tells
 * which anchors need not be looked at.
 */
final class DeclaredRules {

  private static final Pattern FACT = Pattern.compile("\\bMeasured\\s*\\(");
  private static final Pattern OWN = Pattern.compile("\\btypology\\s*==\\s*\"([^\"]*)\"");
  private static final Pattern SAME = Pattern.compile("\\bcandidate\\s*==");
  private static final Pattern QUESTION =
      Pattern.compile("(!\\s*)?(?:\\$?\\w+\\.)?\\b(atLeast|atMost|under|isSo)\\s*(\\()");
  private static final Pattern COMPARED =
      Pattern.compile("\\(\\s*\"([^\"]*)\"\\s*,\\s*\"([^\"]*)\"\\s*\\)");
  private static final Pattern ASKED = Pattern.compile("\\(\\s*\"([^\"]*)\"\\s*\\)");

  private final RuleSource source;
  private final Declaration declaration;
  private final Map<String, Parameter.Unit> parameters;
  private final String bare;

  /**
   * @param parameters unit of every parameter that the rules may name
   */
  DeclaredRules(
      RuleSource source, Declaration declaration, Map<String, Parameter.Unit> parameters) {
    this.source = source;
    this.declaration = declaration;
    this.parameters = parameters;
    this.bare = withoutTexts(source.code());
  }

  /** The text with what stands in quotation marks blotted out, every character in its place. */
  static String withoutTexts(String code) {
    return Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"")
        .matcher(code)
        .replaceAll(text -> "\"" + "_".repeat(text.group().length() - 2) + "\"");
  }

  /** Fails, naming file and line, unless all that the rules name is declared. */
  void check() {
    Matcher facts = FACT.matcher(bare);
    while (facts.find()) {
      requireOwnFact(facts.start(), source.code().substring(facts.start(), closing(facts.end())));
    }
    conditions(0, bare.length());
  }

  /** Parameters that the rules compare with. */
  TreeSet<String> parametersNamed() {
    TreeSet<String> named = new TreeSet<>();
    conditions(0, bare.length()).forEach(condition -> named.add(condition.parameter()));
    named.remove("");
    return named;
  }

  /** All questions between two indexes. */
  List<Condition> conditions(int from, int to) {
    List<Condition> conditions = new ArrayList<>();
    Matcher asked = QUESTION.matcher(bare).region(from, to);
    while (asked.find()) {
      conditions.add(condition(asked));
    }
    return conditions;
  }

  /** The index after the bracket that closes the one that was opened before the index. */
  int closing(int index) {
    int open = 1;
    int at = index;
    for (; at < bare.length() && open > 0; at++) {
      open += bare.charAt(at) == '(' ? 1 : bare.charAt(at) == ')' ? -1 : 0;
    }
    return at;
  }

  private Condition condition(Matcher asked) {
    Condition.Question question = Condition.Question.of(asked.group(2));
    int at = asked.start(2);
    if (asked.group(1) != null) {
      throw fault(
          at,
          "denies '" + question.method() + "', which would take what is unknown for a yes",
          "ask the opposite: atLeast against under, or declare a finding");
    }
    boolean finding = question == Condition.Question.IS_SO;
    Matcher names =
        (finding ? ASKED : COMPARED)
            .matcher(source.code())
            .region(asked.start(3), source.code().length());
    if (!names.lookingAt()) {
      throw fault(
          at,
          "asks '" + question.method() + "' without names",
          finding
              ? "write isSo(\"finding\")"
              : "write " + question.method() + "(\"measure\", \"parameter\")");
    }
    if (finding) {
      requireFinding(names);
      return new Condition(question, names.group(1), "");
    }
    requireComparable(names);
    return new Condition(question, names.group(1), names.group(2));
  }

  private void requireFinding(Matcher names) {
    if (!declaration.findingNames().contains(names.group(1))) {
      throw fault(
          names.start(1),
          "asks for finding '" + names.group(1) + "', which measures.yaml does not declare",
          "correct the name; known are " + String.join(", ", declaration.findingNames()));
    }
  }

  private void requireComparable(Matcher names) {
    SortedMap<String, Parameter.Unit> measures = declaration.units();
    Parameter.Unit measure = measures.get(names.group(1));
    if (measure == null) {
      throw fault(
          names.start(1),
          "asks for measure '" + names.group(1) + "', which measures.yaml does not declare",
          "correct the name; known are " + String.join(", ", measures.keySet()));
    }
    Parameter.Unit parameter = parameters.get(names.group(2));
    if (parameter == null) {
      throw fault(
          names.start(2),
          "compares with '" + names.group(2) + "', which thresholds.csv does not have",
          "correct the name; known are " + String.join(", ", new TreeSet<>(parameters.keySet())));
    }
    if (parameter != measure) {
      throw fault(
          names.start(2),
          "compares '"
              + names.group(1)
              + "' with '"
              + names.group(2)
              + "', which counts "
              + DeclaredFolder.text(parameter),
          "name a parameter that counts " + DeclaredFolder.text(measure));
    }
  }

  private void requireOwnFact(int at, String pattern) {
    Matcher own = OWN.matcher(pattern);
    boolean told = own.find();
    if (told && !own.group(1).equals(declaration.code())) {
      throw fault(
          at,
          "looks at facts of '" + own.group(1) + "'",
          "write typology == \"" + declaration.code() + "\"");
    }
    if (!told && !SAME.matcher(pattern).find()) {
      throw fault(
          at,
          "looks at the facts of every declared typology",
          "begin it with typology == \"" + declaration.code() + "\"");
    }
  }

  private org.nightscreen.failure.NightscreenException fault(int at, String what, String remedy) {
    int line = source.lineOf(at);
    RuleSource.Rule rule = source.ruleAt(line);
    String who = rule == null ? "a rule " : "rule \"" + rule.name() + "\" ";
    return PackFault.at(source.file(), line, who + what, remedy);
  }

  /**
   * For each rule that raises a hit, what must be so of its fact; nothing where that is not clear.
   */
  List<List<Condition>> necessary() {
    List<List<Condition>> necessary = new ArrayList<>();
    for (RuleSource.Rule rule : source.rules()) {
      String text = source.code().substring(rule.start(), rule.end());
      if (text.contains("verdicts") && text.contains("raise")) {
        necessary.add(new NecessaryConditions(source, this, bare).of(rule));
      }
    }
    return necessary;
  }

  static Pattern fact() {
    return FACT;
  }

  static Pattern same() {
    return SAME;
  }
}
