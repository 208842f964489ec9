package org.nightscreen.handover.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.material.CaseMaterial;
import org.nightscreen.handover.material.CaseTransaction;
import org.nightscreen.handover.material.Direction;
import org.nightscreen.handover.material.EvidenceId;
import org.nightscreen.handover.wording.Visible;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;

/** One case with its material and its numbered rows: what the sections are written from. */
record CaseView(
    CaseRecord record, CaseMaterial material, CaseSetting setting, List<NumberedRow> rows) {

  static CaseView of(CaseRecord record, CaseMaterial material, CaseSetting setting) {
    List<CaseTransaction> ordered =
        material.transactions().stream().sorted(CaseTransaction.ORDER).toList();
    List<NumberedRow> rows = new ArrayList<>(ordered.size());
    for (CaseTransaction transaction : ordered) {
      rows.add(new NumberedRow(rows.size() + 1, transaction));
    }
    return new CaseView(record, material, setting, List.copyOf(rows));
  }

  List<NumberedRow> flaggedRows() {
    return rows.stream().filter(row -> row.transaction().flagged()).toList();
  }

  /** Flagged rows in that direction that cross the border of the case's accounts. */
  List<NumberedRow> flagged(Direction direction) {
    return flaggedRows().stream()
        .filter(row -> row.transaction().direction() == direction && !row.transaction().internal())
        .toList();
  }

  /** The row numbers of a hit's evidence. */
  List<Integer> rowsOf(Hit hit) {
    return flaggedRows().stream()
        .filter(
            row ->
                hit.transactionIds().stream()
                    .anyMatch(
                        id ->
                            EvidenceId.names(
                                id, row.transaction().feed(), row.transaction().nativeId())))
        .map(NumberedRow::row)
        .toList();
  }

  List<Hit> hits() {
    return record.alerts().stream().flatMap(alert -> alert.hits().stream()).toList();
  }

  Disposition reading() {
    return record.dispositions().getOrDefault(record.customerId(), Disposition.UNCLEAR);
  }

  boolean protects() {
    return reading() == Disposition.PROTECT;
  }

  /** Sum of base amounts; null where a rate is missing. */
  static BigDecimal baseTotal(List<NumberedRow> rows) {
    BigDecimal total = BigDecimal.ZERO;
    for (NumberedRow row : rows) {
      if (row.transaction().base() == null) {
        return null;
      }
      total = total.add(row.transaction().base().amount());
    }
    return total;
  }

  /** Given and family name of a person, the registered name of a company. */
  static String nameOf(Customer customer) {
    boolean person =
        customer.customerType() == CustomerType.NATURAL && customer.secondaryIdentifier() != null;
    return Visible.text(
        person
            ? customer.secondaryIdentifier() + " " + customer.primaryIdentifier()
            : customer.primaryIdentifier());
  }
}
