package org.nightscreen.oracle;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.AccountKind;
import org.nightscreen.canonical.Customer;
import org.nightscreen.hit.Severity;
import org.nightscreen.hit.SubjectKind;

/** T14, read at one pass-through debit of a customer who shares an identifier with others. */
record Herd(Book book, Reference reference, Identifier identifier, PassThrough debit)
    implements Anchor {

  /** Something that customers share, by kind, and its value. */
  record Identifier(String kind, String value) {

    private static final List<String> KINDS =
        List.of("DEVICE", "IP", "PHONE", "EMAIL", "ADDRESS", "OPENING_DEVICE");

    static List<Identifier> all(World world) {
      List<Identifier> identifiers = new ArrayList<>();
      for (String kind : KINDS) {
        Set<String> values = new TreeSet<>();
        world.accessEvents().forEach(session -> keep(values, ofSession(kind, session)));
        world.customers().forEach(customer -> keep(values, ofCustomer(kind, customer)));
        world.accounts().forEach(account -> keep(values, ofAccount(kind, account)));
        values.forEach(value -> identifiers.add(new Identifier(kind, value)));
      }
      return identifiers;
    }

    private static void keep(Set<String> values, String value) {
      if (value != null) {
        values.add(value);
      }
    }

    static String ofSession(String kind, AccessEvent session) {
      return switch (kind) {
        case "DEVICE" -> session.deviceId();
        case "IP" -> session.ipAddress();
        default -> null;
      };
    }

    static String ofCustomer(String kind, Customer customer) {
      return switch (kind) {
        case "PHONE" -> customer.phoneHash();
        case "EMAIL" -> customer.emailHash();
        case "ADDRESS" -> customer.addressHash();
        default -> null;
      };
    }

    static String ofAccount(String kind, Account account) {
      return kind.equals("OPENING_DEVICE") ? account.openingDeviceId() : null;
    }
  }

  static List<Herd> anchors(Book book) {
    Reference reference = new Reference(book);
    List<PassThrough> debits =
        book.accounts(AccountKind.BANK).stream()
            .flatMap(account -> PassThrough.anchors(book, book.entriesOf(account)).stream())
            .toList();
    List<Herd> anchors = new ArrayList<>();
    for (Identifier identifier : Identifier.all(book.world())) {
      for (PassThrough debit : debits) {
        Herd herd = new Herd(book, reference, identifier, debit);
        if (herd.members().contains(debit.account().customerId())) {
          anchors.add(herd);
        }
      }
    }
    return anchors;
  }

  /** Customers with a recent session of the identifier, or who carry it. */
  private Set<String> members() {
    World world = book.world();
    Instant from = at().minus(book.days("T14", "d"));
    Set<String> members = new TreeSet<>();
    world.accessEvents().stream()
        .filter(session -> named(Identifier::ofSession, session))
        .filter(session -> session.eventDatetime().isAfter(from))
        .filter(session -> !session.eventDatetime().isAfter(at()))
        .flatMap(session -> reference.accounts(session.accountId()).stream())
        .forEach(account -> members.add(account.customerId()));
    world.customers().stream()
        .filter(customer -> named(Identifier::ofCustomer, customer))
        .forEach(customer -> members.add(customer.customerId()));
    world.accounts().stream()
        .filter(account -> named(Identifier::ofAccount, account))
        .forEach(account -> members.add(account.customerId()));
    return members;
  }

  private <T> boolean named(BiFunction<String, T, String> value, T row) {
    return identifier.value().equals(value.apply(identifier.kind(), row));
  }

  private BigDecimal limit(String parameter) {
    return book.limit("T14", parameter);
  }

  private List<Entry> herdIn() {
    List<Entry> credits = new ArrayList<>();
    for (String member : members()) {
      credits.addAll(
          Entries.where(
              Entries.after(book.entriesOfCustomer(member), windowFrom(), at()),
              entry -> entry.incoming() && entry.ext() && entry.xfer()));
    }
    return credits;
  }

  /** The members' debits of the window at which the core of T03 holds. */
  private List<PassThrough> passThroughs(Lens lens) {
    List<PassThrough> cores = new ArrayList<>();
    for (String member : members()) {
      for (Account account : book.accountsOf(member)) {
        if (account.accountKind() == AccountKind.BANK) {
          PassThrough.anchors(book, Entries.after(book.entriesOf(account), windowFrom(), at()))
              .stream()
              .filter(passed -> passed.core(lens))
              .forEach(cores::add);
        }
      }
    }
    return cores;
  }

  private Set<String> passingHouseholds(Lens lens) {
    Function<PassThrough, String> customer = passed -> passed.account().customerId();
    return reference.households(passThroughs(lens).stream().map(customer).toList());
  }

  @Override
  public String typology() {
    return "T14";
  }

  @Override
  public SubjectKind subjectKind() {
    return SubjectKind.IDENTIFIER;
  }

  @Override
  public String subjectId() {
    return identifier.kind() + " " + identifier.value();
  }

  @Override
  public Instant at() {
    return debit.at();
  }

  @Override
  public Instant windowFrom() {
    return at().minus(book.days("T14", "in_d"));
  }

  @Override
  public Instant windowTo() {
    return at();
  }

  @Override
  public boolean holds(Lens lens) {
    Set<String> members = members();
    return lens.countAtLeast(reference.households(members).size(), limit("n"))
        && lens.withStrictLimits().countAtMost(members.size(), limit("hub"))
        && lens.atLeast(Sum.of(herdIn()), limit("combined"))
        && debit.core(lens)
        && lens.countAtLeast(passingHouseholds(lens).size(), limit("pt"));
  }

  @Override
  public Severity severity() {
    return reference.households(members()).size() >= limit("many").intValueExact()
        ? Severity.CRITICAL
        : Severity.HIGH;
  }

  @Override
  public Sum headline(Lens lens) {
    return Sum.of(herdIn());
  }

  @Override
  public List<Entry> evidence(Lens lens) {
    List<Entry> evidence = new ArrayList<>(herdIn());
    passThroughs(lens).forEach(passed -> evidence.addAll(passed.debits()));
    return evidence;
  }
}
