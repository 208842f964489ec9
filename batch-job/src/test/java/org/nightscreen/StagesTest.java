package org.nightscreen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Test;

/** The stages follow one another, and only one room knows Spark's inside. */
class StagesTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
          .importPackages("org.nightscreen");

  @Test
  void stagesAreFreeOfCycles() {
    slices().matching("org.nightscreen.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheSparkRoomBuildsOnSparkInternals() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.nightscreen.spark..", "org.nightscreen.behaviour..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark.sql.catalyst..", "org.apache.spark.sql.classic..")
        .because("an upgrade of Spark is then one room's work")
        .check(CLASSES);
  }

  @Test
  void nothingBuildsOnTheRun() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.nightscreen.run..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.nightscreen.run..")
        .check(CLASSES);
  }

  @Test
  void onlyTheRunKnowsTheTime() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.nightscreen.run..")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .because("results never depend on when they were computed")
        .check(CLASSES);
  }

  @Test
  void noBeanEncoders() {
    noClasses()
        .should()
        .callMethod(Encoders.class, "bean", Class.class)
        .because("Spark's bean encoder silently gives records an empty schema")
        .check(CLASSES);
  }
}
