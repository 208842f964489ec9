/**
 * The peer that is a rule engine alone: every entry a fact, windows by {@code accumulate}. Reads a
 * sample of whole customers from the entries that the SQL peers prepare, so that both mean the same
 * by each word; what it takes is scaled to the whole by the number of entries.
 */
package org.nightscreen.benchmark.peer.drools;
