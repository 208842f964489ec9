package org.nightscreen.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartnersTest {

  private final ShareRange shares = new ShareRange(new BigDecimal("0.8"), new BigDecimal("1.05"));

  private static Partners of(long... timesAndAmounts) {
    Partners partners = new Partners(timesAndAmounts.length / 2);
    for (int at = 0; at < timesAndAmounts.length; at += 2) {
      partners.add(timesAndAmounts[at], timesAndAmounts[at + 1]);
    }
    return partners;
  }

  private static BitSet places(int... places) {
    BitSet set = new BitSet();
    for (int place : places) {
      set.set(place);
    }
    return set;
  }

  @ParameterizedTest
  @CsvSource({
    "1, 100, true",
    "0, 100, false",
    "10, 100, true",
    "11, 100, false",
    "5, 80, true",
    "5, 79, false",
    "5, 105, true",
    "5, 106, false"
  })
  void aPartnerIsNearInTimeAndAmount(long time, long amount, boolean partnered) {
    BitSet found =
        of(0, 100).among(of(time, amount), new Partners.Around(1, 10), shares::least, shares::most);
    assertThat(found).isEqualTo(partnered ? places(0) : places());
  }

  @Test
  void bothSidesTellTheSame() {
    Partners received = of(0, 100, 5, 1_000, 20, 300);
    Partners paid = of(3, 99, 4, 5_000, 19, 990, 25, 240);
    assertThat(received.among(paid, new Partners.Around(1, 10), shares::least, shares::most))
        .isEqualTo(places(0, 2));
    assertThat(
            paid.among(
                received, new Partners.Around(-10, -1), shares::leastBefore, shares::mostBefore))
        .isEqualTo(places(0, 3));
  }

  @Test
  void sharesAreExact() {
    assertThat(shares.least(101)).isEqualTo(81);
    assertThat(shares.most(101)).isEqualTo(106);
    assertThat(shares.leastBefore(106)).isEqualTo(101);
    assertThat(shares.mostBefore(80)).isEqualTo(100);
    assertThat(new ShareRange(BigDecimal.ZERO, BigDecimal.ZERO).mostBefore(5))
        .isEqualTo(Long.MAX_VALUE);
    assertThat(shares.most(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aBusyAccountIsMatchedInAMoment() {
    Random random = new Random(3);
    Partners received = new Partners(50_000);
    Partners paid = new Partners(50_000);
    for (int at = 0; at < 50_000; at++) {
      received.add(at, 1 + random.nextInt(1_000_000));
      paid.add(at, 1 + random.nextInt(1_000_000));
    }
    long start = System.nanoTime();
    BitSet found =
        received.among(paid, new Partners.Around(1, 25_000), shares::least, shares::most);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Dense.SOON);
    assertThat(found.cardinality()).isGreaterThan(45_000);
  }
}
