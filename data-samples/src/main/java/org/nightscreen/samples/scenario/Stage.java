package org.nightscreen.samples.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.canonical.PartyReference;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.canonical.TransactionType;
import org.nightscreen.hit.SubjectKind;
import org.nightscreen.samples.life.AccessLife;
import org.nightscreen.samples.life.QuietLife;
import org.nightscreen.samples.movement.BankDraft;
import org.nightscreen.samples.movement.Pen;
import org.nightscreen.samples.world.Client;
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
  private LocalDate day;

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

  /** The day of the anchor, late enough for a history before it; the same whenever asked. */
  LocalDate day() {
    if (day == null) {
      day = lastDay().minusDays(draw.between(LAST_ANCHOR_BEFORE_END, FIRST_ANCHOR_BEFORE_END));
    }
    return day;
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
    Trace trace = silentUntil(role, last);
    new QuietLife(world).live(trace.aside(), draw, last);
    return trace;
  }

  /** A customer who does nothing but what the behaviour says. */
  Trace silent(Role role) {
    return silentUntil(role, lastDay());
  }

  private Trace silentUntil(Role role, LocalDate last) {
    Trace trace = new Trace(new Pen(casting.sink(), casting.cast(role, draw)));
    new AccessLife(world).liveAtHome(casting.sink(), trace.client(), last);
    return trace;
  }

  /** So many customers of that kind, who do nothing but what the behaviour says. */
  List<Trace> crew(int members, Role role) {
    List<Trace> crew = new ArrayList<>();
    for (int member = 0; member < members; member++) {
      crew.add(silent(role));
    }
    return crew;
  }

  /** A wallet nobody else has. */
  String wallet(String prefix) {
    return Client.wallet(prefix, draw.cents(1, 1L << 40));
  }

  /** A name or number that only this performance uses. */
  String own(String prefix) {
    return prefix + "-" + scene.id().toLowerCase(Locale.ROOT);
  }

  /** The number of the performance. */
  int number() {
    return scene.number();
  }

  /** The institution knows an account or a wallet as a party of that class. */
  void known(String partyKey, PartyClass partyClass) {
    LocalDate since = world.plan().firstDay().minusYears(1);
    casting
        .sink()
        .write(FeedKind.PARTY_REFERENCE, new PartyReference(partyKey, partyClass, since, null));
  }

  /** A further person on the account of {@code holder}. */
  void further(Trace holder, PartyRole role, Trace person) {
    casting
        .sink()
        .write(
            FeedKind.ACCOUNT_PARTY,
            new AccountParty(
                holder.client().accountId(),
                person.client().customerId(),
                role,
                world.plan().firstDay().minusYears(1),
                null));
  }

  /** The label of several customers' common behaviour. */
  void labelTogether(SubjectKind kind, String subjectId, List<Trace> traces) {
    String customers =
        traces.stream()
            .map(trace -> trace.client().customerId())
            .distinct()
            .sorted()
            .collect(Collectors.joining("|"));
    List<Trace> written = traces.stream().filter(trace -> !trace.ids().isEmpty()).toList();
    labels.accept(
        new Label(
            scene.id(),
            scene.typology(),
            scene.positive(),
            kind,
            subjectId,
            customers,
            written.stream().map(Trace::first).min(Instant::compareTo).orElseThrow(),
            written.stream().map(Trace::last).max(Instant::compareTo).orElseThrow(),
            written.stream().flatMap(trace -> trace.ids().stream()).distinct().toList()));
  }

  Party stranger() {
    return Institutions.outsider(draw.cents(1L << 32, Long.MAX_VALUE - 1));
  }

  /** A company at another bank of the country. */
  Party company() {
    return Institutions.outsideCompany(draw.cents(1L << 32, Long.MAX_VALUE - 1));
  }

  /** A company at a bank abroad. */
  Party foreignCompany() {
    return Institutions.foreignCompany(draw.cents(1L << 32, Long.MAX_VALUE - 1));
  }

  List<Party> strangers(int count) {
    return Stream.generate(this::stranger).limit(count).toList();
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
