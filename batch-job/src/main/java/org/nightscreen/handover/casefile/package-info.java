/**
 * The case file as data: one CaseFile a case, and its canonical JSON with a content hash. Reads
 * case records, material and the pack's words, writes CaseFile. Nothing in it depends on the clock
 * or on the revision of a run, so an unchanged case has unchanged bytes. Next: pages, tables.
 */
package org.nightscreen.handover.casefile;
