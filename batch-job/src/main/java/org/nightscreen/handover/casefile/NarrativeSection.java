package org.nightscreen.handover.casefile;

import static org.nightscreen.handover.casefile.NarrativePart.Sentence;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes section 11: who, what, when, where, how and why, in facts with row numbers. What only a
 * person can know stands in double square brackets.
 */
final class NarrativeSection {

  private NarrativeSection() {}

  static List<NarrativePart> of(CaseView view, List<Finding> findings, MoneyFlow flow) {
    NarrativeFacts facts = new NarrativeFacts(view, flow);
    List<NarrativePart> parts = new ArrayList<>();
    parts.add(new NarrativePart("Who", facts.who()));
    parts.add(new NarrativePart("What", what(findings, facts)));
    parts.add(new NarrativePart("When", facts.when()));
    parts.add(new NarrativePart("Where", facts.where()));
    parts.add(new NarrativePart("How", facts.how()));
    parts.add(new NarrativePart("Why", why(view, findings)));
    parts.add(new NarrativePart("For a person to add", open(view)));
    return parts;
  }

  private static List<Sentence> what(List<Finding> findings, NarrativeFacts facts) {
    List<Sentence> sentences = new ArrayList<>();
    findings.forEach(finding -> sentences.add(new Sentence(finding.sentence(), finding.rows())));
    sentences.addAll(facts.movements());
    return sentences;
  }

  private static List<Sentence> why(CaseView view, List<Finding> findings) {
    List<Sentence> sentences = new ArrayList<>();
    for (Finding finding : findings) {
      String met =
          finding.measures().stream()
              .filter(line -> line.met().equals("MET"))
              .map(line -> line.label() + " " + line.shown() + " (" + line.threshold() + ")")
              .reduce((a, b) -> a + "; " + b)
              .orElse("see section 2");
      sentences.add(
          new Sentence(
              finding.typology()
                  + " "
                  + finding.title()
                  + ", rule \""
                  + finding.ruleId()
                  + "\": "
                  + met
                  + ".",
              finding.rows()));
      finding
          .counterIndicators()
          .forEach(
              counter -> sentences.add(new Sentence("Against it: " + counter.text(), List.of())));
    }
    if (findings.stream().anyMatch(finding -> finding.typology().equals("T10"))) {
      sentences.add(
          new Sentence(
              "Amounts near a reporting threshold alone do not call for a report; the evasion"
                  + " evidence must be named: [[what shows that amounts were chosen to stay below"
                  + " the threshold]]",
              List.of()));
    }
    sentences.add(
        new Sentence(
            view.protects()
                ? "[[why this is thought to be the scam of a third party, in the customer's own"
                    + " words]]"
                : "[[what the customer's file or the reviewer's enquiry adds or explains]]",
            List.of()));
    return sentences;
  }

  private static List<Sentence> open(CaseView view) {
    List<String> items =
        view.protects()
            ? List.of(
                "[[how the customer was reached safely, by whom and when; use no contact marked DO"
                    + " NOT USE FOR CONTACT]]",
                "[[what the customer was told to do, by whom, through which site, app or chat]]",
                "[[whether payments are pending and were held; which recall or trace was asked"
                    + " for]]",
                "[[help offered, and vulnerability notes]]")
            : List.of(
                "[[origin of the funds and what they were said to be for]]",
                "[[what is known of each payer and payee; complaints, recalls or reports by"
                    + " senders]]",
                "[[instruments, devices and IP addresses used]]",
                "[[what became of the balance; restrictions placed]]");
    return items.stream().map(text -> new Sentence(text, List.of())).toList();
  }
}
