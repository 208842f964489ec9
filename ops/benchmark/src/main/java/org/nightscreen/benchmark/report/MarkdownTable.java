package org.nightscreen.benchmark.report;

import java.util.Locale;
import java.util.Map;

/** The results as Markdown: verdicts, then the median of each series. */
final class MarkdownTable {

  private MarkdownTable() {}

  static String of(Results results, Map<String, Object> setting) {
    StringBuilder text = new StringBuilder("# Benchmark results\n\n");
    setting.forEach(
        (name, value) -> text.append("- ").append(name).append(": ").append(value).append('\n'));
    text.append(
        "\n"
            + "| what | measured | target | met | basis | runs |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
    results.verdicts().forEach(verdict -> text.append(row(verdict)));
    text.append(
        "\n"
            + "| workload | contender | median s | all s | CPU s | peak MB |\n"
            + "| --- | --- | --- | --- | --- | --- |\n");
    results.series().forEach(series -> text.append(row(series)));
    if (!results.notes().isEmpty()) {
      text.append('\n');
      results.notes().forEach(note -> text.append("- ").append(note).append('\n'));
    }
    return text.toString();
  }

  private static String row(Verdict verdict) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %d |%n",
        verdict.what(),
        verdict.ratio() == null ? "" : number(verdict.ratio()),
        verdict.limit() == null ? "reported" : "<= " + verdict.limit(),
        met(verdict),
        verdict.basis(),
        verdict.runs());
  }

  private static String met(Verdict verdict) {
    if (!verdict.valid()) {
      return "VOID";
    }
    return verdict.met() == null ? "" : verdict.met() ? "yes" : "no";
  }

  private static String row(Series series) {
    String all = String.join(" ", series.seconds().stream().map(MarkdownTable::number).toList());
    return String.format(
        Locale.ROOT,
        "| %s | %s | %s | %s | %s | %s |%n",
        series.workload(),
        series.contender(),
        number(series.median()),
        all,
        series.cpuSeconds().isEmpty() ? "" : number(Series.median(series.cpuSeconds())),
        series.peakMegabytes() == 0 ? "" : String.valueOf(series.peakMegabytes()));
  }

  static String number(double value) {
    return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
  }
}
