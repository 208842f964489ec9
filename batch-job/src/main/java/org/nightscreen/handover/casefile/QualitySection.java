package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nightscreen.canonical.Customer;
import org.nightscreen.handover.casefile.DataQuality.MissingField;
import org.nightscreen.handover.material.CaseTransaction;

/** Writes section 10. */
final class QualitySection {

  private QualitySection() {}

  static DataQuality of(CaseView view) {
    return new DataQuality(
        view.material().quality().notJudged(),
        missingFields(view),
        view.material().quality().rejects(),
        rowNumbers(view, CaseTransaction::late),
        rowNumbers(view, row -> row.base() == null),
        view.material().quality().rowsNotListed());
  }

  private static List<Integer> rowNumbers(CaseView view, Predicate<CaseTransaction> wanted) {
    return view.rows().stream()
        .filter(row -> wanted.test(row.transaction()))
        .map(NumberedRow::row)
        .toList();
  }

  private static List<MissingField> missingFields(CaseView view) {
    List<MissingField> missing = new ArrayList<>();
    List<CaseTransaction> flagged =
        view.flaggedRows().stream().map(NumberedRow::transaction).toList();
    List<CaseTransaction> moved =
        flagged.stream().filter(row -> row.counterparty() != null).toList();
    count(missing, "evidence rows", "counterparty name", moved, row -> row.counterparty().name());
    count(
        missing,
        "evidence rows",
        "counterparty institution",
        moved,
        row -> row.counterparty().agent());
    count(
        missing,
        "evidence rows",
        "counterparty country",
        moved,
        row -> row.counterparty().country());
    count(missing, "evidence rows", "reference", moved, CaseTransaction::reference);
    List<CaseTransaction> bank =
        flagged.stream().filter(row -> row.feed().equals("bank_transaction")).toList();
    count(missing, "evidence rows", "UETR", bank, CaseTransaction::uetr);
    List<Customer> persons = view.material().customers();
    count(missing, "customer master", "declared income", persons, Customer::declaredAnnualIncome);
    count(missing, "customer master", "occupation code", persons, Customer::occupationCode);
    count(missing, "customer master", "KYC risk", persons, Customer::riskRating);
    count(missing, "customer master", "phone", persons, Customer::phoneHash);
    return missing;
  }

  private static <T> void count(
      List<MissingField> missing,
      String where,
      String field,
      List<T> records,
      Function<T, Object> value) {
    int absent = (int) records.stream().filter(each -> value.apply(each) == null).count();
    if (absent > 0) {
      missing.add(new MissingField(where, field, absent, records.size()));
    }
  }
}
