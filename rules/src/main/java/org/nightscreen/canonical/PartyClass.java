package org.nightscreen.canonical;

/** The class of a known party; most false positives are solved here. */
public enum PartyClass {
  VASP,
  KIOSK,
  PSP,
  MERCHANT,
  BILLER,
  SUPPLIER,
  EMPLOYER,
  GOVERNMENT,
  LICENSED_BROKER,
  LICENSED_GAMBLING
}
