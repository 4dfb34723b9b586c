package org.preuve.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The drawing of the modules, held against the code. */
@AnalyzeClasses(packages = "org.preuve", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule dependencies_between_modules_only_go_down =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("lti-tool")
          .definedBy("org.preuve.lti..")
          .layer("portfolio")
          .definedBy("org.preuve.portfolio..")
          .layer("badges")
          .definedBy("org.preuve.badges..")
          .layer("device-connector")
          .definedBy("org.preuve.devices..")
          .layer("server")
          .definedBy("org.preuve.server..")
          .layer("demo")
          .definedBy("org.preuve.demo..")
          .whereLayer("server")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("demo")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("badges")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("device-connector")
          .mayOnlyBeAccessedByLayers("server")
          .whereLayer("portfolio")
          .mayOnlyBeAccessedByLayers("badges", "device-connector", "server")
          .whereLayer("lti-tool")
          .mayOnlyBeAccessedByLayers("portfolio", "badges", "device-connector", "server");

  @ArchTest
  static final ArchRule features_of_a_module_are_free_of_cycles =
      slices().matching("org.preuve.(*).(*)..").that(new NotGenerated()).should().beFreeOfCycles();

  @ArchTest static final ArchRule lti_shows_its_root_package_only = rootOnly("lti");

  @ArchTest static final ArchRule portfolio_shows_its_root_package_only = rootOnly("portfolio");

  @ArchTest static final ArchRule badges_shows_its_root_package_only = rootOnly("badges");

  @ArchTest static final ArchRule devices_shows_its_root_package_only = rootOnly("devices");

  @ArchTest
  static final ArchRule decisions_touch_nothing_outside =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Check")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "jakarta..", "java.io..", "java.nio.file..", "java.net.http..", "java.sql..");

  @ArchTest
  static final ArchRule everything_comes_in_through_the_constructor =
      noFields()
          .that()
          .areDeclaredInClassesThat()
          .haveSimpleNameNotEndingWith("_")
          .should()
          .beAnnotatedWith("jakarta.inject.Inject");

  @ArchTest
  static final ArchRule one_class_knows_the_mqtt_client =
      noClasses()
          .that()
          .resideInAPackage("org.preuve.devices..")
          .and()
          .haveNameNotMatching(".*\\.TelemetrySubscriber(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.eclipse.paho..");

  @ArchTest
  static final ArchRule only_edges_know_http =
      noClasses()
          .that()
          .resideInAnyPackage(
              "org.preuve.lti.*..",
              "org.preuve.portfolio..",
              "org.preuve.badges..",
              "org.preuve.devices..")
          .and()
          .haveNameNotMatching(".*(Resource|Mapper|Filter|Frame|FrameLayout|Page|Cookies)(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("jakarta.ws.rs..");

  @ArchTest
  static void every_entity_is_named_in_the_persistence_unit(JavaClasses classes)
      throws IOException {
    String unit;
    try (var in = ArchitectureTest.class.getResourceAsStream("/META-INF/persistence.xml")) {
      unit = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    for (var entity : classes) {
      if (entity.isAnnotatedWith(Entity.class)) {
        assertThat(unit).contains("<class>" + entity.getName() + "</class>");
      }
    }
  }

  private static ArchRule rootOnly(String module) {
    return classes()
        .that()
        .resideInAPackage("org.preuve." + module + ".*..")
        .should()
        .onlyHaveDependentClassesThat()
        .resideInAPackage("org.preuve." + module + "..");
  }

  /** Compiled templates stand in a package of their own and use the views of every feature. */
  private static final class NotGenerated
      extends DescribedPredicate<com.tngtech.archunit.library.dependencies.Slice> {
    NotGenerated() {
      super("are written by hand");
    }

    @Override
    public boolean test(com.tngtech.archunit.library.dependencies.Slice slice) {
      return !slice.getDescription().contains("jte");
    }
  }
}
