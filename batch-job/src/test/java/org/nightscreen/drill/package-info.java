/** Drills: whole nights of the real program, held against what must not change. */
package org.nightscreen.drill;
