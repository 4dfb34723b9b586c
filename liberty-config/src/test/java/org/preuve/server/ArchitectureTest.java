package org.preuve.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.page.Page;

/** The drawing of the modules, held against the code. */
@AnalyzeClasses(packages = "org.preuve", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  /** Tables that belong to the installation, or that are asked before anybody is known. */
  private static final Set<String> OF_THE_INSTALLATION =
      Set.of(
          "Administrator", // runs the installation
          "AdminSession",
          "AdminAction", // the log of administrators, kept when a registration is gone
          "Invite", // is there before its registration
          "Registration", // the tenant itself
          "Deployment", // these carry the registration and are read before a tenant is set:
          "Login",
          "RefusedLaunch",
          "LaunchSession",
          "DeepLinking");

  @ArchTest
  static final ArchRule web_is_what_every_page_and_every_call_share =
      onlyAskedBy("web", "lti-tool", "portfolio", "badges", "device-connector", "server");

  @ArchTest
  static final ArchRule lti_tool_knows_which_platform_this_is_and_who_comes_from_it =
      onlyAskedBy("lti-tool", "portfolio", "badges", "device-connector", "server");

  @ArchTest
  static final ArchRule portfolio_knows_what_a_learner_can_show_and_whether_it_was_accepted =
      onlyAskedBy("portfolio", "badges", "device-connector", "server");

  @ArchTest
  static final ArchRule badges_know_who_earned_what_and_how_anyone_verifies_it =
      onlyAskedBy("badges", "server");

  @ArchTest
  static final ArchRule device_connector_knows_what_a_prototype_really_measured =
      onlyAskedBy("device-connector", "server");

  @ArchTest
  static final ArchRule server_runs_the_parts_together_and_is_asked_by_none = onlyAskedBy("server");

  @ArchTest static final ArchRule demo_shows_it_all_from_outside = onlyAskedBy("demo");

  /** They are made before the session of an administrator is known, and a page has its token. */
  @ArchTest
  static final ArchRule resources_of_the_administration_keep_no_page =
      fields()
          .that()
          .areDeclaredInClassesThat()
          .areAnnotatedWith(InAdministration.class)
          .should()
          .notHaveRawType(Page.class);

  @ArchTest static final ArchRule rooms_are_free_of_cycles = Rooms.noCycles();

  @ArchTest
  static final ArchRule lti_tool_shows_its_root = Rooms.nothingElseShown("org.preuve.lti");

  @ArchTest
  static final ArchRule portfolio_shows_its_root = Rooms.nothingElseShown("org.preuve.portfolio");

  @ArchTest
  static final ArchRule badges_show_their_root = Rooms.nothingElseShown("org.preuve.badges");

  @ArchTest
  static final ArchRule device_connector_shows_its_root =
      Rooms.nothingElseShown("org.preuve.devices");

  @ArchTest
  static final ArchRule resources_say_to_whom_they_are_open =
      Rooms.everyResourceSaysToWhomItIsOpen();

  @ArchTest
  static final ArchRule tables_have_a_registration =
      Rooms.everyTableHasARegistration(OF_THE_INSTALLATION);

  @ArchTest
  static final ArchRule no_log_gets_the_words_of_an_exception = Rooms.faultsAreLoggedByOneClass();

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
              "org.preuve.web..",
              "org.preuve.lti..",
              "org.preuve.portfolio..",
              "org.preuve.badges..",
              "org.preuve.devices..")
          .and()
          .haveNameNotMatching(
              ".*(Resource|Mapper|Filter|Frame|FrameLayout|Page|Cookies|InCourse|InAdministration|CsvText|PublicDocument)(\\$.*)?")
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

  private static ArchRule onlyAskedBy(String module, String... others) {
    var layers =
        layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("web")
            .definedBy("org.preuve.web..")
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
            .whereLayer(module);
    return others.length == 0
        ? layers.mayNotBeAccessedByAnyLayer()
        : layers.mayOnlyBeAccessedByLayers(others);
  }
}
