package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One DRL file, read as text: which rules it declares and which thresholds they name. What the
 * compiler cannot know, such as a mistyped threshold, is found here.
 *
 * @param file path in the pack
 * @param text the file
 * @param code the file without comments, line by line as long as it
 */
record RuleSource(String file, String text, String code) {

  private static final Pattern COMMENT_OR_STRING =
      Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"|//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern RULE =
      Pattern.compile(
          "^[ \t]*rule[ \t]+\"([^\"]+)\"(?:[ \t]+extends[ \t]+\"([^\"]+)\")?", Pattern.MULTILINE);
  private static final Pattern THRESHOLD =
      Pattern.compile("\\b(?:atLeast|atMost|under)\\s*\\([^\"]*?\"([^\"]*)\"");
  private static final Pattern SIGN =
      Pattern.compile("\\bverdicts\\s*\\.\\s*sign\\s*\\([^\"]*?\"([^\"]*)\"");
  private static final Pattern RAISE =
      Pattern.compile("\\bverdicts\\s*\\.\\s*raise\\s*\\([^\"]*?\"([^\"]*)\"");

  /**
   * A text found in the file.
   *
   * @param text what was found
   * @param line its line, from 1
   */
  record Found(String text, int line) {}

  /**
   * A declared rule.
   *
   * @param name its name
   * @param parent the rule it extends, or null
   * @param line its line, from 1
   * @param start index of its first character
   * @param end index after its last character
   */
  record Rule(String name, String parent, int line, int start, int end) {}

  static RuleSource of(String file, String text) {
    Matcher comments = COMMENT_OR_STRING.matcher(text);
    String code =
        comments.replaceAll(
            found -> {
              String piece = found.group();
              return Matcher.quoteReplacement(
                  piece.startsWith("\"") ? piece : piece.replaceAll("[^\n]", " "));
            });
    return new RuleSource(file, text, code);
  }

  /** The declared rules, in order. */
  List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    Matcher found = RULE.matcher(code);
    while (found.find()) {
      int end = found.end();
      Matcher next = RULE.matcher(code);
      int until = next.find(end) ? next.start() : code.length();
      rules.add(
          new Rule(found.group(1), found.group(2), lineOf(found.start()), found.start(), until));
    }
    return rules;
  }

  /** The part before the first rule: package, imports and globals. */
  String preamble() {
    List<Rule> rules = rules();
    return rules.isEmpty() ? code : code.substring(0, rules.get(0).start());
  }

  /** The rule that stands on that line, or null. */
  Rule ruleAt(int line) {
    Rule last = null;
    for (Rule rule : rules()) {
      if (rule.line() <= line) {
        last = rule;
      }
    }
    return last;
  }

  /** Names of thresholds that conditions compare with. */
  List<Found> thresholds() {
    return all(THRESHOLD);
  }

  /** Names of signs, in the order of the file. */
  List<String> signs() {
    return all(SIGN).stream().map(Found::text).distinct().toList();
  }

  /** Rule ids that consequences report. */
  List<Found> raised() {
    return all(RAISE);
  }

  private List<Found> all(Pattern pattern) {
    List<Found> all = new ArrayList<>();
    Matcher found = pattern.matcher(code);
    while (found.find()) {
      all.add(new Found(found.group(1), lineOf(found.start(1))));
    }
    return all;
  }

  int lineOf(int index) {
    return 1
        + (int) code.substring(0, index).chars().filter(character -> character == '\n').count();
  }

  /** Fails if a rule names an unknown threshold or reports under another typology's code. */
  void check(String typology, Set<String> parameters) {
    for (Found threshold : thresholds()) {
      if (!parameters.contains(threshold.text())) {
        throw PackFault.at(
            file,
            threshold.line(),
            rule(threshold.line())
                + " compares with '"
                + threshold.text()
                + "', which thresholds.csv does not have",
            "correct the name; known are " + String.join(", ", new TreeSet<>(parameters)));
      }
    }
    checkIds(typology);
  }

  /** Fails if a rule reports under another typology's code. */
  void checkIds(String typology) {
    for (Found id : raised()) {
      if (!id.text().startsWith(typology + ".")) {
        throw PackFault.at(
            file,
            id.line(),
            rule(id.line()) + " reports as '" + id.text() + "'",
            "begin the id with '" + typology + ".'");
      }
    }
  }

  private String rule(int line) {
    Rule rule = ruleAt(line);
    return rule == null ? "a rule" : "rule \"" + rule.name() + '"';
  }
}
