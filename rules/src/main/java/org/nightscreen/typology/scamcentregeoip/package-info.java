/**
 * T15: accounts are run from a region of scam compounds although their holders live elsewhere,
 * alone or several on one network. Next: policy judges.
 */
package org.nightscreen.typology.scamcentregeoip;
