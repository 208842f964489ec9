package org.nightscreen.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.nightscreen.canonical.AccountParty;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.FxRate;
import org.nightscreen.canonical.PartyReference;

/** What schemes want different in a world's reference data once it is cast. */
final class ReferenceChanges {

  private final List<AccountParty> accountParties = new ArrayList<>();
  private final List<PartyReference> parties = new ArrayList<>();
  private final List<FxRate> rates = new ArrayList<>();
  private final Map<String, UnaryOperator<CustomerRow>> customers = new LinkedHashMap<>();

  /** Changes a customer; several changes follow each other. */
  void customer(String id, UnaryOperator<CustomerRow> change) {
    customers.merge(id, change, (first, second) -> row -> second.apply(first.apply(row)));
  }

  void accountParty(AccountParty party) {
    accountParties.add(party);
  }

  void party(PartyReference party) {
    parties.add(party);
  }

  void rate(FxRate rate) {
    if (rates.stream().noneMatch(other -> sameQuote(other, rate))) {
      rates.add(rate);
    }
  }

  List<Customer> customers(List<Customer> cast) {
    return cast.stream()
        .map(
            customer ->
                customers
                    .getOrDefault(customer.customerId(), UnaryOperator.identity())
                    .apply(CustomerRow.like(customer))
                    .build())
        .toList();
  }

  List<AccountParty> accountParties(List<AccountParty> cast) {
    return together(cast, accountParties);
  }

  List<PartyReference> parties(List<PartyReference> cast) {
    return together(cast, parties);
  }

  /** A changed rate takes the place of the one cast for its day. */
  List<FxRate> rates(List<FxRate> cast) {
    return together(
        cast.stream()
            .filter(rate -> rates.stream().noneMatch(changed -> sameQuote(changed, rate)))
            .toList(),
        rates);
  }

  private static boolean sameQuote(FxRate one, FxRate other) {
    return one.rateDate().equals(other.rateDate())
        && one.assetCode().equals(other.assetCode())
        && one.baseCurrency().equals(other.baseCurrency());
  }

  private static <T> List<T> together(List<T> cast, List<T> added) {
    List<T> all = new ArrayList<>(cast);
    all.addAll(added);
    return all;
  }
}
