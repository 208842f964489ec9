package org.nightscreen.handover.wording;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightscreen.hit.Hit;

/**
 * Fills the sentence template of a typology with the numbers of a hit. A placeholder is <code>
 * {name}</code> or <code>{name:unit}</code>: a measure or, failing that, a threshold of the hit,
 * written in the {@link Unit}; <code>{amount}</code> is the headline amount. {@code "{in_24h:money}
 * came in from {senders:count} strangers and {ratio:ratio} left within {window_h:hours}"} is such a
 * template.
 */
public final class PlainSentence {

  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{([A-Za-z0-9_.-]+)(?::([A-Za-z]+))?}");

  private PlainSentence() {}

  /** The sentence of a hit; a plain general one where the template lacks a number or is empty. */
  public static String of(TypologyText typology, Hit hit, String currency) {
    Matcher matcher = PLACEHOLDER.matcher(typology.sentence());
    StringBuilder filled = new StringBuilder();
    while (matcher.find()) {
      String value = value(hit, matcher.group(1));
      if (value == null) {
        return general(typology, hit, currency);
      }
      matcher.appendReplacement(
          filled, Matcher.quoteReplacement(Figures.inUnit(value, unit(matcher), currency)));
    }
    matcher.appendTail(filled);
    return filled.isEmpty() ? general(typology, hit, currency) : filled.toString();
  }

  private static Unit unit(Matcher matcher) {
    if ("amount".equals(matcher.group(1))) {
      return Unit.MONEY;
    }
    return matcher.group(2) == null
        ? Unit.TEXT
        : Unit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT));
  }

  private static String value(Hit hit, String name) {
    if (name.equals("amount")) {
      return Figures.ofBaseUnits(hit.amount()).toPlainString();
    }
    Map<String, String> measures = hit.measures();
    return measures.containsKey(name) ? measures.get(name) : hit.thresholds().get(name);
  }

  private static String general(TypologyText typology, Hit hit, String currency) {
    int rows = hit.transactionIds().size();
    return Figures.money(Figures.ofBaseUnits(hit.amount()), currency)
        + " moved in "
        + rows
        + (rows == 1 ? " transaction" : " transactions")
        + " that match the pattern \""
        + typology.title()
        + "\".";
  }
}
