package org.nightscreen.escalation;

/** How two customers are linked beyond what a single hit shows. */
public enum LinkKind {
  /** The first pays an account of the second. */
  PAYS,
  /** Both pay the same account. */
  SHARED_PAYEE,
  /** Both use the same device, IP network, phone, e-mail or address. */
  SHARED_IDENTIFIER,
  /** Both are hops of the same path. */
  PATH
}
