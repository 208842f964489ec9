/**
 * Other engines on the same files: SQL written as an expert would, and the comparison of their
 * answers with ours. Reads a home's ledger. Next: contender.
 */
package org.nightscreen.benchmark.peer;
