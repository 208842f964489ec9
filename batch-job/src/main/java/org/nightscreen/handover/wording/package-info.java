/**
 * Words and figures for readers: what a typology's folder says of it, sentences filled with a hit's
 * measures, amounts and times as text, and foreign text made safe to look at. Reads facts, writes
 * text. Next: case file.
 */
package org.nightscreen.handover.wording;
