/**
 * The night as a Spring Batch job: its steps, its start and resume, its stop. Reads run plans and
 * the state of earlier runs, writes the job repository. Next: publication, called by the last step.
 */
package org.nightscreen.run.job;
