package org.nightscreen.oracle;

import java.util.List;
import org.nightscreen.canonical.EventType;
import org.nightscreen.canonical.TransactionType;

/** What counts as a customer's payment into crypto, for T11 and T12. */
final class CryptoPayments {

  private static final String QUASI_CASH = "6051";

  private CryptoPayments() {}

  /**
   * A bank debit to a VASP, a kiosk, the customer's own exchange account, or a merchant of code
   * 6051.
   */
  static boolean byBank(Book book, Entry entry) {
    if (entry.bank() == null || entry.incoming() || entry.cash()) {
      return false;
    }
    boolean transfer = (entry.ext() || entry.self()) && !entry.cardOrBill();
    boolean merchant = QUASI_CASH.equals(entry.bank().merchantCategoryCode());
    return transfer
        ? merchant || book.crypto(entry)
        : merchant && entry.is(TransactionType.CARD_PAYMENT);
  }

  /**
   * T11: payments that have a beneficiary, coins withdrawn to an address not proved own included.
   */
  static List<Entry> withBeneficiary(Book book, List<Entry> entries) {
    return Entries.where(
        entries,
        entry ->
            entry.key() != null
                && (byBank(book, entry)
                    || (entry.is(EventType.CRYPTO_WITHDRAWAL)
                        && !Boolean.TRUE.equals(entry.exchange().ownWalletProved()))));
  }

  /** T12: payments to any destination, cash paid in at a kiosk included. */
  static List<Entry> any(Book book, List<Entry> entries) {
    return Entries.where(
        entries, entry -> byBank(book, entry) || entry.is(EventType.KIOSK_CASH_IN));
  }
}
