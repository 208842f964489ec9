package org.nightscreen.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nightscreen.timeline.Horizon;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Finder;
import org.nightscreen.typology.IdentifierFinder;
import org.nightscreen.typology.PathFinder;
import org.nightscreen.typology.Typology;

/** Writes the generated part of {@code rules/README.md}: what the shipped pack screens by. */
final class RulesPage {

  /** A threshold that a rule compares a measure with. */
  private static final Pattern READ =
      Pattern.compile("(?:atLeast|atMost|under)\\([^\"()]*(?:\\([^()]*\\))?[^\"()]*\"(\\w+)\"");

  private static final Pattern RAISE =
      Pattern.compile("verdicts\\s*\\.\\s*raise\\s*\\(\\s*\"([^\"]+)\"[^;]*?Severity\\.(\\w+)");

  private final PackFiles files = PackFiles.builtIn();
  private final RulePack pack = RulePack.builtIn();

  /** The tables, in Markdown, for every enabled typology by its code. */
  String text() {
    StringBuilder page = new StringBuilder("## What each typology looks at\n\n");
    page.append(
        "| typology | subject | merge key | anchor | look-back | look-forward | baseline | required"
            + " inputs |\n");
    page.append("| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    pack.typologies().forEach(typology -> page.append(row(overview(typology))));
    page.append("\nLook-back, look-forward and baseline are those of the shipped thresholds.\n");
    page.append(everyRule());
    pack.typologies().forEach(typology -> page.append(section(typology)));
    page.append("\n## Shared thresholds\n\n").append(thresholds(ThresholdTable.FILE));
    return page.toString();
  }

  private List<String> overview(Typology typology) {
    String evidence = evidence(typology);
    return List.of(
        "["
            + typology.code()
            + " "
            + title(typology)
            + "](src/main/resources/typologies/"
            + typology.slug()
            + "/README.md)",
        subjects(typology),
        mergeKey(evidence),
        first("Anchor: ([^.;]+)[.;]", evidence),
        spans(typology, Horizon::lookBack),
        spans(typology, Horizon::lookForward),
        spans(typology, Horizon::baseline),
        first("Required: (.+?)(?: NOT_EVALUATED| Without|$)", evidence).replaceAll("[.;:]$", ""));
  }

  private static String subjects(Typology typology) {
    List<String> kinds = new ArrayList<>();
    typology.finders().forEach(finder -> kinds.add(finder.subjectKind().name()));
    typology.identifierFinders().forEach(finder -> kinds.add("IDENTIFIER"));
    typology.pathFinders().forEach(finder -> kinds.add("PATH"));
    return kinds.stream().distinct().collect(Collectors.joining(", "));
  }

  /** One line for every rule: what it reads, why, by whose word and what it needs. */
  private String everyRule() {
    StringBuilder table = new StringBuilder("\n## Every rule\n\n");
    List<String> columns =
        List.of(
            "rule", "typology", "severity", "thresholds", "rationale", "source", "owner", "needs");
    table.append(row(columns)).append("|").append(" --- |".repeat(columns.size())).append('\n');
    for (Typology typology : pack.typologies()) {
      List<PackRow> rows = new ArrayList<>();
      String own = folder(typology) + ThresholdTable.FILE;
      rows.addAll(PackRow.read(files, own, ThresholdRow.COLUMNS));
      rows.addAll(PackRow.read(files, ThresholdTable.FILE, ThresholdRow.COLUMNS));
      String needs = overview(typology).get(7);
      for (String path : files.paths(folder(typology), ".drl")) {
        RuleSource source = RuleSource.of(path, files.text(path));
        source
            .rules()
            .forEach(rule -> table.append(row(line(typology, source, rule, rows, needs))));
      }
    }
    return table.toString();
  }

  private static List<String> line(
      Typology typology,
      RuleSource source,
      RuleSource.Rule rule,
      List<PackRow> rows,
      String needs) {
    String text = source.code().substring(rule.start(), rule.end());
    Matcher extended = Pattern.compile("extends \"([^\"]+)\"").matcher(text);
    if (extended.find()) {
      String parent = extended.group(1);
      for (RuleSource.Rule other : source.rules()) {
        text +=
            other.name().equals(parent) ? source.code().substring(other.start(), other.end()) : "";
      }
    }
    List<String> names = new ArrayList<>();
    Matcher read = READ.matcher(text);
    while (read.find()) {
      if (!names.contains(read.group(1))) {
        names.add(read.group(1));
      }
    }
    List<PackRow> used =
        names.stream()
            .flatMap(name -> rows.stream().filter(one -> one.text("parameter").equals(name)))
            .toList();
    return List.of(
        rule.name(),
        typology.code(),
        severity(source, rule),
        joined(used, one -> one.text("parameter") + " " + one.text("value"), ", "),
        joined(used, one -> one.text("rationale"), "; "),
        joined(used, one -> one.text("source"), "; "),
        joined(rows, one -> one.text("owner"), "; "),
        needs);
  }

  private static String joined(List<PackRow> rows, Function<PackRow, String> cell, String between) {
    return rows.stream().map(cell).distinct().collect(Collectors.joining(between));
  }

  private static String mergeKey(String evidence) {
    if (!evidence.toLowerCase().contains("merge key")) {
      return "subject";
    }
    String named = first("[Mm]erge keys? (?:is )?([^.]+?)(?: keep [^.]+)?\\.", evidence);
    return "subject + " + named.replaceFirst("^the ", "");
  }

  private String spans(Typology typology, ToLongFunction<Horizon> span) {
    TreeSet<Long> spans = new TreeSet<>();
    for (Finder finder : typology.finders()) {
      spans.add(span.applyAsLong(finder.horizon(pack.widest(typology.code()))));
    }
    for (IdentifierFinder finder : typology.identifierFinders()) {
      spans.add(span.applyAsLong(finder.horizon(pack.defaultLimits())));
    }
    for (PathFinder finder : typology.pathFinders()) {
      spans.add(span.applyAsLong(finder.horizon(pack.defaultLimits().of(typology.code()))));
    }
    return spans.stream().map(RulesPage::span).collect(Collectors.joining(" or "));
  }

  private static String span(long micros) {
    if (micros <= 1) {
      return "none";
    }
    boolean days = micros % Timeline.DAY == 0 && micros > 2 * Timeline.DAY;
    return days ? micros / Timeline.DAY + " days" : micros / Timeline.HOUR + " h";
  }

  private String section(Typology typology) {
    StringBuilder section =
        new StringBuilder("\n## " + typology.code() + " " + title(typology) + "\n\n");
    section
        .append("First reading of the person: ")
        .append(typology.disposition())
        .append(typology.standsAlone() ? "" : "; makes no case by itself")
        .append(".\n\n");
    section.append("Evidence: ").append(evidence(typology)).append("\n\n");
    section.append("| rule | severity |\n| --- | --- |\n");
    for (String path : files.paths(folder(typology), ".drl")) {
      RuleSource source = RuleSource.of(path, files.text(path));
      source
          .rules()
          .forEach(rule -> section.append(row(List.of(rule.name(), severity(source, rule)))));
    }
    return section
        .append('\n')
        .append(thresholds(folder(typology) + ThresholdTable.FILE))
        .toString();
  }

  private static String severity(RuleSource source, RuleSource.Rule rule) {
    Matcher raised = RAISE.matcher(source.code().substring(rule.start(), rule.end()));
    return raised.find() ? raised.group(2) : "sign only";
  }

  private String thresholds(String file) {
    List<String> columns =
        List.of(
            "parameter",
            "segment",
            "country",
            "value",
            "unit",
            "rationale",
            "source",
            "owner",
            "status");
    StringBuilder table =
        new StringBuilder(row(columns))
            .append("|")
            .append(" --- |".repeat(columns.size()))
            .append('\n');
    for (PackRow threshold : PackRow.read(files, file, ThresholdRow.COLUMNS)) {
      table.append(row(columns.stream().map(threshold::text).toList()));
    }
    return table.toString();
  }

  /** The section "Evidence" of the typology's own page, on one line. */
  private String evidence(Typology typology) {
    String page = files.text(folder(typology) + "README.md");
    return first("(?s)\n## Evidence\n(.+?)\n## ", page).strip().replaceAll("\\s+", " ");
  }

  private String title(Typology typology) {
    return first("(?m)^title: (.+)$", files.text(folder(typology) + "reading.yaml"));
  }

  private static String folder(Typology typology) {
    return PackFiles.TYPOLOGIES + typology.slug() + "/";
  }

  private static String first(String pattern, String text) {
    Matcher found = Pattern.compile(pattern).matcher(text);
    if (!found.find()) {
      throw new IllegalStateException(
          "The text of a typology does not say '" + pattern + "': " + text);
    }
    return found.group(1).strip();
  }

  private static String row(List<String> cells) {
    List<String> escaped = new ArrayList<>();
    cells.forEach(cell -> escaped.add(cell.replace("|", "\\|")));
    return "| " + String.join(" | ", escaped) + " |\n";
  }
}
