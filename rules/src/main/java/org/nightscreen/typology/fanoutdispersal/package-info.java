/** T06: one sum is broken over many new payees within hours. Next: policy judges. */
package org.nightscreen.typology.fanoutdispersal;
