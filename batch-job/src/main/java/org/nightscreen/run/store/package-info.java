/**
 * What a run keeps between processes: the home directory and its modes, the database and its
 * schema, the revisions, the lease. Reads and writes the home. Next: job, which starts and resumes
 * by what lies here.
 */
package org.nightscreen.run.store;
