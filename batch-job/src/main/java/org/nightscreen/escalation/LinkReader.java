package org.nightscreen.escalation;

import static org.apache.spark.sql.functions.col;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.nightscreen.arrival.Ledger;
import org.nightscreen.canonical.AccountType;
import org.nightscreen.canonical.FeedKind;
import org.nightscreen.hit.Hit;
import org.nightscreen.hit.Outcome;
import org.nightscreen.night.Night;
import org.nightscreen.spark.RowsById;
import org.nightscreen.subject.AccountProfile;

/**
 * Reads from the ledger who paid whom in the evidence of hits: customers with hits are linked if
 * one pays an account of the other, or if they pay the same account or outside wallet. Exempt
 * accounts, known outside parties and hubs never link.
 */
public final class LinkReader {

  /** A payee with more payers than this is a hub. */
  private static final int HUB = 50;

  private static final Duration MARGIN = Duration.ofDays(1);

  private final Ledger ledger;
  private final Night night;
  private final LocalDate asOf;

  public LinkReader(Ledger ledger, Night night) {
    this.ledger = ledger;
    this.night = night;
    this.asOf = night.businessDate();
  }

  /**
   * One evidence row: who paid whom, as native account ids; null where cash or card stood on that
   * side.
   */
  private record Payment(
      String debtorAgent, String debtor, String creditorAgent, String creditor) {}

  /** An own account that takes part in evidence. */
  private record Own(String institution, String customer, AccountType type) {}

  /** The links between customers with hits, tonight's and those that stand in the register. */
  public Links read(Collection<Hit> tonight, RegisterState before) {
    List<Hit> hits = new ArrayList<>(tonight);
    hits.addAll(before.episodes());
    hits.removeIf(hit -> hit.outcome() != Outcome.HIT);
    if (hits.isEmpty()) {
      return Links.none();
    }
    List<Payment> payments = payments(hits);
    Map<String, List<Own>> own = ownAccounts(payments);
    Set<String> known = knownParties(payments);
    Set<String> withHits =
        hits.stream().flatMap(hit -> hit.customerIds().stream()).collect(Collectors.toSet());
    Set<Link> links = new HashSet<>();
    Map<String, Set<String>> payersOf = new TreeMap<>();
    for (Payment payment : payments) {
      Own payer = find(own, payment.debtorAgent(), payment.debtor());
      Own payee = find(own, payment.creditorAgent(), payment.creditor());
      if (payer == null || payment.creditor() == null || !withHits.contains(payer.customer())) {
        continue;
      }
      boolean neverLinks =
          known.contains(payment.creditor())
              || (payee != null && AccountProfile.exempt(payee.type()));
      if (payee != null && !neverLinks && withHits.contains(payee.customer())) {
        pays(payer.customer(), payee.customer(), links);
      }
      if (!neverLinks) {
        payersOf.computeIfAbsent(payment.creditor(), any -> new TreeSet<>()).add(payer.customer());
      }
    }
    payersOfWallets(hits, withHits).forEach(payersOf::put);
    payersOf.values().forEach(payers -> sharePayee(payers, links));
    return new Links(links, exemptCustomers(own), Map.of());
  }

  private static void pays(String payer, String payee, Set<Link> links) {
    if (!payer.equals(payee)) {
      links.add(new Link(payer, payee, LinkKind.PAYS));
    }
  }

  private static void sharePayee(Set<String> payers, Set<Link> links) {
    if (payers.size() > HUB) {
      return;
    }
    for (String one : payers) {
      for (String other : payers) {
        if (one.compareTo(other) < 0) {
          links.add(new Link(one, other, LinkKind.SHARED_PAYEE));
        }
      }
    }
  }

  /** Evidence rows of a feed. */
  private Dataset<Row> evidence(FeedKind kind, String idColumn, String prefix, List<Hit> hits) {
    TreeSet<String> ids = new TreeSet<>();
    hits.forEach(
        hit ->
            hit.transactionIds()
                .forEach(id -> ids.add(id.startsWith(prefix) ? id.substring(2) : id)));
    Instant since =
        hits.stream().map(Hit::windowFrom).min(Instant::compareTo).orElseThrow().minus(MARGIN);
    return RowsById.of(ledger.transactions(kind, asOf, since), idColumn, ids);
  }

