/**
 * T04: an account that was just opened, or woke from a long sleep, collects and empties. Next:
 * policy judges.
 */
package org.nightscreen.typology.newordormantmule;
