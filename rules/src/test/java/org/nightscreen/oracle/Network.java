package org.nightscreen.oracle;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An IPv4 or IPv6 network. */
record Network(BigInteger prefix, int bits, boolean six) {

  /** An address's neighbourhood: the /24 of IPv4, the /56 of IPv6; empty if it is no address. */
  static Optional<Network> around(String address) {
    return bytes(address)
        .map(
            bytes -> {
              boolean six = bytes.length == 16;
              int bits = six ? 56 : 24;
              BigInteger number = new BigInteger(1, bytes);
              return new Network(number.shiftRight(bytes.length * 8 - bits), bits, six);
            });
  }

  private static Optional<byte[]> bytes(String address) {
    if (address == null || !address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException notAnAddress) {
      return Optional.empty();
    }
  }

  /** {@code 198.51.100.0/24}, or {@code 2001:db8:0:100::/56}. */
  @Override
  public String toString() {
    return (six ? textOfSix() : textOfFour()) + "/" + bits;
  }

  private String textOfFour() {
    int address = prefix.shiftLeft(32 - bits).intValue();
    return (address >>> 24)
        + "."
        + (address >>> 16 & 255)
        + "."
        + (address >>> 8 & 255)
        + "."
        + (address & 255);
  }

  /** The groups that a /56 can fill, without those that are zero at the end. */
  private String textOfSix() {
    BigInteger address = prefix.shiftLeft(128 - bits);
    List<String> groups = new ArrayList<>();
    for (int shift = 112; shift >= 0; shift -= 16) {
      groups.add(Integer.toHexString(address.shiftRight(shift).intValue() & 0xffff));
    }
    while (!groups.isEmpty() && groups.get(groups.size() - 1).equals("0")) {
      groups.remove(groups.size() - 1);
    }
    return String.join(":", groups) + "::";
  }
}
