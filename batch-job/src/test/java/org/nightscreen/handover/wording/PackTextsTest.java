package org.nightscreen.handover.wording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.policy.RulePack;
import org.nightscreen.typology.Typology;

/** Reads the words of the shipped pack, and of copies of it with one file changed. */
class PackTextsTest {

  private static final RulePack PACK = RulePack.builtIn();
  private static final String FOLDER = "typologies/mule-pass-through/";
  private static final String READING = FOLDER + "reading.yaml";
  private static final String README = FOLDER + "README.md";

  private static final Map<String, String> SENTENCES =
      Map.ofEntries(
          Map.entry(
              "T01",
              "Coins worth 8,000.00 USD arrived at an exchange account, sales came to 99.9 % of"
                  + " that sum and withdrawals to a bank to 97.5 %, all within 70 minutes."),
          Map.entry(
              "T02",
              "5,900.00 USD was paid in to an exchange account; coins bought came to 99.7 % of that"
                  + " sum, and coins sent to wallets not proved to be the customer's own to 99.2 %"
                  + " of it, all within 24 hours."),
          Map.entry(
              "T03",
              "12,000.00 USD came in from others, and 11,500.00 USD (95.8 % of that sum) went on to"
                  + " others, all within 24 hours."),
          Map.entry(
              "T04",
              "An account that was new, or had long been asleep, received 8,201.00 USD from 4"
                  + " senders within 7 days, and payments to others and cash drawn came to 79.3 %"
                  + " of that sum."),
          Map.entry(
              "T05",
              "5 senders, 100 % of them not seen in the 90 days before, paid 6,000.00 USD within 24"
                  + " hours; payments to no more than 2 payees, up to 48 hours after, came to 95 %"
                  + " of that sum."),
          Map.entry(
              "T06",
              "9,150.00 USD went to 5 payees within 8 hours, 100 % of them not paid in the 90 days"
                  + " before; that is 96.3 % of what others had paid in within 24 hours (number of"
                  + " senders: 1)."),
          Map.entry(
              "T07",
              "9,000.00 USD walked through a row of accounts with different owners in 3 payments"
                  + " within 15 hours; each payment was at least 97.7 % of the one before."),
          Map.entry(
              "T08",
              "5,000.00 USD left an owner and 97 % of it came back in 3 payments over other owners"
                  + " within 50 hours."),
          Map.entry(
              "T09",
              "One source paid 6,000.00 USD to 3 accounts within 24 hours; they paid 5,850.00 USD on"
                  + " to one and the same account, each within 48 hours of its receipt."),
          Map.entry(
              "T14",
              "3 unrelated customers share one identifier; within 7 days they took in 12,000.00 USD,"
                  + " and with 3 of them it went on to others within a day."),
          Map.entry(
              "T15",
              "2,600.00 USD came in from others while accounts were run from a region known for scam"
                  + " compounds, far from where their holders live; whoever logs in may be held there"
                  + " and need protection."),
          Map.entry(
              "T16",
              "5,000.00 USD moved between this account and wallets on a sanctions or high-risk list,"
                  + " or between such wallets and a wallet one step away that this account dealt with."),
          Map.entry(
              "T17",
              "40,000.00 USD moved along fresh addresses; 3 of them in a row shed a slice, to 2"
                  + " exchange accounts in all, and sent at least 89.2 % on."),
          Map.entry(
              "T21",
              "4 households who share an address, phone or introducer were paid 2,400.00 USD by one"
                  + " payer, and for 100 % of them nearly all of it went to one place within 48 hours;"
                  + " these people may need protection."),
          Map.entry(
              "T22",
              "4,000.00 USD was handed down a line of accounts with different owners in 4 payments"
                  + " within 28 minutes; each payment was at least 98.7 % of the one before."),
          Map.entry(
              "T10",
              "28,500.00 USD was moved in several parts, each below the amount that has to be"
                  + " reported or identified; the pattern says nothing about the intent."),
          Map.entry(
              "T11",
              "This customer may need protection: 4 payments of 37,500.00 USD together went to one"
                  + " new crypto beneficiary within 90 days, the largest recent one 7.3 times the"
                  + " mean of the first two."),
          Map.entry(
              "T12",
              "This customer, aged 71, may need protection: 7,500.00 USD went to crypto services"
                  + " within 7 days, and no crypto payment was seen in the 365 days before."),
          Map.entry(
              "T13",
              "12,500.00 USD was traded with other people (number of trade partners: 6) "
                  + "within 24 hours; somebody else paid in 33.3 % of the sales, and 100 % of the "
                  + "trades were off the market price."),
          Map.entry(
              "T18",
              "8 senders paid in 800.00 USD within 24 hours (number of credits: 10, median "
                  + "75.00 USD), 100 % of the credits round and 100 % in the evening or at night, "
                  + "and 25 % of the senders were paid too."),
          Map.entry(
              "T19",
              "An account 67 days old received 22,500.00 USD from 5 private persons within 30 days;"
                  + " payments to exchanges or abroad came to 80 % of that sum and running costs to 0 %."),
          Map.entry(
              "T20",
              "This customer may need protection: after 2 small credits of 55.00 USD together, 3"
                  + " rising payments of 3,700.00 USD together went to new payees within 14 days."),
          Map.entry(
              "T23",
              "12,000.00 USD either came from or went to a mixer, bridge or swap service, or "
                  + "came in as a stablecoin on one network and left on another within 24 hours; "
                  + "either way the trail is broken."),
          Map.entry(
              "T24",
              "5,200.00 USD moved to and from others on one day, 32.5 times the greatest and 210.3"
                  + " deviations above the mean (120.00 USD) of 10 active days within 90 days."),
          Map.entry(
              "T25",
              "A daily limit of the account was used to the full on 3 days within 7 days, the last of"
                  + " them to 100 %; 14,940.00 USD went out on these days."),
          Map.entry(
              "T26",
              "A company's account, 161 days after it was opened or the company founded, received"
                  + " 60,000.00 USD within 30 days; payments to others came to 96.7 % of that sum (100 % of"
                  + " them to exchanges or abroad) and running costs to 0 %."),
          Map.entry(
              "T27",
              "3,800.00 USD was paid in in cash (number of deposits: 2) within 48 hours, and "
                  + "3,700.00 USD (97.4 % of that sum) went to crypto services."),
          Map.entry(
              "T28",
              "3,000.00 USD came in from somebody else; the first cash was drawn 20 minutes later,"
                  + " and the cash drawn within 24 hours came to 96.7 % of the credit (number of"
                  + " withdrawals: 3)."));

