package org.nightscreen.benchmark.peer.drools;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.nightscreen.benchmark.peer.DuckDb;

/**
 * All entries of some customers, in no order that helps the engine: by customer, then as read.
 *
 * @param customers accounts and movements of one customer each
 * @param population entries of all customers
 */
public record Sample(List<CustomerFacts> customers, long population) {

  /** The facts of one customer. */
  record CustomerFacts(List<OwnAccount> accounts, List<Movement> movements) {}

  private static final String ROLE =
      """
      CASE WHEN kind = 'CASH_DEPOSIT' THEN 'CASH_IN' WHEN kind = 'CASH_WITHDRAWAL' THEN 'CASH_OUT'
           WHEN kind = 'CRYPTO_DEPOSIT' THEN 'COINS_IN' WHEN kind = 'CRYPTO_WITHDRAWAL' THEN 'COINS_OUT'
           WHEN kind IN ('TRADE_SELL', 'P2P_SELL') THEN 'SALE'
           WHEN kind IN ('TRADE_BUY', 'CONVERT', 'P2P_BUY') THEN 'OTHER_TRADE'
           WHEN kind = 'FIAT_WITHDRAWAL' THEN 'FIAT_OUT'
           WHEN direction = 0 AND external AND transfer AND NOT earned THEN 'STRANGER_CREDIT'
           WHEN direction = 2 AND external AND transfer THEN 'PAID_OUT'
           ELSE 'OTHER' END
      """;

  public Sample {
    customers = List.copyOf(customers);
  }

  /**
   * Every n-th customer, so that about that many entries come together, and the customers of some
   * subjects beside them.
   *
   * @param prepared a database in which {@code common.sql} has run
   * @param subjects account or customer ids whose customers must be in it
   */
  public static Sample of(DuckDb prepared, int entries, Set<String> subjects) {
    long population = number(prepared.rows("SELECT count(*) FROM entry").get(0)[0]);
    long step = Math.max(1, population / entries);
    String chosen = "hash(customer_no) %% %d = 0".formatted(step);
    if (!subjects.isEmpty()) {
      String named = subjects.stream().collect(Collectors.joining("', '", "('", "')"));
      chosen += " OR account_id IN " + named + " OR customer_id IN " + named;
    }
    prepared.execute(
        "CREATE OR REPLACE TEMP TABLE drools_sample AS"
            + " SELECT DISTINCT customer_no FROM own_account WHERE "
            + chosen);
    return new Sample(customers(prepared), population);
  }

  private static List<CustomerFacts> customers(DuckDb prepared) {
    List<Object[]> accounts =
        prepared.rows(
            "SELECT customer_no, account_no, account_id, customer_id, bank, exempt,"
                + " datediff('day', DATE '1970-01-01', open_date) FROM own_account"
                + " SEMI JOIN drools_sample USING (customer_no) ORDER BY customer_no, account_no");
    List<Object[]> movements =
        prepared.rows(
            "SELECT customer_no, account_no, "
                + ROLE
                + ", epoch_us(t), amount, coalesce(counterparty, 0), coalesce(place, 0), listed,"
                + " terminal_abroad FROM entry SEMI JOIN drools_sample USING (customer_no)"
                + " WHERE amount IS NOT NULL ORDER BY customer_no, hash(t), account_no");
    List<CustomerFacts> customers = new ArrayList<>();
    int at = 0;
    int next = 0;
    for (long customer : customerNumbers(accounts)) {
      CustomerFacts facts = new CustomerFacts(new ArrayList<>(), new ArrayList<>());
      for (; at < accounts.size() && number(accounts.get(at)[0]) == customer; at++) {
        facts.accounts().add(account(accounts.get(at)));
      }
      for (; next < movements.size() && number(movements.get(next)[0]) == customer; next++) {
        facts.movements().add(movement(movements.get(next)));
      }
      customers.add(facts);
    }
    return customers;
  }

  private static Set<Long> customerNumbers(List<Object[]> accounts) {
    return accounts.stream()
        .map(row -> number(row[0]))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static OwnAccount account(Object[] row) {
    return new OwnAccount(
        (int) number(row[1]),
        (String) row[2],
        (String) row[3],
        (Boolean) row[4],
        (Boolean) row[5],
        number(row[6]));
  }

  private static Movement movement(Object[] row) {
    long time = number(row[3]);
    return new Movement(
        Role.valueOf((String) row[2]),
        (int) number(row[1]),
        (int) number(row[0]),
        time,
        Math.floorDiv(time, 86_400_000_000L),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        (Boolean) row[7] ? 1 : 0,
        (Boolean) row[8] ? 1 : 0);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  /** How many movements are in it. */
  public long entries() {
    return customers.stream().mapToLong(customer -> customer.movements().size()).sum();
  }

  /** How hits name the accounts and customers in it. */
  public Set<String> subjects() {
    Set<String> subjects = new TreeSet<>();
    for (CustomerFacts customer : customers) {
      for (OwnAccount account : customer.accounts()) {
        subjects.add(account.accountId());
        subjects.add(account.customerId());
      }
    }
    return subjects;
  }
}
