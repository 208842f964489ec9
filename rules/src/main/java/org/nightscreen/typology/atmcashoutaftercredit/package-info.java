/** T28: a stranger's credit is drawn in cash within the hour. Next: policy judges. */
package org.nightscreen.typology.atmcashoutaftercredit;
