package org.nightscreen.entry;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightscreen.canonical.AccessEvent;
import org.nightscreen.canonical.ListEntryType;

/** Listed places: regions, countries, networks and autonomous systems. */
final class Places implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int IPV4_NETWORK = 24;
  private static final int IPV6_NETWORK = 56;

  private final Map<String, List<Listing>> named = new HashMap<>();
  private final Map<String, List<Listing>> networks = new HashMap<>();

  void add(ListEntryType type, String value, Listing listing) {
    switch (type) {
      case GEO, COUNTRY, ASN ->
          named.computeIfAbsent(name(type, value), any -> new ArrayList<>()).add(listing);
      case IP_CIDR -> networks.computeIfAbsent(value, any -> new ArrayList<>()).add(listing);
      default -> {}
    }
  }

  private static String name(ListEntryType type, String value) {
    return type + " " + value;
  }

  /** Every listing of the place a session came from that has not ended by then. */
  List<Listing> of(AccessEvent session, long instant) {
    if (named.isEmpty() && networks.isEmpty()) {
      return List.of();
    }
    List<Listing> found = new ArrayList<>();
    addNamed(ListEntryType.GEO, session.ipRegion(), found);
    addNamed(ListEntryType.COUNTRY, session.ipCountry(), found);
    addNamed(ListEntryType.ASN, session.asn(), found);
    IPAddress address = networks.isEmpty() ? null : parsed(session.ipAddress());
    if (address != null) {
      networks.forEach(
          (cidr, listings) -> {
            IPAddress network = parsed(cidr);
            if (network != null && network.toPrefixBlock().contains(address)) {
              found.addAll(listings);
            }
          });
    }
    found.removeIf(listing -> listing.to() <= instant);
    return found;
  }

  private void addNamed(ListEntryType type, String value, List<Listing> found) {
    if (value != null) {
      found.addAll(named.getOrDefault(name(type, value), List.of()));
    }
  }

  /** The network of an address as text, such as {@code 198.51.100.0/24}, or null. */
  static String network(String ipAddress) {
    String plain = ipAddress == null ? null : plainNetwork(ipAddress);
    if (plain != null) {
      return plain;
    }
    IPAddress address = parsed(ipAddress);
    if (address == null) {
      return null;
    }
    int length = address.isIPv4() ? IPV4_NETWORK : IPV6_NETWORK;
    return address.toPrefixBlock(length).toCanonicalString();
  }

  /** The same for an IPv4 address in its usual writing, which nearly all are; null for others. */
  private static String plainNetwork(String address) {
    int dots = 0;
    int lastDot = -1;
    int octet = 0;
    for (int at = 0; at <= address.length(); at++) {
      char one = at < address.length() ? address.charAt(at) : '.';
      if (one == '.') {
        boolean zeros = at - lastDot > 2 && address.charAt(lastDot + 1) == '0';
        if (at == lastDot + 1 || octet > 255 || zeros || dots == 4) {
          return null;
        }
        dots++;
        octet = 0;
        lastDot = at < address.length() ? at : lastDot;
      } else if (one < '0' || one > '9' || at - lastDot > 3) {
        return null;
      } else {
        octet = octet * 10 + (one - '0');
      }
    }
    return dots == 4 ? address.substring(0, lastDot) + ".0/" + IPV4_NETWORK : null;
  }

  private static IPAddress parsed(String text) {
    return text == null ? null : new IPAddressString(text).getAddress();
  }
}
