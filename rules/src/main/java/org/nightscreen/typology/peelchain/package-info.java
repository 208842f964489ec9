/**
 * T17: a large balance moves along fresh addresses and sheds a small slice to an exchange account
 * at each stop. Next: policy judges.
 */
package org.nightscreen.typology.peelchain;
