/** T11: a customer pays one crypto beneficiary in ever larger steps. Next: policy judges. */
package org.nightscreen.typology.pigbutcheringvictimescalation;
