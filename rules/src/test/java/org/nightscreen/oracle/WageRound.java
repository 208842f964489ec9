package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.CustomerType;
import org.nightscreen.canonical.PartyClass;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/**
 * T21, read at one wage of a person who shares an address, phone or introducer with others.
 *
 * @param carriers the natural persons who carry the identifier
 */
record WageRound(Book book, String kind, String value, Set<String> carriers, Entry wage)
    implements Anchor {

  static List<WageRound> anchors(Book book) {
    List<WageRound> anchors = new ArrayList<>();
    for (String kind : List.of("ADDRESS", "PHONE", "INTRODUCER")) {
      Map<String, Set<String>> groups = new TreeMap<>();
      book.world().customers().stream()
          .filter(customer -> customer.customerType() == CustomerType.NATURAL)
          .filter(customer -> carried(kind, customer) != null)
          .forEach(
              customer ->
                  groups
                      .computeIfAbsent(carried(kind, customer), value -> new TreeSet<>())
                      .add(customer.customerId()));
      groups.forEach(
          (value, carriers) ->
              carriers.stream()
                  .flatMap(carrier -> book.entriesOfCustomer(carrier).stream())
                  .filter(WageRound::isWage)
                  .forEach(wage -> anchors.add(new WageRound(book, kind, value, carriers, wage))));
    }
    return anchors;
  }

  private static String carried(String kind, Customer customer) {
    return switch (kind) {
      case "ADDRESS" -> customer.addressHash();
      case "PHONE" -> customer.phoneHash();
      default -> customer.introducerId();
    };
  }

  private static boolean isWage(Entry entry) {
    return entry.incoming() && entry.ext() && entry.xfer() && entry.hasPurpose("SALA");
  }

  private BigDecimal limit(String parameter) {
    return book.limit("T21", parameter);
  }

  private Reference reference() {
    return new Reference(book);
  }

  /** What one payer paid each person within the round. */
  Map<String, List<Entry>> wages() {
    Instant from = at().minus(book.hours("T21", "wage_h"));
    Map<String, List<Entry>> wages = new TreeMap<>();
    for (String carrier : carriers) {
      List<Entry> paid =
          Entries.where(
              Entries.after(book.entriesOfCustomer(carrier), from, at()),
              entry -> isWage(entry) && entry.key().equals(wage.key()));
      if (!paid.isEmpty()) {
        wages.put(carrier, paid);
      }
    }
    return wages;
  }

  private List<Entry> allWages() {
    List<Entry> all = new ArrayList<>();
    wages().values().forEach(all::addAll);
    return all;
  }

  private Instant firstOfRound() {
    return wages().values().stream().map(Entries::firstTime).min(Instant::compareTo).orElseThrow();
  }

  private Optional<Drain> drain(Lens lens) {
    return Drain.best(book, at(), wages(), lens);
  }

  /** Cards, direct debits and payments to billers, from a month before to a month after. */
  private List<Entry> livingCosts() {
    List<Entry> costs = new ArrayList<>();
    Instant from = firstOfRound().minus(book.days("T21", "living_d"));
    Instant until = at().plus(book.days("T21", "living_d"));
    for (String member : wages().keySet()) {
      costs.addAll(
          Entries.where(
              Entries.after(book.entriesOfCustomer(member), from, until),
              entry ->
                  entry.bank() != null
                      && !entry.incoming()
                      && (entry.cardOrBill() || toBiller(entry))));
    }
    return costs;
  }

  private boolean toBiller(Entry entry) {
    return (entry.counterparty() != null
            && entry.counterparty().accountType() == AccountType.BILLER)
        || reference()
            .known(entry.counterpartyAccountId(), entry.counterpartyAgentId(), PartyClass.BILLER);
  }

  @Override
  public String typology() {
    return "T21";
  }

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.IDENTIFIER;
  }

  @Override
  public String subjectId() {
    return kind + " " + value;
  }

  @Override
  public String mergeKey() {
    return wage.key();
  }

  @Override
  public Instant at() {
    return wage.time();
  }

  @Override
  public Instant windowFrom() {
    return firstOfRound().minusMillis(1);
  }

  @Override
  public Instant windowTo() {
    return at().plus(book.hours("T21", "drain_h"));
  }

  @Override
  public boolean holds(Lens lens) {
    long households = reference().households(wages().keySet()).size();
    return lens.countAtLeast(households, limit("n"))
        && lens.ratioAtMost(Sum.of(livingCosts()), Sum.of(allWages()), limit("living"))
        && drain(lens)
            .filter(
                drain ->
                    lens.shareAtLeast(
                        reference().households(drain.drained()).size(),
                        households,
                        limit("member_share")))
            .isPresent();
  }

  @Override
  public Severity severity() {
    return Severity.CRITICAL;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(allWages());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    return Entries.together(allWages(), drain(lens).map(Drain::entries).orElse(List.of()));
  }
}
