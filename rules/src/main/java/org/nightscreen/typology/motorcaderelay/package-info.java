/** T22: a crew passes one sum down a line of accounts within minutes. Next: policy judges. */
package org.nightscreen.typology.motorcaderelay;
