/**
 * T24: the turnover of one day lies far outside what the account did in the months before. Next:
 * policy judges.
 */
package org.nightscreen.typology.velocityspikeownbaseline;
