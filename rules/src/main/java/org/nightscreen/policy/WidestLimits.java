package org.nightscreen.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.typology.Limits;

/**
 * The loosest numbers over all segments and countries, for what must hold for every subject: how
 * far a finder looks, and below which amount nothing can matter. A plain value is told only where
 * it is the same for all.
 */
final class WidestLimits implements Limits {

  private final List<Limits> each;

  WidestLimits(List<Limits> each) {
    this.each = List.copyOf(each);
  }

  @Override
  public String segment() {
    return "ANY";
  }

  @Override
  public BigDecimal value(String parameter) {
    return same(parameter, limits -> limits.value(parameter));
  }

  @Override
  public BigDecimal relaxedDown(String parameter) {
    return each.stream()
        .map(limits -> limits.relaxedDown(parameter))
        .min(BigDecimal::compareTo)
        .orElseThrow();
  }

  @Override
  public BigDecimal relaxedUp(String parameter) {
    return each.stream()
        .map(limits -> limits.relaxedUp(parameter))
        .max(BigDecimal::compareTo)
        .orElseThrow();
  }

  /** The longest span. */
  @Override
  public long span(String parameter) {
    return each.stream().mapToLong(limits -> limits.span(parameter)).max().orElseThrow();
  }

  @Override
  public long amount(String parameter) {
    return same(parameter, limits -> limits.amount(parameter));
  }

  @Override
  public int count(String parameter) {
    return same(parameter, limits -> limits.count(parameter));
  }

  /** Each parameter's number, or its range where segments or countries differ. */
  @Override
  public SortedMap<String, String> all() {
    SortedMap<String, String> texts = new TreeMap<>();
    for (String parameter : each.get(0).all().keySet()) {
      List<BigDecimal> values =
          each.stream().map(limits -> limits.value(parameter)).sorted().toList();
      String low = values.get(0).toPlainString();
      String high = values.get(values.size() - 1).toPlainString();
      texts.put(parameter, low.equals(high) ? low : low + " to " + high);
    }
    return Collections.unmodifiableSortedMap(texts);
  }

  private <T extends Comparable<T>> T same(String parameter, Function<Limits, T> read) {
    T first = read.apply(each.get(0));
    if (each.stream().map(read).anyMatch(other -> other.compareTo(first) != 0)) {
      throw new NightscreenException(
          FailureCode.RULE_PACK,
          "Rule pack: parameter '"
              + parameter
              + "' differs between segments or countries, and a finder reads it as"
              + " one number for all; give every segment the same value.");
    }
    return first;
  }
}
