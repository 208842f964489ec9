package org.nightscreen.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NativeAmountTest {

  @Test
  void roundsAsDecimalsDo() {
    SplittableRandom draw = new SplittableRandom(7);
    for (int time = 0; time < 100_000; time++) {
      BigDecimal amount =
          BigDecimal.valueOf(draw.nextLong(-10_000_000, 10_000_000), draw.nextInt(6));
      assertThat(NativeAmount.small(amount)).isTrue();
      assertThat(NativeAmount.tenThousandths(amount))
          .isEqualTo(amount.setScale(4, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
    }
  }

  @Test
  void leavesLongAndPreciseAmountsToDecimals() {
    assertThat(NativeAmount.small(new BigDecimal("0.000001"))).isFalse();
    assertThat(NativeAmount.small(new BigDecimal("12345678901234"))).isFalse();
    assertThat(NativeAmount.small(new BigDecimal("1E+3"))).isFalse();
  }

  @Test
  void equalNumbersHaveOneKeyHoweverTheyAreWritten() {
    long key = NativeAmount.key(new BigDecimal("100"), "USD");
    assertThat(NativeAmount.key(new BigDecimal("100.00"), "USD")).isEqualTo(key);
    assertThat(NativeAmount.key(new BigDecimal("100.00000"), "USD")).isEqualTo(key);
    assertThat(NativeAmount.key(new BigDecimal("100.01"), "USD")).isNotEqualTo(key);
    assertThat(NativeAmount.key(new BigDecimal("100"), "EUR")).isNotEqualTo(key);
  }
}
