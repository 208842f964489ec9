package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.subject.AccountProfile;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Ties;

class SegmentsTest {

  private final Segments segments =
      Segments.read(
          TestPacks.files()
              .with(
                  "segments.csv",
                  """
                  segment,customer_type,account_type,country,risk_rating
                  DESK,,EXCHANGE_P2P_MERCHANT,,
                  KH_RISK,NATURAL,,KH,HIGH
                  COMPANY,LEGAL,,,
                  """
                      .getBytes(StandardCharsets.UTF_8)));

  private static CustomerProfile customer(CustomerType type, String country, String risk) {
    return new CustomerProfile(1, "C1", type, null, country, null, risk, Ties.NONE);
  }

  private static AccountProfile account(AccountType type) {
    return new AccountProfile(
        2,
        "A1",
        "OWN",
        AccountKind.EXCHANGE,
        type,
        LocalDate.of(2023, 5, 1),
        null,
        AccountProfile.Terms.NONE);
  }

  @Test
  void takesTheFirstRowThatMatchesEveryFilledField() {
    assertThat(
            segments.segmentOf(
                customer(CustomerType.LEGAL, "KH", "HIGH"),
                account(AccountType.EXCHANGE_P2P_MERCHANT)))
        .isEqualTo("DESK");
    assertThat(
            segments.segmentOf(
                customer(CustomerType.NATURAL, "KH", "HIGH"), account(AccountType.CURRENT)))
        .isEqualTo("KH_RISK");
    assertThat(
            segments.segmentOf(
                customer(CustomerType.LEGAL, "KH", "HIGH"), account(AccountType.CURRENT)))
        .isEqualTo("COMPANY");
  }

  @Test
  void fallsBackToDefault() {
    assertThat(
            segments.segmentOf(
                customer(CustomerType.NATURAL, "TH", "HIGH"), account(AccountType.CURRENT)))
        .isEqualTo("DEFAULT");
  }

  @Test
  void matchesNoFilledFieldWithWhatIsUnknown() {
    assertThat(segments.segmentOf(customer(null, null, null), null)).isEqualTo("DEFAULT");
    assertThat(segments.segmentOf(null, null)).isEqualTo("DEFAULT");
  }

  @Test
  void namesEverySegment() {
    assertThat(segments.names()).containsExactly("COMPANY", "DEFAULT", "DESK", "KH_RISK");
  }
}
