/** T27: cash is paid in and turned into crypto within two days. Next: policy judges. */
package org.nightscreen.typology.cashdepositthencrypto;
