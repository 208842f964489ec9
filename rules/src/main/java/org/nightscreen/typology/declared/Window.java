package org.nightscreen.typology.declared;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.timeline.Timeline;
import org.nightscreen.typology.Limits;
import org.nightscreen.typology.Parameter;

/**
 * How far a measure looks back: a parameter, or a span written out.
 *
 * @param parameter name of the parameter, or null
 * @param span the span written out, microseconds
 * @param needsTimeOfDay whether it is counted in hours or minutes
 * @param written where and how it is written
 */
record Window(String parameter, long span, boolean needsTimeOfDay, YamlPart written) {

  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,4})(m|h|d)");

  static Window read(YamlPart part, Terms terms) {
    Matcher written = SPAN.matcher(part.scalar());
    if (written.matches()) {
      long unit =
          switch (written.group(2)) {
            case "m" -> Timeline.MINUTE;
            case "h" -> Timeline.HOUR;
            default -> Timeline.DAY;
          };
      return new Window(
          null, Long.parseLong(written.group(1)) * unit, !written.group(2).equals("d"), part);
    }
    if (!terms.knows(part.text())) {
      throw part.fault(
          YamlPart.quoted(part.key())
              + " is "
              + YamlPart.quoted(part.text())
              + ", which thresholds.csv does not have",
          "write a span such as 30m, 24h or 7d, or a parameter; known are "
              + YamlPart.all(terms.known()));
    }
    String name =
        terms.parameter(part, Parameter.Unit.MINUTES, Parameter.Unit.HOURS, Parameter.Unit.DAYS);
    return new Window(name, 0, terms.unit(name) != Parameter.Unit.DAYS, part);
  }

  /** Fails, naming file and line, if it is shorter. */
  void requireNoLessThan(long least, Limits limits) {
    if (length(limits) < least) {
      throw written.fault(
          least == 1
              ? YamlPart.quoted(written.text()) + " is an empty window"
              : "the baseline " + YamlPart.quoted(written.text()) + " is shorter than the window",
          "write a longer one, or correct the parameter in thresholds.csv");
    }
  }

  /** Its length in microseconds. */
  long length(Limits limits) {
    return parameter == null ? span : limits.span(parameter);
  }
}
