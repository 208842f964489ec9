package org.nightscreen.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.nightscreen.escalation.ReEvaluated;
import org.nightscreen.escalation.RegisterState;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.screening.Span;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What earlier runs left that detection must know: episodes that stand, and the days already
 * screened.
 */
final class OpenEpisodes {

  private OpenEpisodes() {}

  /** Every episode that stands, in a case, beside one or loose, by each of its customers. */
  static Map<String, List<Span>> of(RegisterState state) {
    Map<String, List<Span>> open = new TreeMap<>();
    for (Hit hit : state.episodes()) {
      for (String customerId : hit.customerIds()) {
        open.computeIfAbsent(customerId, any -> new ArrayList<>()).add(span(hit));
      }
    }
    return open;
  }

  /** The first day that any published run screened, or the run's own first day. */
  static LocalDate screenedFrom(DataSource database, Night night) {
    LocalDate earliest =
        JdbcClient.create(database)
            .sql(
                "SELECT MIN(r.from_date) FROM published_run p JOIN run_revision r ON r.institution"
                    + " = p.institution AND r.run_key = p.run_key AND r.revision = p.revision WHERE"
                    + " p.institution = ? AND r.to_date <= ?")
            .param(night.institution())
            .param(night.businessDate())
            .query(LocalDate.class)
            .optional()
            .orElse(night.from());
    return earliest.isBefore(night.from()) ? earliest : night.from();
  }

  /** Spans that detection judged again, for escalation. */
  static Set<ReEvaluated> reEvaluated(List<Span> judgedAgain) {
    return judgedAgain.stream()
        .map(
            span ->
                new ReEvaluated(span.typology(), span.subjectId(), at(span.from()), at(span.to())))
        .collect(Collectors.toSet());
  }

  private static Span span(Hit hit) {
    return new Span(
        hit.typology(), hit.subjectId(), micros(hit.windowFrom()), micros(hit.windowTo()));
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant at(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
