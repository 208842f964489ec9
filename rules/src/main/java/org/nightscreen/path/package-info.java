/**
 * Money that walks from account to account: the transfers that could be part of a path, and the
 * search among them. Reads timelines of own accounts, writes transfers; searches are bounded and
 * say what they cut. Next: typology.
 */
package org.nightscreen.path;
