/**
 * Reads tonight's hits and the case register, writes cases with their identity, score and change,
 * and where every hit went. The register itself is written when the run is published. Next:
 * handover.
 */
package org.nightscreen.escalation;
