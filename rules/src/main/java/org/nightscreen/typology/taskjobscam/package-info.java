/**
 * T20: small payouts win somebody over, then larger and larger payments go to new payees. Next:
 * policy judges.
 */
package org.nightscreen.typology.taskjobscam;
