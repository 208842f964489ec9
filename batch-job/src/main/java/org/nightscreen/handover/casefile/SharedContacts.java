package org.nightscreen.handover.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.canonical.PartyRole;
import org.nightscreen.handover.material.CaseMaterial;

/**
 * Ways of reaching a person that another person of the case also holds. Whoever controls a victim
 * may answer there, so they are marked as not to be used.
 */
final class SharedContacts {

  /** What can be shared, and where a customer record holds it. */
  static final Map<String, Function<Customer, String>> KINDS =
      new TreeMap<>(
          Map.of(
              "phone", Customer::phoneHash,
              "e-mail", Customer::emailHash,
              "address", Customer::addressHash,
              "introducer", Customer::introducerId));

  private SharedContacts() {}

  static List<String> of(Customer person, CaseMaterial material) {
    List<String> shared = new ArrayList<>();
    KINDS.forEach(
        (what, value) -> {
          for (Customer other : material.customers()) {
            boolean another = !other.customerId().equals(person.customerId());
            if (another
                && value.apply(person) != null
                && Objects.equals(value.apply(person), value.apply(other))) {
              shared.add(
                  "The " + what + " on file is also that of customer " + other.customerId() + ".");
            }
          }
        });
    shared.addAll(devices(person, material));
    shared.addAll(attorneys(person, material));
    return shared;
  }

  private static List<String> devices(Customer person, CaseMaterial material) {
    List<String> shared = new ArrayList<>();
    for (Account own : material.accounts()) {
      for (Account other : material.accounts()) {
        boolean foreign =
            own.customerId().equals(person.customerId())
                && !other.customerId().equals(own.customerId());
        if (foreign
            && own.openingDeviceId() != null
            && own.openingDeviceId().equals(other.openingDeviceId())) {
          shared.add(
              "An account was opened on a device also used by customer "
                  + other.customerId()
                  + ".");
        }
      }
    }
    return shared.stream().distinct().toList();
  }

  private static List<String> attorneys(Customer person, CaseMaterial material) {
    return material.parties().stream()
        .filter(
            party ->
                party.role() == PartyRole.ATTORNEY
                    && !party.customerId().equals(person.customerId()))
        .filter(party -> holds(person, party.accountId(), material))
        .map(
            party ->
                "Customer " + party.customerId() + " holds a power of attorney over an account.")
        .distinct()
        .toList();
  }

  private static boolean holds(Customer person, String accountId, CaseMaterial material) {
    return material.accounts().stream()
        .anyMatch(
            a -> a.accountId().equals(accountId) && a.customerId().equals(person.customerId()));
  }
}
