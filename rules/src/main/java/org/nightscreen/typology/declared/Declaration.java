package org.nightscreen.typology.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;

/**
 * What one {@code measures.yaml} says.
 *
 * @param codeLine line on which the code stands
 * @param code code of the typology
 * @param title a few words
 * @param disposition first reading of the person's part
 * @param standsAlone whether a hit can make a case without other hits
 * @param subject whose timeline is measured
 * @param anchor the entries at which it looks
 * @param measures measures by name, in order
 * @param findings findings by name, in order
 * @param amount the measure that is the headline amount, or null for the amount of the anchor
 * @param parameters parameters that the file names
 */
public record Declaration(
    int codeLine,
    String code,
    String title,
    Disposition disposition,
    boolean standsAlone,
    SubjectChoice subject,
    EntryFilter anchor,
    Map<String, MeasureRule> measures,
    Map<String, FindingRule> findings,
    String amount,
    SortedSet<String> parameters) {

  /** Name of the file in a typology's folder. */
  public static final String FILE = "measures.yaml";

  /**
   * Reads the file.
   *
   * @param file how errors name it
   * @param parameters unit of every parameter it may name
   * @throws org.nightscreen.failure.NightscreenException RULE_PACK naming file and line
   */
  public static Declaration read(String file, String text, Map<String, Parameter.Unit> parameters) {
    return DeclarationReader.read(file, text, parameters);
  }

  /** The unit of the thresholds that each measure is compared with, by name of the measure. */
  public SortedMap<String, Parameter.Unit> units() {
    SortedMap<String, Parameter.Unit> units = new TreeMap<>();
    measures.forEach((name, measure) -> units.put(name, measure.unit()));
    return units;
  }

  /** The filters of all measures and findings. */
  List<EntryFilter> filters() {
    List<EntryFilter> filters = new ArrayList<>();
    for (MeasureRule measure : measures.values()) {
      filters.add(measure.filter());
      if (measure.over() != null) {
        filters.add(measure.over().filter());
      }
    }
    findings.values().stream()
        .filter(FindingRule::ofEntries)
        .forEach(finding -> filters.add(finding.filter()));
    return filters;
  }

  /**
   * Fails, naming file and line, if a window is empty, or a baseline shorter than its window.
   *
   * @param limits the numbers of one segment
   */
  public void requireWindows(Limits limits) {
    for (MeasureRule measure : measures.values()) {
      measure.window().requireNoLessThan(1, limits);
      if (measure.baseline() != null) {
        measure.baseline().requireNoLessThan(measure.window().length(limits), limits);
      }
    }
    for (FindingRule finding : findings.values()) {
      if (finding.ofEntries()) {
        finding.window().requireNoLessThan(1, limits);
      }
    }
  }

  /** Names of the findings. */
  public SortedSet<String> findingNames() {
    return new TreeSet<>(findings.keySet());
  }
}
