package org.nightscreen.typology.scamcentregeoip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightscreen.canonical.ListCategory;
import org.nightscreen.canonical.ListEntryType;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.typology.SmallWorld;

class ScamCentreGeoIpTest {

  private static final String SESSIONS =
      "event_datetime,account_id,event_type,ip_address,ip_country,ip_region,asn,vpn_flag";

  private final SmallWorld world = new SmallWorld().bankAccount("BA1", "C1");

  private SmallWorld listed(ListEntryType type, String value, String from) {
    return world.listed(type, value, ListCategory.SCAM_CENTRE_REGION, from);
  }

  private SmallWorld region() {
    return listed(ListEntryType.GEO, "KH-18", "2022-01-01");
  }

  private SmallWorld credit(String amount) {
    return world.transfer("2026-03-02T08:00:00Z", "P1", "BA1", amount);
  }

  private void sessions(String region, String... days) {
    for (String day : days) {
      world.session(day + "T09:00:00Z", "BA1", "DEV-1", "198.51.100.20", region);
    }
  }

  /** Three sessions with the columns of {@link #SESSIONS} after the event type. */
  private SmallWorld threeSessions(String where) {
    return world.rows(
        "access_event",
        SESSIONS,
        "2026-03-03T09:00:00Z,BA1,LOGIN," + where,
        "2026-03-04T09:00:00Z,BA1,LOGIN," + where,
        "2026-03-05T09:00:00Z,BA1,LOGIN," + where);
  }

  @ParameterizedTest
  @CsvSource({"2000, HIT MEDIUM", "1999.99, NEAR_MISS LOW", "1799.99, NO_HIT"})
  void threeDaysFromAListedRegionNeedMoneyFromStrangers(String amount, String said) {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(credit(amount).said("T15")).isEqualTo(said);
  }

