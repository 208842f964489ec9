package org.nightscreen.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;

/** The numbers of one typology for one segment and country. */
final class SegmentLimits implements Limits {

  private final String typology;
  private final String segment;
  private final Map<String, Threshold> thresholds = new HashMap<>();
  private final Map<String, Object> derived = new ConcurrentHashMap<>();
  private final SortedMap<String, String> all;

  /**
   * All there is to a parameter: several of them are asked for at every subject.
   *
   * @param down lowered by the margin
   * @param up raised by the margin
   * @param span in microseconds, or {@link #NO_SPAN}
   */
  private record Threshold(ThresholdRow row, BigDecimal down, BigDecimal up, long span) {
    private static final long NO_SPAN = Long.MIN_VALUE;
  }

  SegmentLimits(
      String typology, String segment, Map<String, ThresholdRow> rows, BigDecimal margin) {
    this.typology = typology;
    this.segment = segment;
    SortedMap<String, String> texts = new TreeMap<>();
    rows.forEach(
        (parameter, row) -> {
          BigDecimal step =
              row.unit() == Parameter.Unit.COUNT ? BigDecimal.ONE : row.value().multiply(margin);
          BigDecimal down = row.value().subtract(step).max(BigDecimal.ZERO);
          thresholds.put(parameter, new Threshold(row, down, row.value().add(step), spanOf(row)));
          texts.put(parameter, row.value().toPlainString());
        });
    all = Collections.unmodifiableSortedMap(texts);
  }

  @Override
  public String segment() {
    return segment;
  }

  @Override
  public BigDecimal value(String parameter) {
    return threshold(parameter).row().value();
  }

  @Override
  public BigDecimal relaxedDown(String parameter) {
    return threshold(parameter).down();
  }

  @Override
  public BigDecimal relaxedUp(String parameter) {
    return threshold(parameter).up();
  }

  @Override
  public long span(String parameter) {
    long span = threshold(parameter).span();
    if (span == Threshold.NO_SPAN) {
      throw notA(parameter, "span of time");
    }
    return span;
  }

  private static long spanOf(ThresholdRow row) {
    long unit =
        switch (row.unit()) {
          case MINUTES -> Timeline.MINUTE;
          case HOURS -> Timeline.HOUR;
          case DAYS -> Timeline.DAY;
          case AMOUNT, RATIO, COUNT, YEARS -> 0;
        };
    return unit == 0
        ? Threshold.NO_SPAN
        : row.value().multiply(BigDecimal.valueOf(unit)).longValueExact();
  }

  @Override
  public long amount(String parameter) {
    ThresholdRow row = threshold(parameter).row();
    if (row.unit() != Parameter.Unit.AMOUNT) {
      throw notA(parameter, "amount");
    }
    return row.value().movePointRight(4).longValueExact();
  }

  @Override
  public int count(String parameter) {
    ThresholdRow row = threshold(parameter).row();
    if (row.unit() != Parameter.Unit.COUNT) {
      throw notA(parameter, "count");
    }
    return row.value().intValueExact();
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> T derived(String name, Function<Limits, T> made) {
    return (T) derived.computeIfAbsent(name, any -> made.apply(this));
  }

  @Override
  public SortedMap<String, String> all() {
    return all;
  }

  private Threshold threshold(String parameter) {
    Threshold threshold = thresholds.get(parameter);
    if (threshold == null) {
      throw new NightscreenException(
          FailureCode.RULE_PACK,
          "Rule pack: typology "
              + typology
              + " has no parameter '"
              + parameter
              + "'; add it to its thresholds.csv or correct the name where it is read.");
    }
    return threshold;
  }

  private NightscreenException notA(String parameter, String kind) {
    ThresholdRow row = threshold(parameter).row();
    return row.fault(
        "is read as "
            + (kind.startsWith("a") ? "an " : "a ")
            + kind
            + " but counts "
            + row.row().text("unit"),
        "correct the unit");
  }
}
