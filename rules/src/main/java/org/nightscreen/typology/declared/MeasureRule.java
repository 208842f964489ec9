package org.nightscreen.typology.declared;

import java.util.List;
import java.util.Map;
import org.nightscreen.typology.Parameter;

/**
 * One declared measure.
 *
 * @param name its name
 * @param filter which entries count
 * @param window how far it looks back from the anchor
 * @param aggregate what it makes of them
 * @param dimension what {@code distinct} tells apart, else null
 * @param counting whether a share is one of numbers, not of amounts
 * @param over what a share is of, else null
 * @param baseline how far back the own earlier average reaches, else null
 * @param evidence whether the entries it counts are evidence
 */
record MeasureRule(
    String name,
    EntryFilter filter,
    Window window,
    Aggregate aggregate,
    Dimension dimension,
    boolean counting,
    Whole over,
    Window baseline,
    boolean evidence) {

  private static final List<String> KEYS =
      List.of("filter", "window", "aggregate", "of", "over", "baseline", "evidence");
  private static final List<String> SHARED = List.of("amount", "count");

  /** What a share is of: entries of a filter in a window. */
  record Whole(EntryFilter filter, Window window) {}

  /**
   * Reads a measure.
   *
   * @param earlier measures above it, which a share may name
   */
  static MeasureRule read(YamlPart part, Map<String, MeasureRule> earlier, Terms terms) {
    part.withKeys(KEYS);
    EntryFilter filter = EntryFilter.read(part.require("filter"), terms);
    Window window = Window.read(part.require("window"), terms);
    Aggregate aggregate =
        Terms.word(
            part.require("aggregate"), "aggregate", List.of(Aggregate.values()), Terms::text);
    requireFitting(part, aggregate);
    boolean counting =
        aggregate == Aggregate.SHARE
            && part.has("of")
            && Terms.word(part.get("of"), "share of", SHARED, word -> word).equals("count");
    return new MeasureRule(
        part.key(),
        filter,
        window,
        aggregate,
        aggregate == Aggregate.DISTINCT ? dimension(part.require("of")) : null,
        counting,
        aggregate == Aggregate.SHARE ? whole(part, window, counting, earlier, terms) : null,
        part.has("baseline") ? baseline(part.get("baseline"), terms) : null,
        !part.has("evidence") || part.get("evidence").yes());
  }

  private static void requireFitting(YamlPart part, Aggregate aggregate) {
    if (part.has("of") && aggregate != Aggregate.DISTINCT && aggregate != Aggregate.SHARE) {
      throw part.get("of").fault("'of' is for distinct and share only", "remove it");
    }
    if (part.has("over") && aggregate != Aggregate.SHARE) {
      throw part.get("over").fault("'over' is for share only", "remove it");
    }
    if (part.has("baseline") && !aggregate.addsUp()) {
      throw part.get("baseline")
          .fault(
              "a baseline is for sum, count and days only, and the aggregate is "
                  + Terms.text(aggregate),
              "remove it");
    }
  }

  private static Dimension dimension(YamlPart of) {
    return Terms.word(of, "dimension", List.of(Dimension.values()), Terms::text);
  }

  private static Whole whole(
      YamlPart part,
      Window window,
      boolean counting,
      Map<String, MeasureRule> earlier,
      Terms terms) {
    YamlPart over = part.require("over");
    if (over.map() != null) {
      return new Whole(EntryFilter.read(over, terms), window);
    }
    Aggregate fitting = counting ? Aggregate.COUNT : Aggregate.SUM;
    List<String> known =
        earlier.values().stream()
            .filter(rule -> rule.aggregate() == fitting && rule.baseline() == null)
            .map(MeasureRule::name)
            .toList();
    if (!known.contains(over.scalar())) {
      throw over.fault(
          "'over' names "
              + YamlPart.quoted(over.text())
              + ", which is no measure above it that is a "
              + Terms.text(fitting),
          "write a filter or one of " + (known.isEmpty() ? "none" : YamlPart.all(known)));
    }
    MeasureRule named = earlier.get(over.text());
    return new Whole(named.filter(), named.window());
  }

  private static Window baseline(YamlPart part, Terms terms) {
    return Window.read(part.withKeys(List.of("window")).require("window"), terms);
  }

  /** The unit of the thresholds that the measure is compared with. */
  Parameter.Unit unit() {
    return baseline == null ? aggregate.unit() : Parameter.Unit.RATIO;
  }

  /** Whether it is an amount. */
  boolean money() {
    return unit() == Parameter.Unit.AMOUNT;
  }

  /** Whether any of its windows is counted in hours or minutes. */
  boolean needsTimeOfDay() {
    return window.needsTimeOfDay() || (over != null && over.window().needsTimeOfDay());
  }
}
