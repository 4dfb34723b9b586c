package org.preuve.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.preuve.server.harness.Routes;
import org.preuve.server.harness.Routes.Route;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.limit.BodyFilter;

/** How much each route takes: 64 KiB, and here stands what takes another amount. */
class BodyCapsTest {

  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

  private static final Map<String, Long> OTHER_CAPS =
      Map.ofEntries(
          Map.entry("POST /pair/{code}", 16 * 1024L),
          Map.entry("POST /admin/trusted-issuers/registry", 768 * 1024L),
          Map.entry("POST /verify application/json", 256 * 1024L),
          Map.entry("POST /verify image/png", 1024 * 1024L),
          Map.entry("POST /verify multipart/form-data", (1024 + 16) * 1024L), // a picture in it
          Map.entry("POST /vc/credentials/verify", 256 * 1024L),
          Map.entry("POST /vc/presentations/verify", 256 * 1024L),
          Map.entry("POST /evidence/new", MaxBody.STREAMED),
          Map.entry("POST /evidence/files", MaxBody.STREAMED),
          Map.entry("POST /evidence/{id}/correct", MaxBody.STREAMED),
          Map.entry("POST /rich-text", 256 * 1024L),
          Map.entry("PATCH /evidence/uploads/{id: [a-z2-7]{26}}", 8 * 1024 * 1024L),
          Map.entry("POST /import", MaxBody.STREAMED),
          Map.entry("POST /frameworks/import", MaxBody.STREAMED),
          Map.entry("POST /class/marks", MaxBody.STREAMED),
          Map.entry("POST /class/devices/announce", MaxBody.STREAMED),
          Map.entry("POST /designs/{design: [a-z2-7]{26}}/award", 2 * 1024 * 1024L),
          Map.entry("POST /assess/{who:\\d{1,18}|[a-z2-7]{26}}/{code}", 256 * 1024L),
          Map.entry("POST /designs/{design: [a-z2-7]{26}}/award/csv", MaxBody.STREAMED));

  @Test
  void every_route_that_takes_a_body_has_a_cap() {
    var writes = Routes.all().stream().filter(r -> !WITHOUT_BODY.contains(r.verb())).toList();

    assertThat(writes).hasSizeGreaterThan(30);
    assertThat(writes)
        .allSatisfy(
            route ->
                assertThat(BodyFilter.Rule.of(route.method()).cap())
                    .as(route.toString())
                    .isEqualTo(OTHER_CAPS.getOrDefault(name(route), MaxBody.FORM)));
    assertThat(writes.stream().map(BodyCapsTest::name).collect(Collectors.toSet()))
        .containsAll(OTHER_CAPS.keySet());
  }

  /** With the first type that it takes, where one address has several methods. */
  private static String name(Route route) {
    return route.toString().equals("POST /verify")
        ? route + " " + route.method().getAnnotation(Consumes.class).value()[0]
        : route.toString();
  }

  @Test
  void what_streams_is_a_multipart_form_of_a_session() {
    var streams =
        Routes.all().stream()
            .filter(route -> BodyFilter.Rule.of(route.method()).cap() == MaxBody.STREAMED)
            .toList();

    assertThat(streams)
        .allSatisfy(
            route -> {
              assertThat(route.method().getAnnotation(Consumes.class).value())
                  .containsExactly(MediaType.MULTIPART_FORM_DATA);
              assertThat(route.openTo()).doesNotContain(Who.ANYBODY);
            });
  }

  @Test
  void what_reads_the_fields_of_a_form_reads_nothing_else() {
    for (var route : Routes.all()) {
      var rule = BodyFilter.Rule.of(route.method());
      if (route.toString().equals("POST /admin/login")) {
        assertThat(rule.formsOnly()).isTrue();
      }
      if (OTHER_CAPS.containsKey(name(route))) {
        assertThat(rule.formsOnly()).isFalse();
      }
    }
  }
}
