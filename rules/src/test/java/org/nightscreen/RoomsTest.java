package org.nightscreen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

/** The rules stay free of engines, and their rooms open in one direction only. */
class RoomsTest {

  private static final JavaClasses RULES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.nightscreen");

  @Test
  void rulesNeverTouchSparkOrSpring() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.apache.spark..", "org.springframework..", "scala..", "org.apache.hadoop..")
        .because("a rule is written, tested and explained in milliseconds on a laptop")
        .check(RULES);
  }

  @Test
  void roomsAreFreeOfCycles() {
    slices().matching("org.nightscreen.(*)..").should().beFreeOfCycles().check(RULES);
  }

  @Test
  void typologiesDoNotKnowEachOther() {
    slices()
        .matching("org.nightscreen.typology.(*)..")
        .should()
        .notDependOnEachOther()
        .check(RULES);
  }

  @Test
  void nothingReadsTheWallClock() {
    noClasses()
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("the same input gives the same bytes on any day")
        .check(RULES);
  }
}
