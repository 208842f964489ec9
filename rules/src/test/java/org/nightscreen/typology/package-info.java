/** Small worlds for the tests of typologies: canonical rows, screened by the shipped pack. */
package org.nightscreen.typology;
