/** Results as JSON, as a table and as plots. Reads nothing but results. */
package org.nightscreen.benchmark.report;
