/**
 * T05: many strangers pay one account within a day and one or two payees empty it. Next: policy
 * judges.
 */
package org.nightscreen.typology.faninfunnel;
