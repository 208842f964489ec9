package org.nightscreen.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.nightscreen.escalation.HitBuilder.hit;
import static org.nightscreen.escalation.HitBuilder.night;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.hit.Severity;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class RegisterTest {

  private static final Hit HIT =
      hit("T03", "C1").severity(Severity.HIGH).innocent("family").listed("own/1 SCAM").build();
  private static final Hit LOW = hit("T05", "C2").severity(Severity.LOW).build();
  private static final Hit NEAR = hit("T05", "C1").is(Outcome.NEAR_MISS).build();

  private static EscalationResult result(Hit... hits) {
    return new Escalation(CounterIndicatorPolicy.of(Map.of("family", 5), Set.of()))
        .openCases(night(2), List.of(hits), RegisterState.empty(), Links.none(), Set.of());
  }

  @Test
  void fileDatabaseGivesBackWhatWasPublished(@TempDir Path directory) {
    String url = "jdbc:h2:file:" + directory.resolve("nightscreen") + ";DB_CLOSE_ON_EXIT=FALSE";
    EscalationResult result = result(HIT, LOW, NEAR, hit("T03", "C3").build());
    RegisterFixture.at(url).register.publish(night(2), result);

    RegisterState state = RegisterFixture.at(url).register.stateBefore(night(3));

    assertThat(state)
        .isEqualTo(new RegisterState(result.cases(), result.looseEpisodes(), List.of()));
    assertThat(state.episodes()).hasSize(4);
    assertThat(RegisterFixture.at(url).register.stateBefore(night(3).to(), "OWN")).isEqualTo(state);
  }

  @Test
  void publishingTheSameTwiceDoesNothingAndOtherContentIsRefused() {
    Register register = RegisterFixture.inMemory().register;
    register.publish(night(2), result(HIT));
    register.publish(night(2), result(HIT));

    assertThat(register.stateBefore(night(3)).cases()).hasSize(1);
    assertThatThrownBy(() -> register.publish(night(2), result(LOW)))
        .isInstanceOf(NightscreenException.class)
        .hasMessage(
            "Revision 1 of 2026-03-02 is already published with other cases; rerun it as a new"
                + " revision");
  }

  @Test
  void callersRollbackTakesThePublicationWithIt() {
    RegisterFixture home = RegisterFixture.inMemory();
    new TransactionTemplate(new DataSourceTransactionManager(home.dataSource))
        .executeWithoutResult(
            status -> {
              home.register.publish(night(2), result(HIT));
              status.setRollbackOnly();
            });

    assertThat(home.register.stateBefore(night(3))).isEqualTo(RegisterState.empty());
  }

  @Test
  void institutionsDoNotSeeEachOther() {
    Register register = RegisterFixture.inMemory().register;
    register.publish(night(2), result(HIT));

    assertThat(register.stateBefore(night(3).to(), "OTHER")).isEqualTo(RegisterState.empty());
  }

  @Test
  void stagingFilesGiveBackTheResult(@TempDir Path directory) {
    EscalationFiles files = new EscalationFiles(directory.resolve("escalation"));
    EscalationResult result = result(HIT, LOW, NEAR);
    files.write(result);

    assertThat(files.read()).isEqualTo(result);
  }
}
