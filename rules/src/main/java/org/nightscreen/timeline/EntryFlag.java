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
  /** This entry stands for its row in row counts (one of its two sides does). */
  COUNTS_ROW,
  /** The counterparty is an account of the account master. */
  OWN_PARTY,
  /** The counterparty is the account of an exchange customer. */
  EXCHANGE_ACCOUNT,
  /** The counterparty is a VASP or kiosk by reference data, or its pooled account. */
  TO_VASP,
  /** The counterparty is a PSP, a biller or a public body. */
  SERVICE_PARTY,
  /** The counterparty is a biller: rent, power, telephone. */
  BILLER_PARTY,
  /**
   * The counterparty's account is exempt by its type, or known as PSP, biller, public body, VASP or
   * kiosk.
   */
  NO_INTERMEDIARY,
  /** The counterparty's country is not the subject's own. */
  ABROAD,
  /** Nothing says which country the counterparty or the subject is of. */
  COUNTRY_UNKNOWN,
  /** The counterparty is a natural person. */
  PRIVATE_PARTY,
  /** Nothing says whether the counterparty is a natural person. */
  PARTY_KIND_UNKNOWN,
  /** Purpose SALA: a wage. */
  WAGE,
  /** Wages, tax, cards, bills and suppliers: what a living business pays. */
  RUNNING_COST,
  /** The remittance text speaks of an investment. */
  INVESTMENT_WORDS,
  /** The native amount is a multiple of its currency's common small note. */
  ROUND_AMOUNT,
  /** The asset is a stablecoin. */
  STABLECOIN,
  /** The outside wallet is known as a hosted service. */
  HOSTED_WALLET,
  /**
   * A wallet listed as sanctioned, scam or the like when the entry was booked, or so told by a
   * vendor.
   */
  RISK_WALLET,
  /** The same, listed only after the entry was booked. */
  RISK_WALLET_LATER,
  /** The wallet was listed as SANCTIONED when the entry was booked: no floor applies. */
  SANCTIONED_WALLET,
  /** The same, listed only after the entry was booked. */
  SANCTIONED_WALLET_LATER,
  /** The wallet was listed as SANCTIONED or SECTION_311 when the entry was booked. */
  GRAVEST_WALLET,
  /** A vendor says that the wallet is one hop from a risk wallet; {@code detail} is the share. */
  RISK_WALLET_ONE_HOP,
  /** A wallet listed as MIXER when the entry was booked. */
  MIXER_WALLET,
  MIXER_WALLET_LATER,
  /** A wallet listed as BRIDGE or SWAP when the entry was booked. */
  SWAP_WALLET,
  SWAP_WALLET_LATER,
  /** A session from a listed region while the customer lives elsewhere. */
  SCAM_REGION,
  /** The same, listed only after the session. */
  SCAM_REGION_LATER,
  /** A session behind a VPN, or two sources disagree on where it came from. */
  LOCATION_UNSURE,
  /** A session that nothing locates. */
  LOCATION_UNKNOWN,
  /** The counterparty is known by name only, not by an account. */
  NAME_ONLY,
  /**
   * A fiat leg of the exchange seen from another customer's bank account: only paths look at it,
   * since the bank's book tells the same movement in its own words.
   */
  MIRROR;

  /** The bit of this flag. */
  public long bit() {
    return 1L << ordinal();
  }
}
