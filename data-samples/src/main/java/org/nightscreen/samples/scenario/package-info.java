/**
 * Labelled behaviour: positives and hard negatives of each typology. Reads the world, writes rows
 * and labels.
 */
package org.nightscreen.samples.scenario;
