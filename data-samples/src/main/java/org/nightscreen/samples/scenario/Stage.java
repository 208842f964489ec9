package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.life.QuietLife;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Draw;
import org.nightscreen.samples.world.Institutions;
import org.nightscreen.samples.world.Party;
import org.nightscreen.samples.world.World;

/** Where one labelled behaviour is played: its customer, its days, its label. */
final class Stage {

  private static final int LAST_ANCHOR_BEFORE_END = 4;
  private static final int FIRST_ANCHOR_BEFORE_END = 18;

  private final World world;
  private final Draw draw;
  private final Scene scene;
  private final Casting casting;
  private final Consumer<Label> labels;

  Stage(World world, Scene scene, Casting casting, Consumer<Label> labels) {
    this.world = world;
    this.scene = scene;
    this.casting = casting;
    this.labels = labels;
    draw = Draw.of(world.plan().seed(), scene.id(), 0);
  }

  Draw draw() {
    return draw;
  }

  /** Which of so many shapes to play. */
  int variant(int shapes) {
    return scene.number() % shapes;
  }

  /** A day for the anchor, late enough for a history before it. */
  LocalDate day() {
    return lastDay().minusDays(draw.between(LAST_ANCHOR_BEFORE_END, FIRST_ANCHOR_BEFORE_END));
  }

  LocalDate lastDay() {
    return world.plan().lastDay();
  }

  /** Whether the generated history reaches that many days behind every anchor. */
  boolean reachesBack(int days) {
    return world.plan().days() >= days + FIRST_ANCHOR_BEFORE_END + 2;
  }

  /** The day, or the first day of the history where that is later. */
  LocalDate recently(LocalDate day) {
    return day.isBefore(world.plan().firstDay()) ? world.plan().firstDay() : day;
  }

  /** An opening date years ago. */
  LocalDate longAgo() {
    return world.plan().firstDay().minusDays(draw.between(400, 3_500));
  }

  /**
   * An opening date for a rule that looks so many days back: years ago where the history reaches
   * that far, else the first days of the history, so that everything the account ever did is in it.
   */
  LocalDate openedFor(int daysBack) {
    return reachesBack(daysBack) ? longAgo() : world.plan().firstDay().plusDays(draw.between(0, 2));
  }

  /** A customer who shops and gets a wage besides. */
  Trace quiet(Role role) {
    return quietUntil(role, lastDay());
  }

  /** A customer whose ordinary life ends on that day. */
  Trace quietUntil(Role role, LocalDate last) {
    Trace trace = silent(role);
    new QuietLife(world).live(trace.aside(), draw, last);
    return trace;
  }

  /** A customer who does nothing but what the behaviour says. */
  Trace silent(Role role) {
    return new Trace(new Pen(casting.sink(), casting.cast(role, draw)));
  }

  Party stranger() {
    return Institutions.outsider(draw.cents(1L << 32, Long.MAX_VALUE - 1));
  }

  static BankDraft transfer(Party from, Party to, Instant moment, long cents) {
    return BankDraft.of(TransactionType.INSTANT_CREDIT_TRANSFER, moment, cents).from(from).to(to);
  }

  BankDraft cashOut(Party from, Instant moment, long cents) {
    return BankDraft.of(TransactionType.CASH_WITHDRAWAL, moment, cents)
        .from(from)
        .terminal("ATM-" + draw.between(900, 999), Institutions.COUNTRY);
  }

  void labelAccount(Trace trace) {
    label(scene.typology(), SubjectKind.ACCOUNT, trace.client().accountId(), trace);
  }

  void labelAccount(String typology, Trace trace) {
    label(typology, SubjectKind.ACCOUNT, trace.client().accountId(), trace);
  }

  void labelExchangeAccount(Trace trace) {
    label(scene.typology(), SubjectKind.ACCOUNT, trace.client().exchangeAccountId(), trace);
  }

  void labelCustomer(Trace trace) {
    label(scene.typology(), SubjectKind.CUSTOMER, trace.client().customerId(), trace);
  }

  private void label(String typology, SubjectKind kind, String subjectId, Trace trace) {
    labels.accept(
        new Label(
            scene.id(),
            typology,
            scene.positive(),
            kind,
            subjectId,
            trace.client().customerId(),
            trace.first(),
            trace.last(),
            trace.ids()));
  }
}
