/**
 * Who and what exists: persons, accounts, institutions, prices. Reads a seed. Next: life and
 * scenario.
 */
package org.nightscreen.samples.world;
