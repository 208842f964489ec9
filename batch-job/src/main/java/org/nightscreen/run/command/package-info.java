/**
 * The command line. Reads flags and settings, starts runs, prints what came of them and turns
 * failures into exit codes. Nothing here starts Spring or Spark before a command needs it. Next:
 * job.
 */
package org.nightscreen.run.command;
