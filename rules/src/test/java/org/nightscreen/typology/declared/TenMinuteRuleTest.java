package org.nightscreen.typology.declared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.fixture.SelfTest;
import org.nightscreen.hit.Disposition;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.nightscreen.policy.RulePack;
import org.nightscreen.timeline.EntryType;
import org.nightscreen.typology.SmallWorld;

/** Does what {@code WRITING-RULES.md} says, word by word, from the shipped pack on. */
class TenMinuteRuleTest {

  @TempDir Path directory;

  private static SmallWorld threeFees(RulePack pack) {
    return new SmallWorld()
        .by(pack)
        .bankAccount("A", "C")
        .bank("2026-03-01T08:00:00Z", TransactionType.CREDIT_TRANSFER, "300.00", fee("P1"))
        .bank("2026-03-08T08:00:00Z", TransactionType.CREDIT_TRANSFER, "300.00", fee("P2"))
        .bank("2026-03-15T08:00:00Z", TransactionType.CREDIT_TRANSFER, "400.00", fee("P1"));
  }

  private static java.util.function.UnaryOperator<org.nightscreen.oracle.BankRow> fee(
      String payee) {
    return row -> row.debtor("A", null, null).creditor(payee, null, null).remittance("unlock fee");
  }

  @Test
  void theRuleOfTheManualFiresInTheWholePack() {
    RulePack pack = OwnPack.whole(directory).load();
    assertThat(SelfTest.run(pack)).isEqualTo(SelfTest.run(RulePack.builtIn()) + 2);
    Hit hit = threeFees(pack).hit("N01");
    assertThat(hit.outcome()).isEqualTo(Outcome.HIT);
    assertThat(hit.ruleId()).isEqualTo("N01.2");
    assertThat(hit.severity()).isEqualTo(Severity.HIGH);
    assertThat(hit.disposition()).isEqualTo(Disposition.PROTECT);
    assertThat(hit.subjectId()).isEqualTo("A");
    assertThat(hit.transactionIds()).containsExactly("T1", "T2", "T3");
    assertThat(hit.amount()).isEqualTo(10_000_000);
    assertThat(hit.measures())
        .isEqualTo(
            new TreeMap<>(
                Map.of(
                    "fees_paid", "1000.0000",
                    "fee_payments", "3",
                    "fee_payees", "2",
                    "person", "true")));
    assertThat(hit.thresholds())
        .isEqualTo(
            new TreeMap<>(
                Map.of("window_d", "30", "min_fees", "1000", "payments", "3", "payees", "2")));
    assertThat(pack.typology("N01").title()).isEqualTo("Fees paid to strangers again and again");
  }

  @Test
  void travelsToAWorkerAndFiresThere() throws Exception {
    RulePack pack = OwnPack.alone(directory).load();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(pack);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      RulePack there = (RulePack) in.readObject();
      assertThat(threeFees(there).hit("N01")).isEqualTo(threeFees(pack).hit("N01"));
    }
  }

  @Test
  void theVersionOfTheRuleHangsOnItsMeasures() {
    OwnPack own = OwnPack.alone(directory);
    String before = own.load().ruleVersion("N01");
    own.changed(OwnPack.MEASURES, "not: [service party]", "not: [service party, recalled]");
    assertThat(own.load().ruleVersion("N01")).startsWith("1.0.0+").isNotEqualTo(before);
  }

  @Test
  void anExampleThatComesOutOtherwiseStopsTheNight() {
    RulePack pack =
        OwnPack.alone(directory)
            .changed(OwnPack.THRESHOLDS, "payments,DEFAULT,,3", "payments,DEFAULT,,4")
            .load();
    assertThatThrownBy(() -> SelfTest.run(pack))
        .hasMessageStartingWith(
            "Fixture " + OwnPack.FOLDER + "fixtures/positive/ of N01 expected a hit of N01");
  }

  @Test
  void theManualKnowsEveryWord() throws Exception {
    String manual = Files.readString(OwnPack.MANUAL);
    assertThat(Arrays.stream(Word.values()).map(Word::text))
        .allSatisfy(word -> assertThat(manual).contains("`" + word + "`"));
    assertThat(Arrays.stream(EntryType.values()).filter(type -> !type.session()))
        .allSatisfy(type -> assertThat(manual).contains("`" + Terms.text(type) + "`"));
    for (List<? extends Enum<?>> words :
        List.of(
            List.of(Aggregate.values()),
            List.of(Dimension.values()),
            List.of(SubjectChoice.values()),
            List.of(SubjectWord.values()))) {
      assertThat(words)
          .allSatisfy(word -> assertThat(manual).contains("`" + Terms.text(word) + "`"));
    }
  }

  @Test
  void theMessageInTheManualIsTheMessage() throws Exception {
    OwnPack own = OwnPack.alone(directory);
    String measures = own.text(OwnPack.MEASURES);
    own.write(OwnPack.MEASURES, measures.replaceFirst("aggregate: sum", "aggregate: summ"));
    String manual = Files.readString(OwnPack.MANUAL);
    assertThatThrownBy(own::load)
        .satisfies(e -> assertThat(manual).contains("    " + e.getMessage() + "\n"));
  }
}
