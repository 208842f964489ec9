/**
 * T12: an older customer without a crypto past suddenly pays exchanges or kiosks. Next: policy
 * judges.
 */
package org.nightscreen.typology.elderlyfirsttimecrypto;
