package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.preuve.server.planted.LogsAnException;
import org.preuve.server.planted.LogsWords;
import org.preuve.server.planted.NobodysTable;
import org.preuve.server.planted.OpenToNobodyResource;
import org.preuve.server.planted.Root;
import org.preuve.server.planted.UnguardedResource;
import org.preuve.server.planted.feature.Feature;

/** Each rule of the house fails for a fault that was planted for it. */
class PlantedFaultsTest {

  @Test
  void a_cycle_through_a_root_package() {
    assertFails(Rooms.noCycles(), "Cycle detected", Root.class, Feature.class);
  }

  @Test
  void a_class_that_another_module_may_not_use() {
    var rule = Rooms.nothingElseShown("org.preuve.server.planted");

    assertFails(rule, "PlantedFaultsTest", Feature.class, PlantedFaultsTest.class);
  }

  @Test
  void a_resource_that_says_to_nobody_that_it_is_open() {
    assertFails(
        Rooms.everyResourceSaysToWhomItIsOpen(), "is open to ?", OpenToNobodyResource.class);
  }

  @Test
  void a_resource_for_learners_that_asks_for_no_session() {
    assertFails(Rooms.everyResourceSaysToWhomItIsOpen(), "its filter to", UnguardedResource.class);
  }

  @Test
  void a_table_without_a_registration() {
    assertFails(
        Rooms.everyTableHasARegistration(Set.of()), "has no registration", NobodysTable.class);
  }

  @Test
  void a_log_that_gets_an_exception() {
    assertFails(Rooms.faultsAreLoggedByOneClass(), "LogsAnException.whole", LogsAnException.class);
  }

  @Test
  void a_log_that_gets_the_words_of_an_exception() {
    assertFails(Rooms.faultsAreLoggedByOneClass(), "LogsWords.words", LogsWords.class);
  }

  private static void assertFails(ArchRule rule, String message, Class<?>... planted) {
    JavaClasses classes = new ClassFileImporter().importClasses(planted);

    assertThatThrownBy(() -> rule.check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(message);
  }
}
