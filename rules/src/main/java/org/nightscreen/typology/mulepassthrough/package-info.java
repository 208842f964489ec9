/**
 * T03: an account takes money from strangers and sends nearly all of it on within a day. Next:
 * policy judges.
 */
package org.nightscreen.typology.mulepassthrough;
