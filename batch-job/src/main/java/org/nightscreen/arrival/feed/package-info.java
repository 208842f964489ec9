/**
 * What an institution declares about its extracts: feeds in YAML and the mapping of its own columns
 * to canonical fields. Reads declarations, gives mappings. Next: reading rows.
 */
package org.nightscreen.arrival.feed;
