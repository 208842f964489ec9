/**
 * Deterministic drops of any size: a crowd of customers, their days, planted scenarios. Writes
 * canonical Parquet or CSV. Next: home.
 */
package org.nightscreen.benchmark.data;
