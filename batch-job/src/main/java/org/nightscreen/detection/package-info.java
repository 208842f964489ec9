/**
 * Reads timelines bucket by bucket, lets the rule pack judge every touched customer, then those who
 * share an identifier and the money that walks from account to account, and writes hits, the
 * evaluation table and its report into the staging of the run. Next: escalation.
 */
package org.nightscreen.detection;
