/**
 * What an installation sets once in {@code nightscreen.yaml} of its home. Read only; flags win.
 * Next: command, which makes a run plan of settings and flags.
 */
package org.nightscreen.run.settings;
