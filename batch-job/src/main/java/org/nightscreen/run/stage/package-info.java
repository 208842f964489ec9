/**
 * The door between the job and the stages: what a run is asked to do ({@link RunPlan}) and the work
 * of each step ({@link Stages}). Reads nothing, writes nothing. Next: job, which calls the stages
 * in order.
 */
package org.nightscreen.run.stage;
