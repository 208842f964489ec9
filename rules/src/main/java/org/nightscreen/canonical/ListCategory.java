package org.nightscreen.canonical;

/** The why an entry is listed. */
public enum ListCategory {
  SANCTIONED,
  SECTION_311,
  SCAM,
  GUARANTEE_MARKETPLACE,
  MIXER,
  BRIDGE,
  SWAP,
  GAMBLING,
  HIGH_RISK_VASP,
  MULE_CONFIRMED,
  SCAM_CENTRE_REGION,
  FATF_CALL_FOR_ACTION,
  FATF_INCREASED_MONITORING,
  CUSTOM
}
