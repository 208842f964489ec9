package org.nightscreen.typology;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureTest {

  private static final BigDecimal THREE = new BigDecimal("3");

  private static Deviations deviations(String value, String... others) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger squares = BigInteger.ZERO;
    for (String other : others) {
      BigInteger units = BigInteger.valueOf(units(other));
      sum = sum.add(units);
      squares = squares.add(units.multiply(units));
    }
    return new Deviations(units(value), others.length, sum, squares);
  }

  private static long units(String amount) {
    return new BigDecimal(amount).movePointRight(4).longValueExact();
  }

  /** Mean 20, sample deviation 10. */
  @ParameterizedTest
  @CsvSource({"49.9999, -1", "50, 0", "50.0001, 1", "20, -1", "0, -1"})
  void deviationsAreComparedWithoutRounding(String value, int sign) {
    assertThat(deviations(value, "10", "20", "30").compareTo(THREE)).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({"129.9999, -1", "130, 0", "130.0001, 1"})
  void aDeviationIsAtLeastATenthOfTheMean(String value, int sign) {
    assertThat(deviations(value, "100", "100", "100").compareTo(THREE)).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({"7.9999, -1", "8, 0", "8.0001, 1"})
  void aDeviationIsAtLeastOne(String value, int sign) {
    assertThat(deviations(value, "5", "5", "5").compareTo(THREE)).isEqualTo(sign);
  }

  @Test
  void oneOtherValueHasNoSpreadOfItsOwn() {
    Deviations one = deviations("130", "100");
    assertThat(one.compareTo(THREE)).isZero();
    assertThat(one.text()).isEqualTo("3.0000");
  }

  @Test
  void deviationsOfTheLargestAmountsDoNotOverflow() {
    BigInteger largest = BigInteger.valueOf(Long.MAX_VALUE);
    BigInteger ninety = BigInteger.valueOf(90);
    Deviations same =
        new Deviations(
            Long.MAX_VALUE,
            90,
            largest.multiply(ninety),
            largest.multiply(largest).multiply(ninety));
    assertThat(same.compareTo(THREE)).isNegative();
    assertThat(same.text()).isEqualTo("0.0000");
    assertThat(same.mean()).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void deviationsAreToldRounded() {
    Deviations told = deviations("5200", "120", "95", "140", "110", "160");
    assertThat(told.text()).isEqualTo("199.0579");
    assertThat(told.mean()).isEqualTo(units("125"));
    assertThat(told.deviation()).isEqualTo(254_951L);
  }

  @Test
  void withoutOtherValuesThereIsNoDeviation() {
    Deviations none = deviations("5");
    assertThat(none.text()).isEqualTo("undefined");
    assertThat(none.mean()).isZero();
    assertThat(none.deviation()).isZero();
  }

  @Test
  void theGreatestThatAMeasureCanBeTellsWhetherItStaysWithinALimit() {
    Measure two = Measure.count(2);
    Measure four = Measure.count(4);
    assertThat(two.compareGreatest(THREE)).isNegative();
    assertThat(Measure.between(two, four, "x").compareGreatest(THREE)).isPositive();
    assertThat(Measure.between(two, Measure.count(3), "x").compareGreatest(THREE)).isZero();
    assertThat(Measure.seen(two, false, "x").compareGreatest(THREE)).isPositive();
    assertThat(Measure.unknown("x").compareGreatest(THREE)).isPositive();
  }
}
