package org.nightscreen.handover;

import java.util.List;
import java.util.Map;
import org.nightscreen.handover.wording.Comparison;
import org.nightscreen.handover.wording.MeasureRow;
import org.nightscreen.handover.wording.RedFlag;
import org.nightscreen.handover.wording.TypologyCatalogue;
import org.nightscreen.handover.wording.TypologyText;
import org.nightscreen.handover.wording.Unit;

/** Words of four typologies, as a rule pack would give them. */
final class SampleCatalogue {

  private static final TypologyText OFF_RAMP =
      new TypologyText(
          "T01",
          "Rapid crypto off-ramp",
          "Coins arrive at an exchange account from outside, are sold almost whole and at once, and"
              + " the fiat leaves to a bank account within hours.",
          "{dep:money} in coins arrived, {sell_ratio:ratio} was sold and {wd_ratio:ratio} left to a"
              + " bank within {dwell_min:minutes}.",
          List.of(
              new RedFlag(
                  "Deposits followed at once by withdrawal, with little or no trading in between",
                  "FATF-VA20"),
              new RedFlag(
                  "Several high-value movements inside 24 hours, then silence", "FATF-VA20"),
              new RedFlag(
                  "Unusually large deposit of unknown origin turned straight into fiat",
                  "AUS-DCE")),
          List.of(
              MeasureRow.of(
                  "dep", "Coins deposited in 24 h", Unit.MONEY, Comparison.AT_LEAST, "min_dep"),
              MeasureRow.of(
                  "sell_ratio", "Share sold", Unit.RATIO, Comparison.AT_LEAST, "min_sell"),
              MeasureRow.between(
                  "wd_ratio", "Share withdrawn to a bank", Unit.RATIO, "wd_lo", "wd_hi"),
              MeasureRow.of(
                  "other_ratio",
                  "Share of other trading",
                  Unit.RATIO,
                  Comparison.AT_MOST,
                  "max_other"),
              MeasureRow.of(
                  "age_days", "Age of the account", Unit.DAYS, Comparison.AT_MOST, "young_d"),
              MeasureRow.of("sources", "Source wallets", Unit.COUNT, Comparison.AT_LEAST, "src"),
              MeasureRow.of(
                  "dwell_min",
                  "First deposit to last withdrawal",
                  Unit.MINUTES,
                  Comparison.NONE,
                  "")),
          List.of(
              "Hash and source address with label",
              "Bank account credited and its holder",
              "KYC age and device at opening"),
          List.of(
              "Investor selling a holding",
              "Salary or invoice paid in stablecoin",
              "Registered OTC desk"));

  private static final TypologyText PASS_THROUGH =
      new TypologyText(
          "T03",
          "Mule pass-through",
          "A personal account takes money from people it has no history with and sends nearly all"
              + " of it on within a day.",
          "{in_24h:money} came in from {senders:count} strangers and {ratio:ratio} left within"
              + " {dwell_h:hours}.",
          List.of(
              new RedFlag(
                  "Amount in mirrored by amount out, with or without a commission", "TAZ 024-027"),
              new RedFlag("Funds move in and out quickly compared with balance", "ORA"),
              new RedFlag(
                  "Firms should watch inbound as well as outbound payments for mule behaviour",
                  "FCA23")),
          List.of(
              MeasureRow.of(
                  "in_24h", "Came in within 24 h", Unit.MONEY, Comparison.AT_LEAST, "min_in"),
              MeasureRow.between("ratio", "Share that left", Unit.RATIO, "lo", "hi"),
              MeasureRow.of(
                  "core_days",
                  "Days with the pattern in 30",
                  Unit.COUNT,
                  Comparison.AT_LEAST,
                  "days"),
              MeasureRow.of("senders", "Different senders", Unit.COUNT, Comparison.NONE, "")),
          List.of(
              "Each credit matched to the debits it funded",
              "Sender and payee novelty",
              "Income on file",
              "Any recall or fraud report on the credits"),
          List.of(
              "Group trip, gift collection, flat share",
              "Car sale and purchase on one day",
              "Parents routing money to students"));

  private static final TypologyText FAN_IN =
      new TypologyText(
          "T05",
          "Fan-in collection",
          "Many unconnected people pay one account within hours, and one or two payees empty it.",
          "{senders:count} senders, {novelty:ratio} of them new, paid {in_24h:money} within a day,"
              + " and two payees took {top2_out_48h:ratio}.",
          List.of(
              new RedFlag(
                  "Five or more different sources converge on an account in a day", "TAZ 002/016"),
              new RedFlag("Funnel account: quick exit of deposits made elsewhere", "FIN-HT20")),
          List.of(
              MeasureRow.of(
                  "senders",
                  "Different senders in 24 h",
                  Unit.COUNT,
                  Comparison.AT_LEAST,
                  "senders"),
              MeasureRow.of(
                  "in_24h", "Came in within 24 h", Unit.MONEY, Comparison.AT_LEAST, "min_in"),
              MeasureRow.of(
                  "novelty",
                  "Senders never seen before",
                  Unit.RATIO,
                  Comparison.AT_LEAST,
                  "novelty"),
              MeasureRow.of(
                  "top2_out_48h",
                  "Taken by the two largest payees",
                  Unit.RATIO,
                  Comparison.AT_LEAST,
                  "out")),
          List.of(
              "Sender table with banks, first-contact flag and payment texts",
              "Share emptied and to whom",
              "Whether senders also pay other flagged accounts"),
          List.of(
              "Landlord, club treasurer, school fees",
              "Merchant on a personal account",
              "Charity appeal"));

  private static final TypologyText ESCALATION =
      new TypologyText(
          "T11",
          "Victim escalation towards an exchange",
          "A private customer pays a new exchange or wallet: a small trial, often a small profit"
              + " paid back, then larger and larger sums.",
          "{n:count} payments of {total:money} together went to one new beneficiary, growing by a"
              + " factor of {escalation:count}.",
          List.of(
              new RedFlag(
                  "A return at or slightly above the amount sent, then far larger transfers",
                  "FIN-PB23"),
              new RedFlag(
                  "No earlier crypto history, distress, coaching by a new contact", "FIN-PB23")),
          List.of(
              MeasureRow.of("n", "Payments in 90 days", Unit.COUNT, Comparison.AT_LEAST, "min_n"),
              MeasureRow.of("total", "Paid in 90 days", Unit.MONEY, Comparison.AT_LEAST, "min_sum"),
              MeasureRow.of(
                  "escalation",
                  "Largest against the first two",
                  Unit.FACTOR,
                  Comparison.AT_LEAST,
                  "factor"),
              MeasureRow.of(
                  "income_share",
                  "Share of a year's income",
                  Unit.RATIO,
                  Comparison.AT_LEAST,
                  "income")),
          List.of(
              "Payment ladder and payout",
              "Funding sources",
              "Website or app named; messages if given",
              "Whether warnings were shown and overridden"),
          List.of("Savings plan into crypto: factor near 1", "Trader with history"));

  private static final Map<String, TypologyText> TEXTS =
      Map.of("T01", OFF_RAMP, "T03", PASS_THROUGH, "T05", FAN_IN, "T11", ESCALATION);

  private SampleCatalogue() {}

  static TypologyCatalogue catalogue() {
    return code -> TEXTS.getOrDefault(code, TypologyText.undescribed(code));
  }
}
