/**
 * T07: the same sum walks through a row of accounts with different owners, shrinking a little at
 * each step. Next: policy judges.
 */
package org.nightscreen.typology.layeringchain;
