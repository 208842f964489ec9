/**
 * Times contenders: in turn inside one JVM (warm), or a process each (cold). Writes plain records.
 * Next: workload, report.
 */
package org.nightscreen.benchmark.measure;
