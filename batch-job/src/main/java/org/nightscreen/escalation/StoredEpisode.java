package org.nightscreen.escalation;

import org.nightscreen.hit.Hit;

/**
 * An episode as an earlier run left it.
 *
 * @param hit its newest version
 * @param caseId the case that holds it, or null where it is loose
 */
record StoredEpisode(Hit hit, String caseId) {}
