/**
 * Entries of one subject in time order, as parallel primitive columns, and the window arithmetic
 * over them. Engine-free: production distributes this code, fixtures run it in place. Next:
 * typology.
 */
package org.nightscreen.timeline;
