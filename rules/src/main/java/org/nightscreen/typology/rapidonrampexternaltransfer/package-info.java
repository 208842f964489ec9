/**
 * T02: fresh fiat is turned into coins and sent to an outside wallet within a day. Next: policy
 * judges.
 */
package org.nightscreen.typology.rapidonrampexternaltransfer;
