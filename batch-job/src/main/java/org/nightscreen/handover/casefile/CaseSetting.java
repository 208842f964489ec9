package org.nightscreen.handover.casefile;

import java.time.ZoneId;
import org.nightscreen.handover.wording.TypologyCatalogue;

/**
 * What all case files of a run have in common.
 *
 * @param institution the own institution
 * @param zone its zone
 * @param baseCurrency currency amounts are compared in
 * @param catalogue words of the rule pack
 * @param rulePack the rules that judged
 * @param codeVersion version of Nightscreen
 * @param configurationSha256 hash of the configuration; empty where there is none
 */
public record CaseSetting(
    String institution,
    ZoneId zone,
    String baseCurrency,
    TypologyCatalogue catalogue,
    RulePackInfo rulePack,
    String codeVersion,
    String configurationSha256) {}
