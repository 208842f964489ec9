/**
 * The benchmark: generates data, runs workloads and peers in turn on the same files, reports
 * ratios. Reads nothing but its own drops. Next: data, measure, workload, peer, report.
 */
package org.nightscreen.benchmark;
