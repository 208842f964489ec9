/**
 * The program: where a command starts and where the real stages are tied to the job. Packages below
 * it, in the order they use each other: stage, store, settings, control, publication, job, command.
 */
package org.nightscreen.run;
