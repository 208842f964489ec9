package org.nightscreen.handover.wording;

/**
 * A published warning sign.
 *
 * @param text the sign, in a few words
 * @param source where it is published, such as {@code FATF-VA20}
 */
public record RedFlag(String text, String source) {}
