/**
 * T21: people who share an address, phone or introducer are paid by one payer, and nearly all of it
 * leaves at once to one place. Next: policy judges.
 */
package org.nightscreen.typology.forcedlabourcontrol;
