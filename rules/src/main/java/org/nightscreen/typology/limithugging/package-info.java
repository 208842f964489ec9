/** T25: an account uses its daily limit to the full, day after day. Next: policy judges. */
package org.nightscreen.typology.limithugging;
