/**
 * T23: coins come from or go to a mixer, bridge or swap service, or an exchange account is used as
 * a bridge between networks. Next: policy judges.
 */
package org.nightscreen.typology.crosschainmixerexposure;
