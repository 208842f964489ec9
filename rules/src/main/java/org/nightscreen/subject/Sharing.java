package org.nightscreen.subject;

import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.nightscreen.canonical.Account;
import org.nightscreen.canonical.Customer;
import org.nightscreen.timeline.Keys;

/**
 * Which customers share which identifier. Masters tell phones, addresses and the like, sessions
 * devices and networks.
 */
public final class Sharing implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Most customers have a phone, an electronic and a postal address. */
  private static final int KINDS_OF_MOST = 3;

  private final Map<Identifier, TreeSet<String>> customersOf = new HashMap<>();

  /** The first customer of each identifier; nearly all of them stay alone. */
  private final Long2ObjectOpenHashMap<String> first = new Long2ObjectOpenHashMap<>();

  /** A kind and its value as delivered. */
  public record Identifier(IdentifierKind kind, String value)
      implements Serializable, Comparable<Identifier> {
    @Override
    public int compareTo(Identifier other) {
      int order = kind.compareTo(other.kind);
      return order != 0 ? order : value.compareTo(other.value);
    }

    /** The key that sessions and masters carry. */
    public long key() {
      return kind.key(value);
    }
  }

  /** Notes what the masters say, all at once: sessions tell of other kinds. */
  public void addMasters(Collection<Account> accounts, Collection<Customer> customers) {
    first.ensureCapacity(KINDS_OF_MOST * customers.size());
    for (Customer customer : customers) {
      String id = customer.customerId();
      add(IdentifierKind.PHONE, customer.phoneHash(), id);
      add(IdentifierKind.EMAIL, customer.emailHash(), id);
      add(IdentifierKind.ADDRESS, customer.addressHash(), id);
      add(IdentifierKind.INTRODUCER, customer.introducerId(), id);
    }
    for (Account account : accounts) {
      add(IdentifierKind.OPENING_DEVICE, account.openingDeviceId(), account.customerId());
    }
    first.clear();
    first.trim();
  }

  /** Notes one customer of an identifier; an empty value is none. */
  public void add(IdentifierKind kind, String value, String customerId) {
    long key = kind.key(value);
    String alone = key == Keys.NONE ? customerId : first.putIfAbsent(key, customerId);
    if (alone != null && !alone.equals(customerId)) {
      customersOf
          .computeIfAbsent(new Identifier(kind, value), any -> new TreeSet<>(Set.of(alone)))
          .add(customerId);
    }
  }

  /** Forgets identifiers that fewer customers share. */
  public void keepSharedBy(int atLeast) {
    customersOf.values().removeIf(customers -> customers.size() < atLeast);
  }

  /** Customer ids by identifier, of identifiers that at least two customers share. */
  public Map<Identifier, TreeSet<String>> customers() {
    return customersOf;
  }
}
