/** T01: coins arrive at an exchange account, are sold at once, and the fiat leaves within a day. */
package org.nightscreen.typology.rapidcryptoofframp;
