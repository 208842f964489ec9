/**
 * T18: a personal account is the till of an unlicensed betting site: deposits come in and some are
 * paid out again. Next: policy judges.
 */
package org.nightscreen.typology.illegalbettingcollector;
