package org.nightscreen.escalation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;

/** A real register in a database of its own, and the run that reads, judges and publishes. */
final class RegisterFixture {

  final Register register;
  final DataSource dataSource;

  private RegisterFixture(String url) {
    JdbcDataSource database = new JdbcDataSource();
    database.setURL(url);
    Flyway.configure().dataSource(database).load().migrate();
    this.dataSource = database;
    this.register = new Register(database);
  }

  static RegisterFixture inMemory() {
    return at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
  }

  static RegisterFixture at(String url) {
    return new RegisterFixture(url);
  }

  EscalationResult run(Night night, Hit... hits) {
    return run(night, List.of(hits), Links.none(), Set.of());
  }

  EscalationResult run(Night night, List<Hit> hits, Links links, Set<ReEvaluated> spans) {
    EscalationResult result =
        new Escalation(CounterIndicatorPolicy.none())
            .openCases(night, hits, register.stateBefore(night), links, spans);
    register.publish(night, result);
    return result;
  }
}
