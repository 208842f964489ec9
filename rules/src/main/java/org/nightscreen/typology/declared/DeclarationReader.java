package org.nightscreen.typology.declared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.hit.Disposition;
import org.nightscreen.typology.Parameter;

/** Reads {@code measures.yaml} from its top to its end. */
final class DeclarationReader {

  private static final List<String> KEYS =
      List.of(
          "code",
          "title",
          "disposition",
          "standsAlone",
          "subject",
          "anchor",
          "measures",
          "findings",
          "amount");

  private DeclarationReader() {}

  static Declaration read(String file, String text, Map<String, Parameter.Unit> parameters) {
    Terms terms = new Terms(parameters);
    YamlPart whole = YamlPart.read(file, text).withKeys(KEYS);
    YamlPart code = whole.require("code");
    requireCode(code);
    EntryFilter anchor = anchor(whole.require("anchor"), terms);
    Map<String, MeasureRule> measures = measures(whole, terms);
    return new Declaration(
        code.line(),
        code.text(),
        whole.require("title").scalar(),
        Terms.word(
            whole.require("disposition"),
            "disposition",
            List.of(Disposition.values()),
            Terms::text),
        !whole.has("standsAlone") || whole.get("standsAlone").yes(),
        Terms.word(
            whole.require("subject"), "subject", List.of(SubjectChoice.values()), Terms::text),
        anchor,
        measures,
        findings(whole, measures, terms),
        amount(whole, measures),
        terms.used());
  }

  private static void requireCode(YamlPart code) {
    if (!code.scalar().matches("[A-SU-Z][0-9]{2,3}")) {
      throw code.fault(
          "code '" + code.text() + "' is none for a declared typology",
          "write a letter other than T, which the catalogue keeps, and two or three digits, such as"
              + " N01");
    }
  }

  private static EntryFilter anchor(YamlPart part, Terms terms) {
    EntryFilter anchor = EntryFilter.read(part, terms);
    for (String key : List.of("is", "not")) {
      for (YamlPart word : part.has(key) ? part.get(key).scalars() : List.<YamlPart>of()) {
        if (Terms.word(word, "flag", List.of(Word.values()), Word::text).byList()) {
          throw word.fault(
              "the anchor asks for '" + word.text() + "', which a list may say only later",
              "ask for it in a measure or a finding");
        }
      }
    }
    return anchor;
  }

  private static Map<String, MeasureRule> measures(YamlPart whole, Terms terms) {
    Map<String, MeasureRule> measures = new LinkedHashMap<>();
    for (YamlPart part : whole.named("measures")) {
      requireName(part);
      measures.put(part.key(), MeasureRule.read(part, measures, terms));
    }
    if (measures.isEmpty()) {
      throw whole.require("measures").fault("no measure is declared", "declare one");
    }
    return measures;
  }

  private static Map<String, FindingRule> findings(
      YamlPart whole, Map<String, MeasureRule> measures, Terms terms) {
    Map<String, FindingRule> findings = new LinkedHashMap<>();
    for (YamlPart part : whole.named("findings")) {
      requireName(part);
      if (measures.containsKey(part.key())) {
        throw part.fault("'" + part.key() + "' is a measure already", "choose another name");
      }
      findings.put(part.key(), FindingRule.read(part, terms));
    }
    return findings;
  }

  private static void requireName(YamlPart part) {
    if (!part.key().matches("[a-z][a-z0-9_]*")) {
      throw part.fault(
          "'" + part.key() + "' is no name", "write small letters, digits and underscores");
    }
  }

  private static String amount(YamlPart whole, Map<String, MeasureRule> measures) {
    List<String> amounts =
        measures.values().stream().filter(MeasureRule::money).map(MeasureRule::name).toList();
    if (!whole.has("amount")) {
      return amounts.isEmpty() ? null : amounts.get(0);
    }
    YamlPart amount = whole.get("amount");
    if (!amounts.contains(amount.scalar())) {
      throw amount.fault(
          "'amount' names '" + amount.text() + "', which is no measure of an amount",
          "correct the name; known are " + YamlPart.all(amounts));
    }
    return amount.text();
  }
}
