package org.preuve.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NavEntryTest {

  @ParameterizedTest
  @CsvSource({"/badges,7", "/badges/a,7", "/designs/new,8", "/badges-of-others,0", "/class,0"})
  void has_the_pages_below_its_own_address_and_those_that_belong_to_it(String path, int length) {
    var entry = new NavEntry(1, "Badges", "/badges").with("/designs");

    assertThat(entry.begins(path)).isEqualTo(length);
  }
}
