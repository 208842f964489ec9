/**
 * Micro-benchmarks of the window arithmetic and of the blocks, each against a plain version that
 * starts anew at every anchor. Reads nothing, writes a JSON file and a table. Whether both versions
 * give the same answer is checked before anything is timed.
 */
package org.nightscreen.benchmark.micro;
