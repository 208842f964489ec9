/**
 * Everything that is timed: the product, its floors, its peers, each an action on one opened home.
 * Reads a home, writes nothing but the run's staging. Next: measure.
 */
package org.nightscreen.benchmark.contender;