  @TempDir Path copy;

  static List<String> typologies() {
    return PACK.typologies().stream().map(Typology::code).toList();
  }

  private static List<Hit> hits(String typology) {
    return PackFixtures.positives(PACK, PACK.typology(typology).slug()).stream()
        .filter(hit -> hit.typology().equals(typology) && hit.outcome() == Outcome.HIT)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("typologies")
  void describesEveryTypology(String code) {
    TypologyText text = new PackTexts(PACK).text(code);
    assertThat(text.code()).isEqualTo(code);
    assertThat(text.title()).isNotBlank().isNotEqualTo(code);
    assertThat(text.behaviour()).endsWith(".");
    assertThat(text.sentence()).endsWith(".");
    assertThat(text.redFlags())
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(flag -> assertThat(flag.text()).isNotBlank().doesNotContain("["))
        .allSatisfy(flag -> assertThat(flag.source()).isNotBlank());
    assertThat(text.measures()).isNotEmpty();
    assertThat(text.evidence()).isNotEmpty();
    assertThat(text.falsePositives()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("typologies")
  void namesOnlyMeasuresThatItsHitsHaveAndThresholdsThatThePackHas(String code) {
    List<MeasureRow> rows = new PackTexts(PACK).text(code).measures();
    assertThat(hits(code)).isNotEmpty();
    assertThat(rows)
        .extracting(MeasureRow::measure)
        .allSatisfy(
            measure ->
                assertThat(
                        hits(code).stream().anyMatch(hit -> hit.measures().containsKey(measure))
                            || ofOtherHits(code).contains(measure))
                    .as(measure)
                    .isTrue());
    assertThat(rows)
        .flatExtracting(MeasureRow::threshold, MeasureRow::upperThreshold)
        .filteredOn(threshold -> !threshold.toString().isEmpty())
        .isSubsetOf(List.copyOf(PACK.widest(code).all().keySet()));
  }

  /** Measures that only hits of another variant than that of the fixture have. */
  private static List<String> ofOtherHits(String code) {
    return switch (code) {
      case "T04" -> List.of("days_since_waking", "details_changed_before");
      case "T05", "T08" -> List.of("company_age_days");
      case "T10" ->
          List.of("day_n_sub", "day_sum", "day_terminals", "transfer_in_band", "va_sub_travel_24h");
      case "T15" -> List.of("geo_net_accounts_7d", "geo_net_accounts_with_later");
      case "T23" ->
          List.of(
              "bridge_wallet",
              "bridge_wallet_later",
              "mixer_amt",
              "mixer_wallet",
              "mixer_wallet_later");
      default -> List.of();
    };
  }

  @ParameterizedTest
  @MethodSource("typologies")
  void hasWordsForEveryMeasureOfItsHits(String code) {
    List<String> named =
        new PackTexts(PACK).text(code).measures().stream().map(MeasureRow::measure).toList();
    assertThat(hits(code))
        .allSatisfy(hit -> assertThat(named).containsAll(hit.measures().keySet()));
  }

  @ParameterizedTest
  @MethodSource("typologies")
  void tellsTheHitOfItsExampleInOneSentence(String code) {
    TypologyText text = new PackTexts(PACK).text(code);
    assertThat(hits(code))
        .extracting(hit -> PlainSentence.of(text, hit, "USD"))
        .allSatisfy(sentence -> assertThat(sentence).endsWith("."))
        .contains(SENTENCES.get(code));
  }

  private NightscreenException faultOf(String path, String piece, String by) throws IOException {
    RulePack changed = changed(path, piece, by);
    NightscreenException[] caught = new NightscreenException[1];
    assertThatThrownBy(() -> new PackTexts(changed))
        .isInstanceOfSatisfying(NightscreenException.class, e -> caught[0] = e);
    assertThat(caught[0].code()).isEqualTo(FailureCode.RULE_PACK);
    return caught[0];
  }

  private RulePack changed(String path, String piece, String by) throws IOException {
    copyWithout("");
    assertThat(PACK.text(path)).contains(piece);
    Files.writeString(copy.resolve(path), PACK.text(path).replace(piece, by));
    return RulePack.from(copy);
  }

  private void copyWithout(String left) throws IOException {
    for (String path : PACK.paths("")) {
      if (!path.equals(left)) {
        Files.createDirectories(copy.resolve(path).getParent());
        Files.writeString(copy.resolve(path), PACK.text(path));
      }
    }
  }

  @Test
  void refusesAnUnknownKey() throws IOException {
    assertThat(faultOf(READING, "title:", "titel:"))
        .hasMessage("Rule pack, " + READING + ": key 'titel' is not known; correct it.");
  }

  @Test
  void refusesAReadingWithoutTitle() throws IOException {
    assertThat(faultOf(READING, "title: Mule pass-through", "title: ''"))
        .hasMessage("Rule pack, " + READING + ": key 'title' is missing; add it.");
  }

  @Test
  void refusesAnUnknownUnit() throws IOException {
    assertThat(faultOf(READING, "unit: ratio", "unit: percent"))
        .hasMessageStartingWith("Rule pack, " + READING + " line ")
        .hasMessageEndingWith(
            ": key 'unit' has the value 'percent'; write one of money, ratio, factor, count,"
                + " minutes, hours, days, text.");
    assertThat(faultOf(READING, "{window_h:hours}", "{window_h:hour}"))
        .hasMessage(
            "Rule pack, "
                + READING
                + ": the sentence uses unit 'hour'; write one of money, ratio, factor,"
                + " count, minutes, hours, days, text.");
  }

  @Test
  void refusesAThresholdThatThePackDoesNotHave() throws IOException {
    assertThat(faultOf(READING, "threshold: big", "threshold: large"))
        .hasMessage(
            "Rule pack, "
                + READING
                + ": measure 'pt_in_24h' is shown beside threshold 'large', which the"
                + " typology does not have; correct it.");
  }

  @Test
  void refusesAComparisonWithoutItsThreshold() throws IOException {
    assertThat(faultOf(READING, "    upperThreshold: hi\n", ""))
        .hasMessage(
            "Rule pack, "
                + READING
                + ": measure 'pt_ratio_24h' has 1 thresholds and its comparison takes 2;"
                + " correct it.");
  }

  @Test
  void takesTheHeadingOfAFolderWithoutReading() throws IOException {
    copyWithout(READING);
    Files.writeString(
        copy.resolve(README),
        """
        # Our *own* pass-through

        ## Behaviour
        Money comes in
        and goes out.

        A second paragraph.

        ## Red flags
        - Quick exit, see
          [the report](https://example.org/report) [OWN26, p. 3]
        * `Round` sums

        ## False positives

        - **Flat share**: one-off
        """);
    TypologyText text = new PackTexts(RulePack.from(copy)).text("T03");
    assertThat(text)
        .isEqualTo(
            new TypologyText(
                "T03",
                "Our own pass-through",
                "Money comes in and goes out.",
                "",
                List.of(
                    new RedFlag("Quick exit, see the report", "OWN26, p. 3"),
                    new RedFlag("Round sums", "")),
                List.of(),
                List.of(),
                List.of("Flat share: one-off")));
  }

  @Test
  void leavesATypologyThatThePackDoesNotHaveUndescribed() {
    assertThat(new PackTexts(PACK).text("T99")).isEqualTo(TypologyText.undescribed("T99"));
  }
}
