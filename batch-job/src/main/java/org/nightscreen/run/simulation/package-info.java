/**
 * What a changed rule pack would gain and lose: hits and cases of both packs over one range,
 * paired, each difference put down to the rule and the threshold that makes it. Next: none.
 */
package org.nightscreen.run.simulation;
