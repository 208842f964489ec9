package org.nightscreen.canonical;

/** The role of a further person on an account. */
public enum PartyRole {
  OWNER,
  JOINT,
  SIGNATORY,
  ATTORNEY,
  UBO,
  DIRECTOR,
  INTRODUCER
}
