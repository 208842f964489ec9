/** Drafts of movements and the pen that numbers and writes them. Reads the world, writes rows. */
package org.nightscreen.samples.movement;
