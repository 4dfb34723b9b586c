package org.preuve.lti.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.lti.CopyVariables;
import org.preuve.lti.LtiPages;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StrictJson;
import org.tsugi.lti13.objects.LTILaunchMessage;
import org.tsugi.lti13.objects.LTIToolConfiguration;
import org.tsugi.lti13.objects.OpenIDClientRegistration;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

/** The JSON documents of Dynamic Registration 1.0, sections 3.4 to 3.6. */
@Dependent
class RegistrationMessage {

  private static final String TOOL = "https://purl.imsglobal.org/spec/lti-tool-configuration";

  private static final int LONGEST_ID = 255;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .serializationInclusion(JsonInclude.Include.NON_EMPTY)
          .build();

  private final ServerConfig server;
  private final ToolConfig tool;

  @Inject
  RegistrationMessage(ServerConfig server, ToolConfig tool) {
    this.server = server;
    this.tool = tool;
  }

  /**
   * What a platform answered.
   *
   * @param deployment first deployment, empty when the answer names none
   */
  record Answer(String clientId, String deployment) {}

  /** Reads a configuration; empty when it is none. */
  static Optional<OpenIDProviderConfiguration> configuration(byte[] body) {
    return StrictJson.object(body, Fetched.LIMIT)
        .map(TextForObject::mend)
        .flatMap(
            json -> {
              try {
                return Optional.of(MAPPER.treeToValue(json, OpenIDProviderConfiguration.class));
              } catch (JsonProcessingException otherTypes) {
                return Optional.empty();
              }
            });
  }

  /**
   * Our registration: only the scopes and claims that we use, and no e-mail address.
   *
   * @param ref name of our key set
   * @param locale language of what a platform shows of it
   */
  byte[] request(String ref, Locale locale) {
    var client = new OpenIDClientRegistration();
    client.application_type = "web";
    client.response_types = List.of("id_token");
    client.grant_types = List.of("implicit", "client_credentials");
    client.initiate_login_uri = server.at("/lti/login").toString();
    client.redirect_uris = List.of(server.at("/lti/launch").toString());
    client.client_name = "Preuve";
    client.jwks_uri = server.at("/lti/jwks/" + ref).toString();
    client.logo_uri = server.at("/assets/img/preuve-mark.svg").toString();
    client.client_uri = server.baseUrl().toString();
    client.token_endpoint_auth_method = "private_key_jwt";
    client.scope = Scopes.ALL;
    client.lti_tool_configuration = toolConfiguration(locale);
    try {
      return MAPPER.writeValueAsBytes(client);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a registration that is no JSON", impossible);
    }
  }

  private LTIToolConfiguration toolConfiguration(Locale locale) {
    var configuration = new LTIToolConfiguration();
    configuration.domain = server.baseUrl().getRawAuthority();
    configuration.description = LtiPages.PAGES.text(locale, "registration.description");
    configuration.target_link_uri = server.at(tool.targetPath()).toString();
    configuration.custom_parameters = CopyVariables.SUBSTITUTIONS;
    configuration.claims = List.of("iss", "sub", "name", "given_name", "family_name");
    configuration.messages =
        List.of(
            message("LtiResourceLinkRequest", tool.targetPath()),
            message("LtiDeepLinkingRequest", tool.choosePath()),
            message("LtiSubmissionReviewRequest", tool.targetPath()));
    return configuration;
  }

  private LTILaunchMessage message(String type, String path) {
    var message = new LTILaunchMessage();
    message.type = type;
    message.target_link_uri = server.at(path).toString();
    message.label = "Preuve";
    return message;
  }

  /**
   * Reads the platform's answer; empty when it names no client. The tool configuration may be an
   * object, text with an object in it, or missing: old Moodles send text.
   */
  static Optional<Answer> answer(byte[] body) {
    return StrictJson.object(body, Fetched.LIMIT)
        .filter(json -> isId(json.path("client_id")))
        .map(
            json ->
                new Answer(
                    json.path("client_id").asText(),
                    deployment(TextForObject.object(json.path(TOOL)))));
  }

  private static String deployment(JsonNode configuration) {
    var id = configuration.path("deployment_id");
    return isId(id) ? id.asText() : "";
  }

  private static boolean isId(JsonNode value) {
    return (value.isTextual() || value.isIntegralNumber())
        && !value.asText().isEmpty()
        && value.asText().length() <= LONGEST_ID
        && value.asText().chars().allMatch(c -> c > ' ' && c < 127);
  }
}
