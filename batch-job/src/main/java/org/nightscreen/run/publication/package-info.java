/**
 * Makes a finished night visible, whole or not at all. Reads the handover staging, writes the
 * revision directory, the publish record and {@code current}. Next: the reviewer.
 */
package org.nightscreen.run.publication;
