package org.nightscreen.typology.declared;

import java.util.Locale;
import org.nightscreen.timeline.EntryFlag;
import org.nightscreen.timeline.Timeline;

/**
 * What an analyst may ask of an entry under {@code is} and {@code not}: the closed vocabulary of
 * filters. The word is the name in small letters with blanks.
 */
enum Word {
  EXTERNAL(EntryFlag.EXTERNAL),
  SELF(EntryFlag.SELF),
  TRANSFER(EntryFlag.TRANSFER),
  EARNED(EntryFlag.EARNED),
  WAGE(EntryFlag.WAGE),
  WAGE_OR_BENEFIT(EntryFlag.WAGE_OR_BENEFIT),
  CASH,
  CRYPTO_PAYMENT(EntryFlag.CRYPTO_PAYMENT),
  TO_VASP(EntryFlag.TO_VASP),
  ABROAD(EntryFlag.ABROAD, EntryFlag.COUNTRY_UNKNOWN, "counterparty_country"),
  TERMINAL_ABROAD(
      EntryFlag.TERMINAL_ABROAD, EntryFlag.TERMINAL_COUNTRY_UNKNOWN, "terminal_country"),
  PRIVATE_PARTY(
      EntryFlag.PRIVATE_PARTY, EntryFlag.PARTY_KIND_UNKNOWN, "counterparty_is_natural_person"),
  OWN_PARTY(EntryFlag.OWN_PARTY),
  SERVICE_PARTY(EntryFlag.SERVICE_PARTY),
  EXEMPT_PARTY(EntryFlag.NO_INTERMEDIARY),
  EXCHANGE_ACCOUNT(EntryFlag.EXCHANGE_ACCOUNT),
  LISTED(EntryFlag.LISTED, EntryFlag.LISTED_LATER),
  LISTED_SANCTIONED(EntryFlag.LISTED, EntryFlag.LISTED_LATER, EntryFlag.LISTED_SANCTIONED),
  LISTED_MULE(EntryFlag.LISTED, EntryFlag.LISTED_LATER, EntryFlag.LISTED_MULE),
  ROUND_AMOUNT(EntryFlag.ROUND_AMOUNT),
  FEE_WORDS(EntryFlag.FEE_WORDS),
  INVESTMENT_WORDS(EntryFlag.INVESTMENT_WORDS),
  RUNNING_COST(EntryFlag.RUNNING_COST),
  RECALLED(EntryFlag.RECALLED),
  PAYER_MISMATCH(EntryFlag.PAYER_MISMATCH, EntryFlag.PAYER_UNKNOWN, "payer_name_match"),
  STABLECOIN(EntryFlag.STABLECOIN),
  HOSTED_WALLET(EntryFlag.HOSTED_WALLET),
  WALLET_PROVED_OWN(EntryFlag.WALLET_PROVED_OWN),
  RISK_WALLET(EntryFlag.RISK_WALLET, EntryFlag.RISK_WALLET_LATER),
  SANCTIONED_WALLET(
      EntryFlag.RISK_WALLET, EntryFlag.RISK_WALLET_LATER, EntryFlag.SANCTIONED_WALLET),
  MIXER_WALLET(EntryFlag.MIXER_WALLET, EntryFlag.MIXER_WALLET_LATER),
  SWAP_WALLET(EntryFlag.SWAP_WALLET, EntryFlag.SWAP_WALLET_LATER),
  /** Not booked yet; entries that are booked are what every other filter sees. */
  PENDING(EntryFlag.PENDING);

  private final long now;
  private final long later;
  private final long unknown;
  private final String input;

  /** Cash is told by the type of the entry. */
  Word() {
    this(0, 0, 0, "");
  }

  Word(EntryFlag flag) {
    this(flag.bit(), 0, 0, "");
  }

  Word(EntryFlag flag, EntryFlag unknown, String input) {
    this(flag.bit(), 0, unknown.bit(), input);
  }

  /** A list says so; it may have said so only later, and may never have been delivered. */
  Word(EntryFlag flag, EntryFlag later) {
    this(flag.bit(), later.bit(), 0, "watchlist");
  }

  Word(EntryFlag flag, EntryFlag later, EntryFlag also) {
    this(flag.bit() | also.bit(), later.bit() | also.bit(), 0, "watchlist");
  }

  Word(long now, long later, long unknown, String input) {
    this.now = now;
    this.later = later;
    this.unknown = unknown;
    this.input = input;
  }

  String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Whether a watchlist says so. */
  boolean byList() {
    return later != 0;
  }

  /** Whether it held when the entry was booked. */
  boolean holds(Timeline timeline, int entry) {
    return this == CASH ? timeline.type(entry).cash() : timeline.all(entry, now);
  }

  /** Whether it holds by a listing that was made after the entry was booked. */
  boolean holdsLater(Timeline timeline, int entry) {
    return later != 0 && timeline.all(entry, later);
  }

  /** The input for want of which nobody can tell whether it holds, or empty. */
  String missing(Timeline timeline, int entry, boolean watchlistKnown) {
    boolean unlisted = later != 0 && !watchlistKnown;
    boolean unsaid = unknown != 0 && timeline.all(entry, unknown);
    return (unlisted || unsaid) && !holds(timeline, entry) ? input : "";
  }
}
