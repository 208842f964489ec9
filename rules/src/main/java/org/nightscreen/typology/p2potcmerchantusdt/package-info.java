/**
 * T13: a trader on a peer-to-peer board gives strangers a way in and out of fiat. Next: policy
 * judges.
 */
package org.nightscreen.typology.p2potcmerchantusdt;
