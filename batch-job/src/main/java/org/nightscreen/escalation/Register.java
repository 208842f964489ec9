package org.nightscreen.escalation;

import java.sql.Date;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.nightscreen.failure.FailureCode;
import org.nightscreen.failure.NightscreenException;
import org.nightscreen.hit.Hit;
import org.nightscreen.night.Night;
import org.nightscreen.night.RunKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The case register: the state every published run left its cases in. Rows are only added, so the
 * state before any run can be told exactly, however often a later one was rerun.
 */
public final class Register {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  /** A register in a database whose schema Flyway has brought up to date. */
  public Register(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /**
   * The state before a run. Of two runs that end on the same day the night comes before the
   * lookback, and a shorter lookback before a longer one. A rerun also sees what its earlier
   * revision published.
   */
  public RegisterState stateBefore(Night night) {
    List<Publication> all = publications(night.institution(), night.businessDate());
    Publication own = Publication.of(night);
    List<Publication> before =
        Publication.newestRevisions(
            all.stream().filter(each -> Publication.ORDER.compare(each, own) < 0));
    List<Publication> earlier =
        Publication.newestRevisions(
            all.stream()
                .filter(
                    each ->
                        each.runKey().equals(own.runKey()) && each.revision() < own.revision()));
    List<CaseRecord> earlierCases = earlier.stream().flatMap(each -> cases(each).stream()).toList();
    return stateAfter(before, earlierCases);
  }

  /** The state that all runs with an earlier business date left, lookbacks included. */
  public RegisterState stateBefore(LocalDate businessDate, String institution) {
    return stateAfter(
        Publication.newestRevisions(publications(institution, businessDate.minusDays(1)).stream()),
        List.of());
  }

  /**
   * Adds what a run leaves, in the caller's transaction on the same data source, or in one of its
   * own. Publishing the same revision with the same content again does nothing.
   *
   * @throws NightscreenException CANNOT_PUBLISH if the revision was published with other content,
   *     or the run is a trial
   */
  public void publish(Night night, EscalationResult result) {
    if (night.trial()) {
      throw new NightscreenException(
          FailureCode.CANNOT_PUBLISH,
          "Run "
              + night.runKey()
              + " is a trial and publishes nothing into the case register; run it without trial");
    }
    transaction.executeWithoutResult(status -> publishOnce(night, result));
  }

  private void publishOnce(Night night, EscalationResult result) {
    String content = ContentHash.of(result);
    List<String> published =
        jdbc.sql(
                "select content_sha256 from register_publication"
                    + " where institution = ? and run_key = ? and revision = ?")
            .params(night.institution(), night.runKey(), night.revision())
            .query(String.class)
            .list();
    if (published.isEmpty()) {
      long publicationId = addPublication(night, content);
      result.cases().forEach(each -> add(publicationId, each));
      result.looseEpisodes().forEach(each -> add(publicationId, each));
    } else if (!published.get(0).equals(content)) {
      throw new NightscreenException(
          FailureCode.CANNOT_PUBLISH,
          "Revision "
              + night.revision()
              + " of "
              + night.runKey()
              + " is already published with other cases; rerun it as a new revision");
    }
  }

  private long addPublication(Night night, String content) {
    GeneratedKeyHolder key = new GeneratedKeyHolder();
    jdbc.sql(
            "insert into register_publication (institution, run_key, run_kind, first_date,"
                + " business_date, revision, content_sha256) values (?, ?, ?, ?, ?, ?, ?)")
        .params(
            night.institution(),
            night.runKey(),
            night.kind().name(),
            Date.valueOf(night.from()),
            Date.valueOf(night.to()),
            night.revision(),
            content)
        .update(key, "publication_id");
    return key.getKey().longValue();
  }

  private void add(long publicationId, CaseRecord each) {
    LocalDate lastAnchor =
        each.hits().map(Register::lastAnchor).max(Comparator.naturalOrder()).orElseThrow();
    jdbc.sql(
            "insert into register_case (publication_id, case_id, case_version, case_change,"
                + " last_anchor_date, record_json) values (?, ?, ?, ?, ?, ?)")
        .params(
            publicationId,
            each.caseId(),
            each.version(),
            each.change().name(),
            Date.valueOf(lastAnchor),
            RecordJson.write(each))
        .update();
  }

  private void add(long publicationId, LooseEpisode each) {
    Hit hit = each.hit();
    jdbc.sql(
            "insert into register_loose_episode (publication_id, hit_id, outcome, reason,"
                + " last_anchor_date, hit_json) values (?, ?, ?, ?, ?, ?)")
        .params(
            publicationId,
            hit.hitId(),
            hit.outcome().name(),
            each.reason(),
            Date.valueOf(lastAnchor(hit)),
            RecordJson.write(each))
        .update();
  }

  private static LocalDate lastAnchor(Hit hit) {
    return LocalDate.ofInstant(hit.lastAnchor(), ZoneOffset.UTC);
  }

  private List<Publication> publications(String institution, LocalDate upTo) {
    return jdbc.sql(
            "select publication_id, run_key, run_kind, first_date, business_date, revision"
                + " from register_publication where institution = ? and business_date <= ?")
        .params(institution, Date.valueOf(upTo))
        .query(
            (row, number) ->
                new Publication(
                    row.getLong(1),
                    row.getString(2),
                    RunKind.valueOf(row.getString(3)),
                    row.getDate(4).toLocalDate(),
                    row.getDate(5).toLocalDate(),
                    row.getInt(6)))
        .list();
  }

  /**
   * Publications in run order: what a later one says of a case or an episode takes the place of
   * what it was.
   */
  private RegisterState stateAfter(
      List<Publication> publications, List<CaseRecord> earlierRevision) {
    Map<String, CaseRecord> cases = new LinkedHashMap<>();
    Map<String, LooseEpisode> loose = new LinkedHashMap<>();
    for (Publication publication : publications) {
      cases(publication).forEach(each -> cases.put(each.caseId(), each));
      looseEpisodes(publication).forEach(each -> loose.put(EpisodePlaces.key(each.hit()), each));
    }
    List<String> merged =
        cases.values().stream().flatMap(each -> each.mergedCaseIds().stream()).toList();
    merged.forEach(cases::remove);
    loose.values().removeIf(each -> each.reason().equals(LooseEpisode.GONE));
    return new RegisterState(
        List.copyOf(cases.values()), List.copyOf(loose.values()), earlierRevision);
  }

  private List<CaseRecord> cases(Publication publication) {
    return records("select record_json from register_case where publication_id = ?", publication)
        .map(json -> RecordJson.read(json, CaseRecord.class, "The case register"))
        .toList();
  }

  private List<LooseEpisode> looseEpisodes(Publication publication) {
    return records(
            "select hit_json from register_loose_episode where publication_id = ?", publication)
        .map(json -> RecordJson.read(json, LooseEpisode.class, "The case register"))
        .toList();
  }

  private Stream<String> records(String sql, Publication publication) {
    return jdbc.sql(sql).param(publication.id()).query(String.class).list().stream();
  }
}
