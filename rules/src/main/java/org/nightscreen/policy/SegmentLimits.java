package org.nightscreen.policy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  private static final Set<Parameter.Unit> SPANS =
      EnumSet.of(Parameter.Unit.MINUTES, Parameter.Unit.HOURS, Parameter.Unit.DAYS);

  private final String typology;
  private final String segment;
  private final Map<String, ThresholdRow> rows;
  private final Map<String, BigDecimal> down = new HashMap<>();
  private final Map<String, BigDecimal> up = new HashMap<>();

  /** Asked for at every subject. */
  private final Map<String, Long> spans = new HashMap<>();

  private final Map<String, Object> derived = new ConcurrentHashMap<>();
  private final SortedMap<String, String> all;

  SegmentLimits(
      String typology, String segment, Map<String, ThresholdRow> rows, BigDecimal margin) {
    this.typology = typology;
    this.segment = segment;
    this.rows = Map.copyOf(rows);
    SortedMap<String, String> texts = new TreeMap<>();
    rows.forEach(
        (parameter, row) -> {
          BigDecimal step =
              row.unit() == Parameter.Unit.COUNT ? BigDecimal.ONE : row.value().multiply(margin);
          down.put(parameter, row.value().subtract(step).max(BigDecimal.ZERO));
          up.put(parameter, row.value().add(step));
          texts.put(parameter, row.value().toPlainString());
          if (SPANS.contains(row.unit())) {
            spans.put(parameter, spanOf(row, parameter));
          }
        });
    all = Collections.unmodifiableSortedMap(texts);
  }

  @Override
  public String segment() {
    return segment;
  }

  @Override
  public BigDecimal value(String parameter) {
    return row(parameter).value();
  }

  @Override
  public BigDecimal relaxedDown(String parameter) {
    row(parameter);
    return down.get(parameter);
  }

  @Override
  public BigDecimal relaxedUp(String parameter) {
    row(parameter);
    return up.get(parameter);
  }

  @Override
  public long span(String parameter) {
    Long known = spans.get(parameter);
    return known != null ? known : spanOf(row(parameter), parameter);
  }

  private long spanOf(ThresholdRow row, String parameter) {
    long unit =
        switch (row.unit()) {
          case MINUTES -> Timeline.MINUTE;
          case HOURS -> Timeline.HOUR;
          case DAYS -> Timeline.DAY;
          case AMOUNT, RATIO, COUNT, YEARS -> throw notA(parameter, "span of time");
        };
    return row.value().multiply(BigDecimal.valueOf(unit)).longValueExact();
  }

  @Override
  public long amount(String parameter) {
    if (row(parameter).unit() != Parameter.Unit.AMOUNT) {
      throw notA(parameter, "amount");
    }
    return value(parameter).movePointRight(4).longValueExact();
  }

  @Override
  public int count(String parameter) {
    if (row(parameter).unit() != Parameter.Unit.COUNT) {
      throw notA(parameter, "count");
    }
    return value(parameter).intValueExact();
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

  private ThresholdRow row(String parameter) {
    ThresholdRow row = rows.get(parameter);
    if (row == null) {
      throw new NightscreenException(
          FailureCode.RULE_PACK,
          "Rule pack: typology "
              + typology
              + " has no parameter '"
              + parameter
              + "'; add it to its thresholds.csv or correct the name where it is read.");
    }
    return row;
  }

  private NightscreenException notA(String parameter, String kind) {
    ThresholdRow row = row(parameter);
    return row.fault(
        "is read as "
            + (kind.startsWith("a") ? "an " : "a ")
            + kind
            + " but counts "
            + row.row().text("unit"),
        "correct the unit");
  }
}
