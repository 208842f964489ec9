/**
 * T09: a source splits a sum over several accounts which then all pay the same end account. Next:
 * policy judges.
 */
package org.nightscreen.typology.scattergather;
