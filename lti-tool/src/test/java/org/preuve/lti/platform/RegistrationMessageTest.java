package org.preuve.lti.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.lti.LtiPages;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StrictJson;

class RegistrationMessageTest {

  private final RegistrationMessage message =
      new RegistrationMessage(
          new ServerConfig(URI.create("https://preuve.example"), Path.of("."), ZoneOffset.UTC),
          new ToolConfig("/portfolio", "/choose"));

  @Test
  void asks_for_what_we_use_and_no_more() {
    var json = StrictJson.object(message.request("abc", Locale.ENGLISH), 10_000).orElseThrow();

    assertThat(json.path("scope").asText().split(" ")).hasSize(4);
    assertThat(json.path("jwks_uri").asText()).isEqualTo("https://preuve.example/lti/jwks/abc");
    assertThat(json.path("redirect_uris").get(0).asText())
        .isEqualTo("https://preuve.example/lti/launch");
    var tool = json.path("https://purl.imsglobal.org/spec/lti-tool-configuration");
    assertThat(tool.path("claims").toString()).doesNotContain("email");
    assertThat(tool.path("domain").asText()).isEqualTo("preuve.example");
    assertThat(tool.path("description").asText()).startsWith("Students show").endsWith(".");
    assertThat(tool.path("messages").findValuesAsText("type"))
        .containsExactly(
            "LtiResourceLinkRequest", "LtiDeepLinkingRequest", "LtiSubmissionReviewRequest");
    assertThat(tool.path("claims")).hasSize(5);
    assertThat(tool.path("custom_parameters").path("context_history").asText())
        .isEqualTo("$Context.id.history");
    assertThat(tool.path("custom_parameters").path("resource_link_history").asText())
        .isEqualTo("$ResourceLink.id.history");
  }

  @Test
  void reads_the_answer_of_a_real_moodle() throws IOException {
    try (var in = getClass().getResourceAsStream("moodle-registration-answer.json")) {
      var answer = RegistrationMessage.answer(Objects.requireNonNull(in).readAllBytes());

      assertThat(answer).contains(new RegistrationMessage.Answer("BB7WABpd3i0sPES", "2"));
    }
  }

  @Test
  void says_why_a_registration_was_refused_in_both_languages() {
    for (var reason : RegistrationReason.values()) {
      assertThat(LtiPages.PAGES.has(Locale.FRENCH, "refused." + reason + ".title")).isTrue();
      assertThat(LtiPages.PAGES.has(Locale.ENGLISH, "refused." + reason + ".cure")).isTrue();
    }
  }

  @Test
  void reads_text_where_an_object_belongs() {
    var answer =
        answer(
            "{'client_id':'a','https://purl.imsglobal.org/spec/lti-tool-configuration':"
                + "'{\\'deployment_id\\':\\'3\\'}'}");

    assertThat(answer).contains(new RegistrationMessage.Answer("a", "3"));
  }

  @Test
  void reads_a_configuration_with_text_where_lists_and_objects_belong() {
    var text =
        "{'issuer':'https://m.example','token_endpoint_auth_methods_supported':"
            + "'client_secret_post private_key_jwt','scopes_supported':'openid',"
            + "'https://purl.imsglobal.org/spec/lti-platform-configuration':"
            + "'{\\'product_family_code\\':\\'moodle\\'}'}";

    var read = RegistrationMessage.configuration(bytes(text)).orElseThrow();

    assertThat(read.token_endpoint_auth_methods_supported).contains("private_key_jwt");
    assertThat(read.lti_platform_configuration.product_family_code).isEqualTo("moodle");
  }

  @Test
  void reads_a_configuration_whose_platform_part_is_no_object() {
    var text =
        "{'issuer':'https://m.example',"
            + "'https://purl.imsglobal.org/spec/lti-platform-configuration':'moodle'}";

    assertThat(RegistrationMessage.configuration(bytes(text))).isPresent();
  }

  @Test
  void guesses_the_client_that_moodle_is_about_to_update() {
    var payload = "{\"sub\":\"BB7WABpd3i0sPES\",\"scope\":\"reg\"}";
    var token =
        "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(payload)) + ".c2ln";

    assertThat(RegistrationToken.client(token)).isEqualTo("BB7WABpd3i0sPES");
    assertThat(RegistrationToken.client("opaque")).isEmpty();
    assertThat(RegistrationToken.client("a.%%.c")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'client_id':'a b'}",
        "{'client_id':'é'}",
        "",
        "[]",
        "{}",
        "{'client_id':''}",
        "{'client_id':{}}",
        "token_already_used"
      })
  void refuses_an_answer_without_a_client_id(String body) {
    assertThat(answer(body)).isEmpty();
  }

  private static Optional<RegistrationMessage.Answer> answer(String body) {
    return RegistrationMessage.answer(bytes(body));
  }

  private static byte[] bytes(String body) {
    return body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
