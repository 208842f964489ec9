package org.nightscreen.handover.casefile;

import java.util.List;

/**
 * Section 3: a person of the case. Identifiers are masked.
 *
 * @param customerId the institution's customer number
 * @param part SUBJECT, PERSON_TO_PROTECT or OTHER_PERSON
 * @param reading SUSPECT, PROTECT, UNCLEAR, or NONE for a person without a reading
 * @param readingWords the reading in a sentence
 * @param name as the customer master has it
 * @param details label and value, in reading order; unknown ones are left out
 * @param doNotUseForContact contacts shared with another person of the case
 */
public record Subject(
    String customerId,
    String part,
    String reading,
    String readingWords,
    String name,
    List<Detail> details,
    List<String> doNotUseForContact) {

  public Subject {
    details = List.copyOf(details);
    doNotUseForContact = List.copyOf(doNotUseForContact);
  }

  /** One fact of the customer master. */
  public record Detail(String label, String value) {}
}
