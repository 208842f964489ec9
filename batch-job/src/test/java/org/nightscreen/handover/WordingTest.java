package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.handover.wording.Comparison;
import org.nightscreen.handover.wording.Figures;
import org.nightscreen.handover.wording.PlainSentence;
import org.nightscreen.handover.wording.TypologyText;
import org.nightscreen.handover.wording.Unit;
import org.nightscreen.handover.wording.Visible;

class WordingTest {

  private static TypologyText saying(String sentence) {
    return new TypologyText(
        "T03", "Mule pass-through", "", sentence, List.of(), List.of(), List.of(), List.of());
  }

  @Test
  void fillsASentenceWithMeasuresInTheirUnits() {
    assertThat(
            PlainSentence.of(
                SampleCatalogue.catalogue().text("T03"), SampleHits.passThrough(), "USD"))
        .isEqualTo("12,000.00 USD came in from 2 strangers and 95.8 % left within 6 hours.");
  }

  @Test
  void takesAThresholdWhereThereIsNoMeasureOfThatName() {
    assertThat(
            PlainSentence.of(
                saying("More than {big:money}: {amount}."), SampleHits.passThrough(), "EUR"))
        .isEqualTo("More than 10,000.00 EUR: 12,000.00 EUR.");
  }

  @Test
  void saysSomethingPlainWhereTheTemplateAsksForANumberThatIsMissing() {
    assertThat(PlainSentence.of(saying("{nothing:count} came."), SampleHits.passThrough(), "USD"))
        .isEqualTo(
            "12,000.00 USD moved in 5 transactions that match the pattern \"Mule pass-through\".");
  }

  @Test
  void writesFiguresWithoutRoundingMoney() {
    assertThat(Figures.money(new BigDecimal("1234567.5"), "USD")).isEqualTo("1,234,567.50 USD");
    assertThat(Figures.money(new BigDecimal("0.000000000000000001"), "ETH"))
        .isEqualTo("0.000000000000000001 ETH");
    assertThat(Figures.money(new BigDecimal("-7E+3"), "USD")).isEqualTo("-7,000.00 USD");
    assertThat(Figures.inUnit("0.958", Unit.RATIO, "USD")).isEqualTo("95.8 %");
    assertThat(Figures.inUnit("1", Unit.HOURS, "USD")).isEqualTo("1 hour");
    assertThat(Figures.inUnit("unknown", Unit.RATIO, "USD")).isEqualTo("unknown");
  }

  @Test
  void comparesAtTheLimit() {
    BigDecimal limit = new BigDecimal("0.80");
    assertThat(Comparison.AT_LEAST.holds(new BigDecimal("0.8"), limit, limit)).isTrue();
    assertThat(Comparison.AT_LEAST.holds(new BigDecimal("0.7999"), limit, limit)).isFalse();
    assertThat(Comparison.AT_MOST.holds(new BigDecimal("0.8001"), limit, limit)).isFalse();
    assertThat(Comparison.BETWEEN.holds(new BigDecimal("1.05"), limit, new BigDecimal("1.05")))
        .isTrue();
    assertThat(Comparison.BETWEEN.holds(new BigDecimal("1.06"), limit, new BigDecimal("1.05")))
        .isFalse();
  }

  @Test
  void masksAllButTheEndOfAnIdentifier() {
    assertThat(Visible.masked("DE89370400440532013000")).isEqualTo("••••3000");
    assertThat(Visible.masked("BA3")).isEqualTo("••••3");
    assertThat(Visible.masked(null)).isEmpty();
  }

  @Test
  void shortensByCharactersNotByHalvesOfThem() {
    assertThat(Visible.shortened("😀😀😀😀", 3)).isEqualTo("😀😀…");
    assertThat(Visible.shortened("田中 美衣", 5)).isEqualTo("田中 美衣");
  }
}
