package org.nightscreen.subject;

import java.io.Serializable;
import org.nightscreen.timeline.Keys;

/**
 * What a customer may share with others, as keys; {@link Keys#NONE} where the extract does not say.
 *
 * @param household declared or derived household
 * @param address normalised address
 * @param phone phone number
 * @param email e-mail address
 * @param introducer who brought the customer
 * @param sisters other companies with the same director or address
 */
public record Ties(
    long household, long address, long phone, long email, long introducer, int sisters)
    implements Serializable {

  public static final Ties NONE =
      new Ties(Keys.NONE, Keys.NONE, Keys.NONE, Keys.NONE, Keys.NONE, 0);

  Ties withSisters(int count) {
    return new Ties(household, address, phone, email, introducer, count);
  }
}
