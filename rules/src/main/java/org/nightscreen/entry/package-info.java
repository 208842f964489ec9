/**
 * The one derivation of entries: canonical rows to entries, with conversion to base currency, list
 * and party look-ups and reversal pairing. Fixtures and production run this same code. Next:
 * subject.
 */
package org.nightscreen.entry;
