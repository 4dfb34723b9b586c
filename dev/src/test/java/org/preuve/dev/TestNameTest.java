package org.preuve.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TestNameTest {

  private static final Path SOURCE = Path.of("/p/web/src/test/java/org/preuve/web/PageTest.java");

  @Test
  void is_a_class_with_or_without_its_package_and_a_method() {
    assertThat(TestName.of("PageTest").in(SOURCE)).isTrue();
    assertThat(TestName.of("org.preuve.web.PageTest").in(SOURCE)).isTrue();
    assertThat(TestName.of("PageTest#shows").in(SOURCE)).isTrue();
    assertThat(TestName.of("PageTest#shows").method()).isEqualTo("shows");
    assertThat(TestName.of("Test").in(SOURCE)).isFalse();
    assertThat(TestName.of("org.preuve.lti.PageTest").in(SOURCE)).isFalse();
  }

  @Test
  void matches_a_method_whatever_it_is_given_and_no_other() {
    assertThat("p.PageTest#shows").matches(TestName.of("p.PageTest#shows").pattern());
    assertThat("p.PageTest#shows_all").doesNotMatch(TestName.of("p.PageTest#shows").pattern());
    assertThat("p.PageTest#shows").matches(TestName.of("p.PageTest").pattern());
    assertThat("p.PageTest$Inner#shows").matches(TestName.of("p.PageTest").pattern());
    assertThat("p.PageTestIT#shows").doesNotMatch(TestName.of("p.PageTest").pattern());
  }

  @Test
  void is_near_to_names_that_hold_it_or_differ_by_a_few_letters() {
    var names = List.of("LaunchIT", "PageTest", "PagesTest", "ScoreTest");

    assertThat(TestName.near("PagTest", names)).startsWith("PageTest", "PagesTest");
    assertThat(TestName.near("launch", names)).startsWith("LaunchIT");
  }
}
