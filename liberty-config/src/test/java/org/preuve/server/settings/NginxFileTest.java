package org.preuve.server.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.server.harness.Routes;
import org.preuve.web.OpenTo.Who;

/** The proxy's file of {@code deploy/nginx}: what stands in no log. */
class NginxFileTest {

  private static final Path FILE = Path.of("../deploy/nginx/preuve.conf");

  private static final Pattern BY_PATTERN =
      Pattern.compile("(?m)^  location ~ (\\S+) \\{\\n((?:    .*\\n)*)  \\}$");

  /** Of what everybody may open, what is published; every other address with an id is a secret. */
  private static final Set<String> PUBLISHED =
      Set.of(
          "achievements",
          "b",
          "endorsements",
          "frameworks",
          "ims",
          "issuers",
          "keys",
          "p",
          "status",
          "tlog",
          "vc");

  /**
   * A new page for whoever has its address is among them, until somebody says that it is public.
   */
  private static Stream<String> secrets() {
    var secret =
        Routes.all().stream()
            .filter(route -> route.openTo().contains(Who.ANYBODY))
            .filter(route -> route.template().contains("{"))
            .map(route -> route.path("A"))
            .filter(path -> !path.startsWith("/assets/") && !path.startsWith("/lti/jwks/"))
            .filter(path -> !PUBLISHED.contains(path.split("/", -1)[1]));
    return Stream.concat(Stream.of("/lti/register"), secret).distinct();
  }

  @Test
  void knows_the_kinds_of_secrets() {
    assertThat(secrets().map(path -> path.split("/", -1)[1]).distinct())
        .containsExactlyInAnyOrder("attest", "c", "endorse", "lti", "pair", "shared");
  }

  @ParameterizedTest
  @MethodSource("secrets")
  void writes_no_address_into_a_log_that_is_a_secret(String path) throws IOException {
    assertThat(block(path)).contains("    access_log off;\n", "    error_log /dev/null;\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/pairing", "/collections", "/lti/registered", "/portfolio", "/s/x/attest/1"})
  void logs_other_addresses(String path) throws IOException {
    assertThat(block(path)).doesNotContain("access_log");
  }

  @Test
  void writes_none_where_it_leads_to_https_either() throws IOException {
    var text = Files.readString(FILE);

    assertThat(text.substring(text.indexOf("listen 80;"), text.indexOf("return 301")))
        .contains("access_log off;");
  }

  /** What nginx does with an address: of patterns the first that fits. */
  private static String block(String path) throws IOException {
    return BY_PATTERN
        .matcher(Files.readString(FILE))
        .results()
        .filter(found -> Pattern.compile(found.group(1)).matcher(path).find())
        .map(found -> found.group(2))
        .findFirst()
        .orElse("");
  }
}
