/**
 * T26: a young company passes nearly everything it takes in on to an exchange or abroad and pays no
 * running costs. Next: policy judges.
 */
package org.nightscreen.typology.shellcompanyflowthrough;
