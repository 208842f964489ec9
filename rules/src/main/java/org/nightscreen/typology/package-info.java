/**
 * What every typology is made of: finders that measure a timeline and emit facts, measures that may
 * be unknown, and the scale they are read on. One package per typology lies below. Next: policy
 * judges.
 */
package org.nightscreen.typology;
