package org.nightscreen.handover;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightscreen.escalation.CaseRecord;
import org.nightscreen.handover.casefile.CanonicalJson;
import org.nightscreen.handover.casefile.CaseFile;
import org.nightscreen.handover.casefile.CaseFileAssembly;
import org.nightscreen.handover.casefile.CaseSetting;
import org.nightscreen.handover.casefile.RelatedCases;
import org.nightscreen.handover.casefile.RulePackInfo;
import org.nightscreen.handover.material.CaseMaterial;

class CaseFileSchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  static CaseFile caseFile(CaseRecord record, CaseMaterial material) {
    CaseSetting setting =
        new CaseSetting(
            "OWN",
            ZoneId.of("Asia/Bangkok"),
            "USD",
            SampleCatalogue.catalogue(),
            new RulePackInfo("nightscreen", "1.0", "a".repeat(64), true),
            "0.1.0",
            "");
    return new CaseFileAssembly(setting, RelatedCases.among(List.of(record), id -> material))
        .of(record, material);
  }

  private static List<JsonNode> sampleFiles() throws IOException {
    List<JsonNode> files = new ArrayList<>();
    for (CaseRecord record : SampleCases.all()) {
      files.add(
          JSON.readTree(
              CanonicalJson.of(caseFile(record, SampleCases.materials().get(record.caseId())))));
    }
    return files;
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream schema = CaseFile.class.getResourceAsStream("/schema/case-file.schema.json")) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
    }
  }

  @Test
  void everyCaseFileSatisfiesTheSchema() throws IOException {
    for (JsonNode file : sampleFiles()) {
      assertThat(schema().validate(file)).isEmpty();
    }
  }

  @Test
  void theSchemaRefusesAnAmountThatIsNoDecimalString() throws IOException {
    JsonNode file = sampleFiles().get(0);
    ((ObjectNode) file.at("/header/recoverable")).put("amount", 12.5);

    assertThat(schema().validate(file)).singleElement().asString().contains("recoverable.amount");
  }

  @Test
  void theHashIsThatOfTheCanonicalJsonWithoutIt() throws IOException {
    for (JsonNode file : sampleFiles()) {
      assertThat(CanonicalJson.contentHash(file)).isEqualTo(file.path("contentSha256").asText());
    }
  }

  @Test
  void keysAreSortedAndAmountsAreDecimalStrings() throws IOException {
    for (JsonNode file : sampleFiles()) {
      requireSorted(file);
    }
    assertThat(sampleFiles().get(2).at("/transactions/0/transaction/amount").isTextual()).isTrue();
    assertThat(sampleFiles().get(2).at("/transactions/0/transaction/bookedAt").asText())
        .isEqualTo("2026-03-02T09:00:00Z");
    assertThat(sampleFiles().get(2).at("/header/businessZone").asText()).isEqualTo("Asia/Bangkok");
  }

  @Test
  void anUnchangedCaseKeepsItsBytes() {
    CaseRecord first = SampleCases.victim();
    CaseRecord again =
        new CaseRecord(
            first.caseId(),
            first.kind(),
            first.version(),
            org.nightscreen.escalation.Change.UNCHANGED,
            first.customerId(),
            first.alerts(),
            first.dispositions(),
            first.severity(),
            first.score(),
            first.scoreParts(),
            first.openedOn(),
            first.changedOn(),
            first.sanctionsQueue(),
            first.mergedCaseIds(),
            first.changeNotes());

    assertThat(CanonicalJson.of(caseFile(again, SampleCases.victimMaterial())))
        .isEqualTo(CanonicalJson.of(caseFile(first, SampleCases.victimMaterial())));
  }

  private static void requireSorted(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    assertThat(names).isSorted();
    node.forEach(CaseFileSchemaTest::requireSorted);
  }
}
