package org.nightscreen.detection;

import java.io.Serializable;
import org.nightscreen.hit.Outcome;

/**
 * A typology that could not be judged for a subject of a customer who has hits: the case file says
 * so.
 *
 * @param customerId the customer
 * @param subjectId the subject
 * @param typology catalogue code
 * @param outcome NOT_EVALUATED or INSUFFICIENT_HISTORY
 * @param reason the missing inputs
 */
public record Unevaluated(
    String customerId, String subjectId, String typology, Outcome outcome, String reason)
    implements Serializable {}
