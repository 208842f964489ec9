/**
 * The rule pack: thresholds, segments, rules and fixtures, loaded, compiled, hashed and
 * self-tested; and the judgement of facts by Drools. Next: hit.
 */
package org.nightscreen.policy;
