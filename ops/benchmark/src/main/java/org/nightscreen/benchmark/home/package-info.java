/**
 * Drops and loaded homes, made once and kept in a work directory. Reads plans, writes drops and
 * homes by the product's own {@code load}. Next: workload.
 */
package org.nightscreen.benchmark.home;