  /** Customers by the outside wallet that their evidence pays; hosted wallets are nobody's own. */
  private Map<String, Set<String>> payersOfWallets(List<Hit> hits, Set<String> withHits) {
    Map<String, Set<String>> payers = new TreeMap<>();
    if (!ledger.known(FeedKind.EXCHANGE_TRANSACTION, asOf)) {
      return payers;
    }
    Dataset<Row> holders =
        ledger
            .snapshot(FeedKind.ACCOUNT_MASTER, asOf)
            .where(col("account_kind").equalTo("EXCHANGE"))
            .select(col("account_id"), col("institution_id").as("vasp_id"), col("customer_id"));
    evidence(FeedKind.EXCHANGE_TRANSACTION, "exchange_transaction_id", "X:", hits)
        .where(col("event_type").equalTo("CRYPTO_WITHDRAWAL"))
        .where(col("counterparty_vasp_id").isNull())
        .where(
            col("counterparty_wallet_type")
                .isNull()
                .or(col("counterparty_wallet_type").notEqual("HOSTED")))
        .where(col("own_wallet_proved").isNull().or(col("own_wallet_proved").equalTo(false)))
        .where(col("beneficiary_wallet_address").isNotNull())
        .join(holders, new String[] {"account_id", "vasp_id"})
        .select("blockchain_network", "beneficiary_wallet_address", "customer_id")
        .collectAsList()
        .stream()
        .filter(row -> withHits.contains(row.getString(2)))
        .forEach(
            row ->
                payers
                    .computeIfAbsent(
                        "wallet " + row.getString(0) + " " + row.getString(1),
                        any -> new TreeSet<>())
                    .add(row.getString(2)));
    return payers;
  }

  private List<Payment> payments(List<Hit> hits) {
    return evidence(FeedKind.BANK_TRANSACTION, "transaction_id", "B:", hits)
        .where(col("entry_status").equalTo("BOOK"))
        .select("debtor_agent_id", "debtor_account_id", "creditor_agent_id", "creditor_account_id")
        .collectAsList()
        .stream()
        .map(
            row ->
                new Payment(row.getString(0), row.getString(1), row.getString(2), row.getString(3)))
        .toList();
  }

  private Map<String, List<Own>> ownAccounts(List<Payment> payments) {
    Map<String, List<Own>> own = new HashMap<>();
    Dataset<Row> accounts =
        ledger.snapshot(FeedKind.ACCOUNT_MASTER, asOf).where(col("account_kind").equalTo("BANK"));
    RowsById.of(accounts, "account_id", named(payments))
        .select("account_id", "institution_id", "customer_id", "account_type")
        .collectAsList()
        .forEach(
            row ->
                own.computeIfAbsent(row.getString(0), any -> new ArrayList<>())
                    .add(
                        new Own(
                            row.getString(1),
                            row.getString(2),
                            AccountType.valueOf(row.getString(3)))));
    return own;
  }

  private Set<String> knownParties(List<Payment> payments) {
    Dataset<Row> parties = ledger.snapshot(FeedKind.PARTY_REFERENCE, asOf);
    return RowsById.of(parties, "party_key", named(payments))
        .select("party_key")
        .as(Encoders.STRING())
        .collectAsList()
        .stream()
        .collect(Collectors.toSet());
  }

  private static Set<String> named(List<Payment> payments) {
    TreeSet<String> ids = new TreeSet<>();
    for (Payment payment : payments) {
      if (payment.debtor() != null) {
        ids.add(payment.debtor());
      }
      if (payment.creditor() != null) {
        ids.add(payment.creditor());
      }
    }
    return ids;
  }

  private Own find(Map<String, List<Own>> own, String agent, String account) {
    if (account == null) {
      return null;
    }
    boolean ours = agent == null || agent.isEmpty() || agent.equals(night.institution());
    return own.getOrDefault(account, List.of()).stream()
        .filter(one -> ours || one.institution().equals(agent))
        .findFirst()
        .orElse(null);
  }

  private static Set<String> exemptCustomers(Map<String, List<Own>> own) {
    return own.values().stream()
        .flatMap(List::stream)
        .filter(one -> AccountProfile.exempt(one.type()))
        .map(Own::customer)
        .collect(Collectors.toSet());
  }
}
