package org.nightscreen.handover.material;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One ledger row as a case shows it. Optional fields are null where the extract does not know them.
 *
 * @param feed feed name, such as {@code bank_transaction}
 * @param source where the row stands in the delivered extracts
 * @param nativeId the institution's own id of the row
 * @param uetr SWIFT end-to-end reference, or null
 * @param transactionHash chain transaction, or null
 * @param bookedAt booking or event time
 * @param valueDate value date, or null
 * @param type transaction or event type
 * @param amount native amount
 * @param currency its currency or asset
 * @param base amount in the base currency with its rate; null where no rate is known
 * @param sides what the row does to each account of the case, by account id
 * @param counterparty the other side, seen from the first of the sides; of a movement between
 *     outside wallets the receiver
 * @param origin the sender of a movement between wallets; null for other rows
 * @param reference remittance information, order id or the like
 * @param late whether the row arrived after its own business date
 * @param flaggedBy codes of the typologies that it is evidence of, sorted
 */
public record CaseTransaction(
    String feed,
    @JsonIgnore SourceLine source,
    String nativeId,
    String uetr,
    String transactionHash,
    Instant bookedAt,
    LocalDate valueDate,
    String type,
    BigDecimal amount,
    String currency,
    BaseAmount base,
    List<Side> sides,
    Counterparty counterparty,
    Counterparty origin,
    String reference,
    boolean late,
    List<String> flaggedBy) {

  /** Time, then feed, native id, file and line. */
  public static final Comparator<CaseTransaction> ORDER =
      Comparator.comparing(CaseTransaction::bookedAt)
          .thenComparing(CaseTransaction::feed)
          .thenComparing(CaseTransaction::nativeId)
          .thenComparing(row -> row.source().file())
          .thenComparing(row -> row.source().line());

  public CaseTransaction {
    sides = List.copyOf(sides);
    flaggedBy = List.copyOf(flaggedBy);
  }

  public boolean flagged() {
    return !flaggedBy.isEmpty();
  }

  /** What the row does to the first of the case's accounts on it. */
  public Direction direction() {
    return sides.isEmpty() ? Direction.CONVERSION : sides.get(0).direction();
  }

  /** Whether money only moves between accounts of the case. */
  public boolean internal() {
    return sides.size() > 1;
  }
}
