package org.nightscreen.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;
import org.nightscreen.typology.Typology;

/**
 * Every number of a pack: those of each typology from its own folder, and the shared ones, such as
 * the reporting threshold of a country, from the root.
 */
final class ThresholdTable {

  /** The typology column of shared rows. */
  static final String ALL = "ALL";

  static final String FILE = "thresholds.csv";

  private final Map<ThresholdRow.Key, ThresholdRow> rows = new LinkedHashMap<>();

  /** Parameters of each typology, shared ones it declares included. */
  private final Map<String, Map<String, Parameter.Unit>> parameters = new TreeMap<>();

  private final Map<ThresholdRow.Key, Limits> limits = new ConcurrentHashMap<>();
  private final Map<String, Limits> widest = new ConcurrentHashMap<>();
  private final BigDecimal margin;

  private ThresholdTable(BigDecimal margin) {
    this.margin = margin;
  }

  /**
   * Reads and checks the tables.
   *
   * @param segments names of all segments
   * @param margin share by which near misses relax
   * @throws NightscreenException RULE_PACK with file, line and parameter
   */
  static ThresholdTable read(
      PackFiles pack, Collection<Typology> typologies, Set<String> segments, BigDecimal margin) {
    ThresholdTable table = new ThresholdTable(margin);
    if (pack.has(FILE)) {
      table.addFile(pack, FILE, ALL, segments);
    }
    for (Typology typology : typologies) {
      String file = PackFiles.TYPOLOGIES + typology.slug() + "/" + FILE;
      table.addFile(pack, file, typology.code(), segments);
      table.requireDeclared(typology, file);
    }
    return table;
  }

  private void addFile(PackFiles pack, String file, String typology, Set<String> segments) {
    for (PackRow line : PackRow.read(pack, file, ThresholdRow.COLUMNS)) {
      ThresholdRow row = ThresholdRow.of(line);
      if (!row.typology().equals(typology)) {
        throw row.fault(
            "belongs to typology '" + row.typology() + "'",
            "write " + typology + " or move the line");
      }
      if (!segments.contains(row.segment())) {
        throw row.fault(
            "is for segment '" + row.segment() + "', which segments.csv does not name",
            "correct it or add the segment");
      }
      ThresholdRow before = rows.putIfAbsent(row.key(), row);
      if (before != null) {
        throw row.fault(
            "stands on line " + before.row().line() + " already, for the same segment and country",
            "remove one of the lines");
      }
    }
  }

  private void requireDeclared(Typology typology, String file) {
    Map<String, Parameter.Unit> declared = new TreeMap<>();
    typology.parameters().forEach(parameter -> declared.put(parameter.name(), parameter.unit()));
    for (ThresholdRow row : rows.values()) {
      boolean own = row.typology().equals(typology.code());
      Parameter.Unit unit = declared.get(row.parameter());
      if (own && unit == null) {
        throw row.fault(
            "is not known to typology " + typology.code(),
            "correct the name, or remove the line; known are "
                + String.join(", ", declared.keySet()));
      }
      if ((own || row.typology().equals(ALL)) && unit != null && unit != row.unit()) {
        throw row.fault(
            "counts "
                + text(row.unit())
                + " but typology "
                + typology.code()
                + " reads "
                + text(unit),
            "write " + text(unit) + " as unit");
      }
    }
    for (String parameter : declared.keySet()) {
      requireOneDefault(typology, parameter, file);
    }
    parameters.put(typology.code(), declared);
  }

  private void requireOneDefault(Typology typology, String parameter, String file) {
    ThresholdRow own = rows.get(anywhere(typology.code(), parameter));
    ThresholdRow shared = rows.get(anywhere(ALL, parameter));
    if (own == null && shared == null) {
      throw PackFault.in(
          file,
          "parameter '" + parameter + "' has no row for segment DEFAULT and every country",
          "add one");
    }
    if (own != null && shared != null) {
      throw own.fault("is shared by all typologies in " + FILE, "remove the line");
    }
  }

  private static ThresholdRow.Key anywhere(String typology, String parameter) {
    return new ThresholdRow.Key(typology, parameter, ThresholdRow.DEFAULT_SEGMENT, "");
  }

  private static String text(Parameter.Unit unit) {
    return unit.name().toLowerCase(Locale.ROOT);
  }

  /** Fails unless every row is in force on that date. */
  void requireInForce(LocalDate businessDate) {
    rows.values().forEach(row -> row.requireInForce(businessDate));
  }

  /**
   * The numbers of a typology for a segment.
   *
   * @param country the account's country for thresholds that depend on it, or null
   */
  Limits limits(String typology, String segment, String country) {
    ThresholdRow.Key wanted =
        new ThresholdRow.Key(typology, "", segment, country == null ? "" : country);
    return limits.computeIfAbsent(wanted, this::select);
  }

  /** The loosest numbers of a typology over all segments and countries. */
  Limits widest(String typology) {
    return widest.computeIfAbsent(
        typology,
        code -> {
          Set<String> segments = new TreeSet<>(Set.of(ThresholdRow.DEFAULT_SEGMENT));
          Set<String> countries = new TreeSet<>(Set.of(""));
          for (ThresholdRow row : rows.values()) {
            if (row.typology().equals(code) || row.typology().equals(ALL)) {
              segments.add(row.segment());
              countries.add(row.country());
            }
          }
          List<Limits> all = new ArrayList<>();
          segments.forEach(
              segment -> countries.forEach(country -> all.add(limits(code, segment, country))));
          return new WidestLimits(all);
        });
  }

  private Limits select(ThresholdRow.Key wanted) {
    Map<String, Parameter.Unit> declared = parameters.get(wanted.typology());
    if (declared == null) {
      throw new NightscreenException(
          FailureCode.RULE_PACK,
          "Rule pack: typology " + wanted.typology() + " is not in it; enable it in pack.yaml.");
    }
    Map<String, ThresholdRow> selected = new TreeMap<>();
    for (String parameter : declared.keySet()) {
      selected.put(parameter, closest(wanted, parameter));
    }
    return new SegmentLimits(wanted.typology(), wanted.segment(), selected, margin);
  }

  /** A segment's own number comes before a country's, and both before the default. */
  private ThresholdRow closest(ThresholdRow.Key wanted, String parameter) {
    String owner =
        rows.containsKey(anywhere(wanted.typology(), parameter)) ? wanted.typology() : ALL;
    for (String segment : List.of(wanted.segment(), ThresholdRow.DEFAULT_SEGMENT)) {
      for (String country : List.of(wanted.country(), "")) {
        ThresholdRow row = rows.get(new ThresholdRow.Key(owner, parameter, segment, country));
        if (row != null) {
          return row;
        }
      }
    }
    throw new IllegalStateException("Every declared parameter has a default row");
  }
}
