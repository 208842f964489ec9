package org.nightscreen.timeline;

/**
 * What was found out about an entry while it was derived: one bit each, so that blocks carry no
 * strings. Flags that depend on the pack, the lists or the run make blocks valid for that run only.
 */
public enum EntryFlag {
  /** The counterparty account belongs to the same customer. */
  SELF,
  /** The counterparty is known, not cash, not card or bill, and not the customer. */
  EXTERNAL,
  /** Credit transfer or instant credit transfer. */
  TRANSFER,
  /** Purpose SALA, PENS, BENE, TAXR or LOAN. */
  EARNED,
  /** Purpose SALA, PENS or BENE: wages and benefits paid out are no dispersal. */
  WAGE_OR_BENEFIT,
  /** A recall or fraud report was received. */
  RECALLED,
  /** The customer has proved that the outside wallet is its own. */
  WALLET_PROVED_OWN,
  /** The payer's name is not the customer's. */
  PAYER_MISMATCH,
  /** Nothing says whether the payer is the customer. */
  PAYER_UNKNOWN,
  /** The terminal stands in a country other than the customer's own. */
  TERMINAL_ABROAD,
  /** The terminal's or the customer's country is not known. */
  TERMINAL_COUNTRY_UNKNOWN,
  /** A payment to a VASP, a kiosk, a quasi-cash merchant or the customer's own exchange account. */
  CRYPTO_PAYMENT,
  /** The counterparty is known as a VASP or kiosk by reference data. */
  VASP_OR_KIOSK,
  /** The remittance text names a tax, fee, unlock payment or penalty. */
  FEE_WORDS,
  /** Not booked yet; seen only by rules that ask for pending payments. */
  PENDING,
  /** Refused; cancels a pending entry of the same id and is never seen. */
  REFUSED,
  /** The row is a reversal. */
  REVERSAL,
  /** Its row came with this run's loads. */
  ARRIVED,
  /** Arrived in this run, or newly listed in this run. */
  TOUCHED,
  /** Accepted after its business date. */
  LATE,
  /** The counterparty was listed when the entry was booked. */
  LISTED,
  /** The counterparty was listed only after the entry was booked. */
  LISTED_LATER,
  /** The listing, at the event or later, is SANCTIONED or SECTION_311. */
  LISTED_SANCTIONED,
  /** The listing, at the event or later, is MULE_CONFIRMED. */
  LISTED_MULE,
  /** The counterparty's account is exempt, pooled or a hub: it never links people. */
  NEVER_LINKS,
  /** This entry stands for its row in row counts (one of its two sides does). */
  COUNTS_ROW;

  /** The bit of this flag. */
  public long bit() {
    return 1L << ordinal();
  }
}
