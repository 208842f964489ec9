/**
 * The identity of a run and the home directory its files lie in. Every stage reads it, none changes
 * it.
 */
package org.nightscreen.night;
