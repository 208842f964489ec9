package org.nightscreen.handover.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.escalation.Change;
import org.nightscreen.handover.wording.Figures;

/** Writes section 1. */
final class HeaderSection {

  private static final String SANCTIONS_NOTICE =
      "This case holds a match with a sanctions or Section 311 entry and stands in the sanctions"
          + " queue. Nightscreen does not replace real-time sanctions screening: it sees payments"
          + " after they were booked. Two people decide; the match is never snoozed.";

  private HeaderSection() {}

  static CaseHeader of(CaseView view, List<CaseHeader.RelatedCase> related) {
    CaseRecord record = view.record();
    CaseSetting setting = view.setting();
    List<CaseHeader.TypologyName> typologies = typologies(view);
    List<NumberedRow> flagged = view.flaggedRows();
    return new CaseHeader(
        setting.institution(),
        Figures.zoneName(setting.zone()),
        setting.baseCurrency(),
        typologies.stream().map(CaseHeader.TypologyName::title).collect(Collectors.joining(" · ")),
        typologies,
        change(record),
        changeNotes(record),
        record.openedOn(),
        record.changedOn(),
        reviewDue(view),
        view.reading().name(),
        Readings.ofCase(view.reading()),
        record.severity().name(),
        record.score(),
        record.scoreParts(),
        record.sanctionsQueue() ? SANCTIONS_NOTICE : "",
        CurrencyTotal.of(flagged),
        RecoverableAmount.of(view),
        flagged.isEmpty() ? null : flagged.get(0).transaction().bookedAt(),
        flagged.isEmpty() ? null : flagged.get(flagged.size() - 1).transaction().bookedAt(),
        record.mergedCaseIds(),
        related);
  }

  /**
   * The change that made this version. UNCHANGED is news of a run, not of a case: it stands in the
   * index, so that the bytes of an unchanged case stay as they are.
   */
  private static String change(CaseRecord record) {
    if (record.change() == Change.WITHDRAWN) {
      return Change.WITHDRAWN.name();
    }
    return record.version() <= 1 ? Change.NEW.name() : Change.GROWN.name();
  }

  private static List<String> changeNotes(CaseRecord record) {
    if (!record.changeNotes().isEmpty()) {
      return record.changeNotes();
    }
    return record.version() <= 1
        ? List.of("Opened on " + record.openedOn() + ". Nothing was seen before.")
        : List.of();
  }

  private static List<CaseHeader.TypologyName> typologies(CaseView view) {
    TreeMap<String, String> titles = new TreeMap<>();
    view.record()
        .alerts()
        .forEach(
            alert ->
                titles.put(
                    alert.typology(), view.setting().catalogue().text(alert.typology()).title()));
    List<CaseHeader.TypologyName> names = new ArrayList<>();
    titles.forEach((code, title) -> names.add(new CaseHeader.TypologyName(code, title)));
    return names;
  }

  /** Calendar days: money of a probable victim, or under sanctions, is looked at the day after. */
  private static LocalDate reviewDue(CaseView view) {
    int days =
        view.protects() || view.record().sanctionsQueue()
            ? 1
            : switch (view.record().severity()) {
              case CRITICAL -> 1;
              case HIGH -> 3;
              case MEDIUM -> 7;
              case LOW -> 14;
            };
    return view.record().changedOn().plusDays(days);
  }
}
