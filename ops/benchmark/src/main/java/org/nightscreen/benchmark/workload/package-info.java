/**
 * One class for each workload: which contenders run on what, and which ratio comes of it. Reads the
 * shelf, writes results. Next: report.
 */
package org.nightscreen.benchmark.workload;
