/**
 * Ordinary money: wages, rent, shopping, trade, friends, savings plans. Reads the world, writes
 * rows.
 */
package org.nightscreen.samples.life;
