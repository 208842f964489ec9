package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.handover.wording.Comparison;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.MeasureRow;
import org.nightscreen.handover.wording.TypologyText;
import org.nightscreen.handover.wording.Unit;
import org.nightscreen.hit.Hit;

/**
 * Every measure of a hit beside its threshold: first those the catalogue has words for, in its
 * order, then the other measures, then thresholds in force that none of them is shown beside.
 * Nothing is left out.
 */
final class MeasureTable {

  private MeasureTable() {}

  static List<MeasureLine> of(Hit hit, TypologyText words, String currency) {
    List<MeasureLine> lines = new ArrayList<>();
    Set<String> shown = new TreeSet<>();
    for (MeasureRow row : words.measures()) {
      if (hit.measures().containsKey(row.measure())) {
        lines.add(line(hit, row, currency));
        shown.addAll(List.of(row.measure(), row.threshold(), row.upperThreshold()));
      }
    }
    for (Map.Entry<String, String> measure : hit.measures().entrySet()) {
      if (shown.add(measure.getKey())) {
        String value = measure.getValue();
        lines.add(
            new MeasureLine(
                measure.getKey(), spoken(measure.getKey()), value, value, "", "", "NONE"));
      }
    }
    for (Map.Entry<String, String> threshold : hit.thresholds().entrySet()) {
      if (shown.add(threshold.getKey())) {
        String label = spoken(threshold.getKey()) + " (parameter)";
        lines.add(
            new MeasureLine(
                threshold.getKey(),
                label,
                "",
                "",
                threshold.getValue(),
                threshold.getKey(),
                "NONE"));
      }
    }
    return lines;
  }

  private static MeasureLine line(Hit hit, MeasureRow row, String currency) {
    String value = hit.measures().get(row.measure());
    String shown = Figures.inUnit(value, row.unit(), currency);
    String lower = hit.thresholds().get(row.threshold());
    String upper =
        row.comparison() == Comparison.BETWEEN ? hit.thresholds().get(row.upperThreshold()) : lower;
    if (row.comparison() == Comparison.NONE || lower == null || upper == null) {
      return new MeasureLine(row.measure(), row.label(), value, shown, "", "", "NONE");
    }
    boolean between = row.comparison() == Comparison.BETWEEN;
    String limit =
        row.comparison().words()
            + " "
            + limit(lower, row.unit(), currency)
            + (between ? " and " + limit(upper, row.unit(), currency) : "");
    String names = between ? row.threshold() + ", " + row.upperThreshold() : row.threshold();
    return new MeasureLine(
        row.measure(), row.label(), value, shown, limit, names, met(row, value, lower, upper));
  }

  private static String limit(String value, Unit unit, String currency) {
    return Figures.inUnit(value, unit, currency);
  }

  private static String met(MeasureRow row, String value, String lower, String upper) {
    BigDecimal measure = Figures.numberOrNull(value);
    BigDecimal from = Figures.numberOrNull(lower);
    BigDecimal to = Figures.numberOrNull(upper);
    if (measure == null || from == null || to == null) {
      return "NONE";
    }
    return row.comparison().holds(measure, from, to) ? "MET" : "NOT_MET";
  }

  private static String spoken(String name) {
    return name.replace('_', ' ');
  }
}
