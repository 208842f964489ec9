/**
 * T08: money leaves and comes back to the same owner over two or more other owners within days.
 * Next: policy judges.
 */
package org.nightscreen.typology.roundtripcycle;
