/**
 * T19: a young account gathers the deposits of private persons for a fake investment and sends them
 * to an exchange or abroad. Next: policy judges.
 */
package org.nightscreen.typology.fakeinvestmentplatformcollector;
