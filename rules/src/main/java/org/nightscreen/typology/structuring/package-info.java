/**
 * T10: cash or coins are cut into pieces that each stay below a reporting amount. Next: policy
 * judges.
 */
package org.nightscreen.typology.structuring;
