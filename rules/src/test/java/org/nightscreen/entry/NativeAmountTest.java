package org.nightscreen.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NativeAmountTest {

  private static final long NONE = Long.MIN_VALUE;

  @Test
  void roundsAsDecimalsDo() {
    SplittableRandom draw = new SplittableRandom(7);
    for (int time = 0; time < 100_000; time++) {
      BigDecimal amount =
          BigDecimal.valueOf(draw.nextLong(-10_000_000, 10_000_000), draw.nextInt(6));
      NativeAmount looked = NativeAmount.of(amount);
      assertThat(looked.small()).isTrue();
      assertThat(looked.tenThousandths(NONE))
          .isEqualTo(amount.setScale(4, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
    }
  }

  @Test
  void leavesLongAndPreciseAmountsToDecimals() {
    assertThat(of("0.000001").small()).isFalse();
    assertThat(of("12345678901234").small()).isFalse();
    assertThat(of("1E+3").small()).isFalse();
    assertThat(of("12345678901234.00005").tenThousandths(NONE)).isEqualTo(123456789012340000L);
    assertThat(of("12345678901234.00015").tenThousandths(NONE)).isEqualTo(123456789012340002L);
    assertThat(of("1E+3").tenThousandths(NONE)).isEqualTo(10_000_000L);
    assertThat(of("922337203685477.5808").tenThousandths(NONE)).isEqualTo(NONE);
  }

  @Test
  void tellsMultiplesHoweverTheyAreWritten() {
    assertThat(of("100").multipleOf(of("20.00"))).isTrue();
    assertThat(of("110").multipleOf(of("20"))).isFalse();
    assertThat(of("12345678901240").multipleOf(of("20"))).isTrue();
    assertThat(of("12345678901250").multipleOf(of("20"))).isFalse();
    assertThat(of("0").multipleOf(of("20"))).isFalse();
    assertThat(of("-100").multipleOf(of("20"))).isFalse();
  }

  @Test
  void equalNumbersHaveOneKeyHoweverTheyAreWritten() {
    long key = of("100").key("USD");
    assertThat(of("100.00").key("USD")).isEqualTo(key);
    assertThat(of("100.00000").key("USD")).isEqualTo(key);
    assertThat(of("100.01").key("USD")).isNotEqualTo(key);
    assertThat(of("100").key("EUR")).isNotEqualTo(key);
  }

  private static NativeAmount of(String amount) {
    return NativeAmount.of(new BigDecimal(amount));
  }
}
