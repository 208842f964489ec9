package org.nightscreen.run.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.handover.wording.MeasureRow;
import org.nightscreen.handover.wording.TypologyCatalogue;
import org.nightscreen.hit.Hit;
import org.nightscreen.policy.RulePack;
import org.nightscreen.typology.Typology;

/** Puts a difference between two packs down to what differs in them. */
final class Attribution {

  private final RulePack current;
  private final RulePack changed;
  private final TypologyCatalogue words;

  /**
   * @param words tells which measure is compared with which threshold
   */
  Attribution(RulePack current, RulePack changed, TypologyCatalogue words) {
    this.current = current;
    this.changed = changed;
    this.words = words;
  }

  /** Why the changed pack does not make a hit of the current one. */
  List<String> ofLost(Hit hit) {
    return reasons(hit, changed, "is not judged by the changed pack");
  }

  /** Why the current pack does not make a hit of the changed one. */
  List<String> ofGained(Hit hit) {
    return reasons(hit, current, "is not judged by the current pack");
  }

  private List<String> reasons(Hit hit, RulePack other, String absent) {
    Typology typology =
        other.typologies().stream()
            .filter(each -> each.code().equals(hit.typology()))
            .findFirst()
            .orElse(null);
    if (typology == null) {
      return List.of("typology " + hit.typology() + " " + absent);
    }
    Map<String, String> there = other.limits(hit.typology(), hit.segment()).all();
    List<String> decisive = new ArrayList<>();
    List<String> further = new ArrayList<>();
    for (String parameter : differing(hit.thresholds(), there)) {
      String numbers = numbers(hit, parameter, there, other);
      String measure = broken(hit, parameter, there);
      if (measure != null) {
        decisive.add(hit.ruleId() + ": " + numbers + "; " + measure);
      } else {
        further.add(hit.ruleId() + ": " + numbers);
      }
    }
    if (!current.ruleVersion(hit.typology()).equals(changed.ruleVersion(hit.typology()))
        && decisive.isEmpty()
        && further.isEmpty()) {
      further.add(hit.ruleId() + ": the text of the rule differs");
    }
    if (decisive.isEmpty() && further.isEmpty()) {
      further.add(hit.ruleId() + ": words, tables or segments of the pack differ");
    }
    return decisive.isEmpty() ? further : decisive;
  }

  private static TreeSet<String> differing(Map<String, String> here, Map<String, String> there) {
    TreeSet<String> names = new TreeSet<>(here.keySet());
    names.addAll(there.keySet());
    names.removeIf(name -> Objects.equals(here.get(name), there.get(name)));
    return names;
  }

  private String numbers(Hit hit, String parameter, Map<String, String> there, RulePack other) {
    Map<String, String> pair = new TreeMap<>();
    pair.put("here", String.valueOf(hit.thresholds().get(parameter)));
    pair.put("there", String.valueOf(there.get(parameter)));
    boolean lost = other == changed;
    return parameter
        + " "
        + (lost ? pair.get("here") : pair.get("there"))
        + " -> "
        + (lost ? pair.get("there") : pair.get("here"));
  }

  /** The measure that satisfies its threshold here and would not there, or null. */
  private String broken(Hit hit, String parameter, Map<String, String> there) {
    for (MeasureRow row : words.text(hit.typology()).measures()) {
      boolean compared =
          row.threshold().equals(parameter) || row.upperThreshold().equals(parameter);
      String measured = hit.measures().get(row.measure());
      if (compared && measured != null && !holds(row, measured, there)) {
        return row.measure() + " is " + measured;
      }
    }
    return null;
  }

  private static boolean holds(MeasureRow row, String measured, Map<String, String> limits) {
    try {
      BigDecimal upper =
          row.upperThreshold().isEmpty() ? null : new BigDecimal(limits.get(row.upperThreshold()));
      return row.comparison()
          .holds(new BigDecimal(measured), new BigDecimal(limits.get(row.threshold())), upper);
    } catch (NumberFormatException | NullPointerException notANumber) {
      return true;
    }
  }
}
