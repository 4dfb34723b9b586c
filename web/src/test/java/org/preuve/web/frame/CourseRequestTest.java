package org.preuve.web.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseRequestTest {

  private static final URI BASE = URI.create("https://preuve.example");

  @ParameterizedTest
  @CsvSource({
    "https://preuve.example/admin/platforms?note=admin.renamed,/admin/platforms",
    "https://preuve.example/admin/log?page=2,/admin/log?page=2",
    "https://preuve.example/admin/keys,",
    "https://preuve.example/verify,",
    "https://preuve.example.org/admin/log,",
    "https://lms.example/course,",
    "'',",
  })
  void leads_back_to_another_page_of_the_same_place_only(String referer, String back) {
    var request = new CourseRequest();
    request.came("/admin/keys", Map.of(), Locale.FRENCH, false);
    request.cameFrom(referer);

    assertThat(request.back(BASE).orElse(null)).isEqualTo(back);
  }

  @ParameterizedTest
  @CsvSource({"/verify", "/b/aaaa"})
  void shows_no_note_and_no_way_back_on_a_public_page(String path) {
    var request = new CourseRequest();
    request.came(path, Map.of("note", List.of("badge.published")), Locale.FRENCH, false);
    request.cameFrom("https://preuve.example/admin");

    assertThat(request.ofSomebody()).isFalse();
    assertThat(request.back(BASE)).isEmpty();
  }
}
