package org.nightscreen.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kie.api.KieServices;

class CompiledRulesTest {

  @Test
  void theBuildHasCompiledTheShippedRules() {
    RulePack.builtIn();

    assertThat(RuleCompiler.compiled())
        .anyMatch(hash -> CompiledRules.offer(KieServices.get(), hash));
  }

  @Test
  void rulesOfAnotherTextAreNotThere() {
    assertThat(CompiledRules.offer(KieServices.get(), "0".repeat(64))).isFalse();
  }
}
