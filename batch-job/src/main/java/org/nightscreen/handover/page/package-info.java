/**
 * Pages for people: case files, the index and the run report as HTML that opens offline, prints
 * well and runs no script. Reads case files and run figures, writes HTML text; drawings are laid
 * out here and written by the templates in {@code src/main/jte}, which escape by context. Next: the
 * handover directory.
 */
package org.nightscreen.handover.page;
