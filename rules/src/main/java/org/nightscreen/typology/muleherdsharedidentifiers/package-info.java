/**
 * T14: several customers who claim no relation run from one device, address or phone, and money
 * passes through more than one of them. Next: policy judges.
 */
package org.nightscreen.typology.muleherdsharedidentifiers;
