package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.ExchangeDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.movement.WalletDraft;
import org.nightscreen.samples.world.Client;
import org.nightscreen.samples.world.Party;

/** The rows that carry one labelled behaviour, as they are written. */
final class Trace {

  private final Pen pen;
  private final List<String> ids = new ArrayList<>();
  private Instant first = Instant.MAX;
  private Instant last = Instant.MIN;

  Trace(Pen pen) {
    this.pen = pen;
  }

  Client client() {
    return pen.client();
  }

  Party party() {
    return pen.client().party();
  }

  /** Rows that belong to the story but not to the pattern. */
  Pen aside() {
    return pen;
  }

  void write(BankDraft draft) {
    note(pen.write(draft), draft.moment());
  }

  void write(ExchangeDraft draft) {
    note(pen.write(draft), draft.moment());
  }

  /** Writes a transfer between wallets and returns its hash. */
  String write(WalletDraft draft) {
    String hash = pen.write(draft);
    note(hash, draft.moment());
    return hash;
  }

  void fund(Instant moment, long cents) {
    note(pen.fund(moment, cents), moment);
  }

  void cashOut(Instant moment, long cents) {
    note(pen.cashOut(moment, cents), moment);
  }

  private void note(String id, Instant moment) {
    ids.add(id);
    first = moment.isBefore(first) ? moment : first;
    last = moment.isAfter(last) ? moment : last;
  }

  List<String> ids() {
    return List.copyOf(ids);
  }

  Instant first() {
    return first;
  }

  Instant last() {
    return last;
  }
}
