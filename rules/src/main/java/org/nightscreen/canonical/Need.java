package org.nightscreen.canonical;

/** Whether a canonical field must be there: always, in a stated case, or never. */
public enum Need {
  REQUIRED,
  CONDITIONAL,
  OPTIONAL
}
