/**
 * T16: coins come from, or go to, a wallet that stands on a list or lives off one that does. Next:
 * policy judges.
 */
package org.nightscreen.typology.highriskwalletexposure;
