package org.nightscreen.handover.material;

/**
 * The other side of a row. Every part may be null.
 *
 * @param id account id or wallet address
 * @param name name on the payment
 * @param agent institution, network or VASP that keeps the account or wallet
 * @param country ISO 3166-1 alpha-2
 */
public record Counterparty(String id, String name, String agent, String country) {

  public static final Counterparty UNKNOWN = new Counterparty(null, null, null, null);

  /** What tells counterparties apart: account or wallet, else name, else nothing is known. */
  public String key() {
    if (id != null && !id.isEmpty()) {
      return (agent == null ? "" : agent) + "/" + id;
    }
    return name == null || name.isEmpty() ? "" : (agent == null ? "" : agent) + "//" + name;
  }

  /** Name, else account or wallet, else null. */
  public String label() {
    if (name != null && !name.isEmpty()) {
      return name;
    }
    return id == null || id.isEmpty() ? null : id;
  }
}
