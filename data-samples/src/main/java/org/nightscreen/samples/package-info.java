/**
 * Makes synthetic drops. Reads a seed and a few sizes, writes a canonical drop and its labels:
 * {@code world} says who exists, {@code life} what they ordinarily do, {@code scenario} what
 * launderers and victims do, {@code drop} writes the files.
 */
package org.nightscreen.samples;
