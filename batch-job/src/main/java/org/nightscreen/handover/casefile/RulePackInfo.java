package org.nightscreen.handover.casefile;

/**
 * Which rules judged.
 *
 * @param name name of the pack
 * @param version its version
 * @param sha256 hash of its files
 * @param approved whether someone other than its author approved that hash
 */
public record RulePackInfo(String name, String version, String sha256, boolean approved) {}
