package org.nightscreen.detection;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.nightscreen.behaviour.Reference;
import org.nightscreen.screening.Span;
import org.nightscreen.subject.Coverage;
import org.nightscreen.subject.CustomerProfile;
import org.nightscreen.subject.Evaluation;
import org.nightscreen.subject.Holder;
import org.nightscreen.subject.HolderAssembly;

/**
 * What a run judges by.
 *
 * @param coverage how far back the feeds reach
 * @param readSince first instant read, microseconds
 * @param recentSince what groups and paths look at begins after this instant, microseconds
 * @param screenedFrom first instant screened so far, microseconds
 * @param until first instant after the evaluated days, microseconds
 * @param everyAnchor a lookback
 * @param zone name of the institution's zone
 * @param businessDate ISO date
 * @param open episodes of open cases by customer id
 * @param margins how far behind an episode of a typology something may lie that changes it,
 *     microseconds; nothing where it is the window itself
 */
record Terms(
    Coverage coverage,
    long readSince,
    long recentSince,
    long screenedFrom,
    long until,
    boolean everyAnchor,
    String zone,
    String businessDate,
    Map<String, List<Span>> open,
    Map<String, Long> margins)
    implements Serializable {

  /** Which anchors customers' own subjects are judged at. */
  Evaluation evaluation() {
    return evaluation(readSince);
  }

  /** Which anchors groups and paths are judged at: of them only what is recent was read. */
  Evaluation recentEvaluation() {
    return evaluation(recentSince);
  }

  private Evaluation evaluation(long since) {
    return new Evaluation(
        since, screenedFrom, until, everyAnchor, ZoneId.of(zone), LocalDate.parse(businessDate));
  }

  /** A customer with what was read of it. */
  Holder holder(
      long customer,
      HolderAssembly.Assembled assembled,
      Evaluation evaluation,
      Reference reference) {
    return new Holder(
        reference.profiles().customer(customer),
        reference.profiles().accounts(customer),
        assembled.timeline(),
        assembled.transfers(),
        assembled.sessions(),
        reference.derivation().chain(),
        coverage,
        evaluation,
        reference.derivation().directory());
  }

  /** A customer of whom nothing was read. */
  Holder quiet(CustomerProfile customer, Reference reference) {
    return Holder.quiet(
        customer,
        reference.profiles().accounts(customer.key()),
        coverage,
        recentEvaluation(),
        reference.derivation().directory());
  }

  /** Whether an episode of an open case is judged again now that the customer is. */
  boolean again(Span span, Holder holder) {
    if (everyAnchor) {
      return span.from() >= readSince && span.to() > screenedFrom && span.to() <= until;
    }
    long to = span.to() + margins.getOrDefault(span.typology(), 0L);
    return span.from() >= readSince
        && (holder.timeline().touchedWithin(span.from(), to)
            || holder.sessions().touchedWithin(span.from(), to));
  }
}