  @Test
  void twoDaysAreAShortStayAndSeveralSessionsOfADayCountOnce() {
    region();
    credit("5000");
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-04");
    assertThat(world.said("T15")).isEqualTo("NEAR_MISS LOW");
    sessions("KH-18", "2026-03-10");
    assertThat(world.said("T15")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void oneDayIsNothing() {
    region();
    sessions("KH-18", "2026-03-03");
    assertThat(credit("5000").said("T15")).isEqualTo("NO_HIT");
  }

  @Test
  void aCreditAfterTheSessionsIsSeenToo() {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    world.transfer("2026-03-16T08:00:00Z", "P1", "BA1", "2500");
    assertThat(world.hit("T15").transactionIds()).containsExactly("T1");
    assertThat(world.hit("T15").amount()).isEqualTo(2500_0000L);
  }

  @Test
  void whatIsFourteenDaysOldIsOut() {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(world.transfer("2026-03-19T09:00:00Z", "P1", "BA1", "2500").said("T15"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void wagesAndOwnTransfersDoNotCount() {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    world.bankAccount("BA2", "C1");
    world.transfer("2026-03-02T08:00:00Z", "EMP", "BA1", "5000", row -> row.purpose("SALA"));
    assertThat(world.transfer("2026-03-02T08:00:00Z", "BA2", "BA1", "5000").said("T15"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void otherRegionsOfTheCountryAreNotListed() {
    region();
    sessions("KH-12", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(credit("5000").said("T15")).isEqualTo("NO_HIT");
  }

  @Test
  void whoLivesThereIsAtHome() {
    region();
    world.rows(
        "customer_master",
        "customer_id,customer_type,primary_identifier,country_of_residence",
        "C1,NATURAL,C1,KH");
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(credit("5000").said("T15")).isEqualTo("NO_HIT");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "COUNTRY; MM; 198.51.100.20,MM,,,",
        "IP_CIDR; 198.51.100.0/24; 198.51.100.20,,,,",
        "ASN; 64500; 198.51.100.20,LA,,64500,"
      })
  void countriesNetworksAndOperatorsCanBeListed(ListEntryType type, String value, String where) {
    listed(type, value, "2022-01-01");
    threeSessions(where);
    assertThat(credit("5000").said("T15")).isEqualTo("HIT MEDIUM");
  }

  @Test
  void aRegionListedAfterwardsIsANoteOnly() {
    listed(ListEntryType.GEO, "KH-18", "2026-03-20");
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(credit("5000").said("T15")).isEqualTo("RETRO LOW");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "198.51.100.20,,KH-18,,true; NOT_EVALUATED vpn_flag",
        "198.51.100.20,,SG-01,,true; NOT_EVALUATED vpn_flag",
        "198.51.100.20,TH,KH-18,,; NOT_EVALUATED vpn_flag",
        "198.51.100.20,,,,; NOT_EVALUATED ip_region",
        "198.51.100.20,KH,KH-18,,false; HIT MEDIUM"
      })
  void aPlaceThatIsNotSureLeavesItOpen(String where, String said) {
    region();
    threeSessions(where);
    assertThat(credit("5000").said("T15")).isEqualTo(said);
  }

  @Test
  void withoutSessionsItCannotBeJudged() {
    region().withoutFeed("access_event");
    assertThat(credit("5000").said("T15")).isEqualTo("NOT_EVALUATED access_event");
    assertThat(
            new SmallWorld()
                .bankAccount("B", "C")
                .withoutFeed("access_event")
                .transfer("2026-03-02T08:00:00Z", "P1", "B", "10")
                .said("T15"))
        .isEqualTo("NO_HIT");
  }

  @Test
  void withoutAnyListItCannotBeJudged() {
    world.withoutFeed("watchlist");
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    assertThat(credit("5000").said("T15")).isEqualTo("NOT_EVALUATED watchlist");
  }

  @Test
  void anAmountWithoutRateLeavesItOpen() {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    world.transfer(
        "2026-03-02T08:00:00Z",
        "P1",
        "BA1",
        "10",
        row -> row.amount(java.math.BigDecimal.TEN, "XAF"));
    assertThat(world.said("T15")).isEqualTo("NOT_EVALUATED fx_rate");
  }

  @Test
  void shoppingThereIsShownAsAnInnocentExplanation() {
    region();
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    credit("5000");
    assertThat(world.hit("T15").counterIndicators()).isEmpty();
    world.bank(
        "2026-03-04T12:00:00Z",
        TransactionType.CARD_PAYMENT,
        "40",
        row -> row.debtor("BA1", null, null).countries("US", "KH"));
    assertThat(world.hit("T15").counterIndicators())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.name()).isEqualTo("card-used-abroad");
              assertThat(one.figures()).containsEntry("card_payments", "1");
            });
  }

  /** A second customer on the same network. */
  private SmallWorld peer(String ip, String amount) {
    region();
    world.bankAccount("BA2", "C2");
    sessions("KH-18", "2026-03-03");
    credit("1000");
    world.session("2026-03-05T09:00:00Z", "BA2", "DEV-2", ip, "KH-18");
    return world.transfer("2026-03-04T08:00:00Z", "P2", "BA2", amount);
  }

  @Test
  void twoAccountsOnOneNetworkAreALead() {
    Hit hit = peer("198.51.100.77", "1000").hit("T15");
    assertThat(hit.subjectKind()).isEqualTo(SubjectKind.IDENTIFIER);
    assertThat(hit.subjectId()).isEqualTo("NETWORK 198.51.100.0/24");
    assertThat(hit.customerIds()).containsExactly("C1", "C2");
    assertThat(hit.accountIds()).containsExactly("BA1", "BA2");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2");
    assertThat(hit.amount()).isEqualTo(2000_0000L);
    assertThat(hit.disposition()).isEqualTo(Disposition.UNCLEAR);
    assertThat(world.said("T15")).isEqualTo("HIT HIGH");
  }

  @ParameterizedTest
  @CsvSource({"198.51.101.77, 1000, NO_HIT", "198.51.100.77, 999.99, NEAR_MISS LOW"})
  void anotherNetworkOrTooLittleMoneyIsNone(String ip, String amount, String said) {
    assertThat(peer(ip, amount).said("T15")).isEqualTo(said);
  }

  @Test
  void aHouseholdOnOneNetworkIsOne() {
    peer("198.51.100.77", "1000")
        .rows(
            "customer_master",
            "customer_id,customer_type,primary_identifier,country_of_residence,household_id",
            "C1,NATURAL,C1,US,hh",
            "C2,NATURAL,C2,US,hh");
    assertThat(world.said("T15")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void sessionsMoreThanAWeekApartDoNotMeet() {
    region();
    world.bankAccount("BA2", "C2");
    sessions("KH-18", "2026-03-03");
    credit("1000");
    world.session("2026-03-10T09:00:00Z", "BA2", "DEV-2", "198.51.100.77", "KH-18");
    world.transfer("2026-03-09T08:00:00Z", "P2", "BA2", "1000");
    assertThat(world.said("T15")).isEqualTo("NEAR_MISS LOW");
  }

  @Test
  void aNetworkOfIpVersionSixIsAFiftySix() {
    region();
    world.bankAccount("BA2", "C2");
    world.session("2026-03-03T09:00:00Z", "BA1", "DEV-1", "2001:db8:0:1200::1", "KH-18");
    world.session("2026-03-03T10:00:00Z", "BA2", "DEV-2", "2001:db8:0:12ff::9", "KH-18");
    world.transfer("2026-03-02T08:00:00Z", "P2", "BA2", "1000");
    assertThat(credit("1000").hit("T15").subjectId()).isEqualTo("NETWORK 2001:db8:0:1200::/56");
  }

  @Test
  void aSessionBehindAVpnDoesNotAnchorTheNetwork() {
    peer("198.51.100.77", "1000")
        .rows(
            "access_event", SESSIONS, "2026-03-08T09:00:00Z,BA2,LOGIN,198.51.100.77,,KH-18,,true");
    assertThat(world.hit("T15").lastAnchor()).isEqualTo("2026-03-05T09:00:00Z");
  }

  @Test
  void withoutAnyListSessionsFromHomeCouldNotBeListed() {
    world.rows(
        "customer_master",
        "customer_id,customer_type,primary_identifier,country_of_residence",
        "C1,NATURAL,C1,KH");
    sessions("KH-18", "2026-03-03", "2026-03-04", "2026-03-05");
    credit("5000");
    assertThat(world.withoutFeed("watchlist").said("T15")).isEqualTo("NO_HIT");
  }

  @Test
  void aSharedNetworkBehindAVpnOrListedAfterwardsIsNoHit() {
    listed(ListEntryType.GEO, "KH-18", "2026-03-20");
    world.bankAccount("BA2", "C2");
    sessions("KH-18", "2026-03-03");
    credit("1000");
    world.session("2026-03-03T10:00:00Z", "BA2", "DEV-2", "198.51.100.77", "KH-18");
    world.transfer("2026-03-02T08:00:00Z", "P2", "BA2", "1500");
    assertThat(world.said("T15")).isEqualTo("RETRO LOW");
    assertThat(world.hit("T15").amount()).isEqualTo(2500_0000L);
    region();
    SmallWorld hidden =
        new SmallWorld()
            .bankAccount("BA1", "C1")
            .bankAccount("BA2", "C2")
            .listed(ListEntryType.GEO, "KH-18", ListCategory.SCAM_CENTRE_REGION, "2022-01-01")
            .transfer("2026-03-02T08:00:00Z", "P1", "BA1", "1000")
            .transfer("2026-03-02T08:00:00Z", "P2", "BA2", "1000")
            .rows(
                "access_event",
                SESSIONS,
                "2026-03-03T09:00:00Z,BA1,LOGIN,198.51.100.20,,KH-18,,true",
                "2026-03-03T10:00:00Z,BA2,LOGIN,198.51.100.77,,KH-18,,true");
    assertThat(hidden.said("T15")).isEqualTo("NOT_EVALUATED vpn_flag");
  }
}
