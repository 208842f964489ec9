package org.nightscreen.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightscreen.hit.Outcome;

/**
 * The oracle agrees with the catalogue's own examples. Skipped where the catalogue's files are not
 * at hand.
 */
@TestInstance(Lifecycle.PER_CLASS)
class OracleFixturesTest {

  private static final List<String> TYPOLOGIES = Oracle.TYPOLOGIES;
  private static final Path FIXTURES =
      Path.of(System.getProperty("nightscreen.fixtures", "../../shared/design/fixtures.json"));

  Stream<Fixtures.Fixture> fixtures() throws IOException {
    assumeTrue(Files.exists(FIXTURES), "The catalogue's fixtures are not at hand");
    return Fixtures.read(FIXTURES).stream()
        .filter(fixture -> TYPOLOGIES.contains(fixture.typology()));
  }

  @Test
  void readsOnePositiveAndOneNegativeOfEachTypology() throws IOException {
    assertThat(fixtures().map(fixture -> fixture.typology() + fixture.expectedHit()))
        .hasSize(2 * TYPOLOGIES.size())
        .doesNotHaveDuplicates();
  }

  @Test
  void usesTheCataloguesDefaultThresholds() throws IOException {
    Path defaults = FIXTURES.resolveSibling("default_parameters.json");
    assumeTrue(Files.exists(defaults), "The catalogue's default parameters are not at hand");
    JsonNode published = new ObjectMapper().readTree(defaults.toFile());
    Limits.catalogue()
        .forEach(
            (typology, parameters) ->
                parameters.forEach(
                    (parameter, value) -> {
                      JsonNode own = published.get(typology).path(parameter);
                      assertThat(value)
                          .as(typology + " " + parameter)
                          .isEqualByComparingTo(
                              (own.isMissingNode() ? published.get(parameter) : own).asText());
                    }));
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void firesWhatTheCatalogueExpectsAndNothingElse(Fixtures.Fixture fixture) {
    Set<String> fired =
        Oracle.episodes(fixture.world(), Oracle.defaultThresholds(TYPOLOGIES)).stream()
            .filter(episode -> episode.outcome() == Outcome.HIT)
            .map(OracleEpisode::typology)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> expected = new TreeSet<>(fixture.alsoFires());
    expected.retainAll(TYPOLOGIES);
    if (fixture.expectedHit()) {
      expected.add(fixture.typology());
    }
    assertThat(fired).isEqualTo(expected);
  }
}
