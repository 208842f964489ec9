/**
 * What a published run found of what labels say it should: recall, hard negatives, benign noise and
 * evidence, per typology. Reads the outputs that outsiders read, and nothing else. Next: none.
 */
package org.nightscreen.run.evaluation;
