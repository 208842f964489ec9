/**
 * The controls that a night must pass before it is published. Reads the reports of arrival,
 * detection and escalation, writes {@code controls.json} into the staging of the run. Next:
 * publication.
 */
package org.nightscreen.run.control;
