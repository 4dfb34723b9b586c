package org.preuve.demo.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.lti13.objects.LTILaunchMessage;
import org.tsugi.lti13.objects.LTIPlatformConfiguration;
import org.tsugi.lti13.objects.LTIToolConfiguration;
import org.tsugi.lti13.objects.OpenIDClientRegistration;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

/** LTI dynamic registration 1.0: what this platform offers, and the tool's answer to it. */
final class ToolRegistration {

  static final String DEEP_LINKING = "LtiDeepLinkingRequest";
  private static final String RESOURCE_LINK = "LtiResourceLinkRequest";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final RecordsFile records;
  private final Set<String> openTokens = ConcurrentHashMap.newKeySet();

  ToolRegistration(Addresses addresses, RecordsFile records) {
    this.addresses = addresses;
    this.records = records;
  }

  /** A registration token, good for one registration. */
  String invite() {
    String token = SecretFiles.random();
    openTokens.add(token);
    return token;
  }

  /** Section 3.4, with the LTI platform configuration of section 3.5. */
  Reply configuration(Request request) {
    var configuration = new OpenIDProviderConfiguration();
    configuration.issuer = addresses.base();
    configuration.authorization_endpoint = addresses.authorization();
    configuration.token_endpoint = addresses.token();
    configuration.jwks_uri = addresses.jwks();
    configuration.registration_endpoint = addresses.registration();
    configuration.scopes_supported = Scopes.ALL;
    configuration.claims_supported =
        List.of("sub", "iss", "name", "given_name", "family_name", "email");
    configuration.lti_platform_configuration = platform();
    return json(200, configuration);
  }

  private static LTIPlatformConfiguration platform() {
    var platform = new LTIPlatformConfiguration();
    platform.product_family_code = "preuve-demo-lms";
    platform.version = "1.0";
    platform.messages_supported = List.of(message(RESOURCE_LINK), message(DEEP_LINKING));
    platform.variables = List.of();
    return platform;
  }

  private static LTILaunchMessage message(String type) {
    var message = new LTILaunchMessage();
    message.type = type;
    return message;
  }

  /** Section 3.5.2: the tool describes itself and gets its client id. */
  Reply register(Request request) {
    String token =
        request
            .header("authorization")
            .filter(value -> value.startsWith("Bearer "))
            .map(value -> value.substring(7))
            .orElseThrow(() -> new Refusal(401, "invalid_token"));
    var asked = parsed(request.text());
    check(asked);
    if (!openTokens.remove(token)) {
      throw new Refusal(401, "invalid_token");
    }
    var records = this.records.change(before -> added(before.next(), asked));
    return json(200, answer(asked, records.tools().get(records.tools().size() - 1)));
  }

  private static OpenIDClientRegistration parsed(String body) {
    try {
      return JSON.readValue(body, OpenIDClientRegistration.class);
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "invalid_client_metadata");
    }
  }

  private static void check(OpenIDClientRegistration asked) {
    var tool = asked.lti_tool_configuration;
    if (tool == null
        || tool.domain == null
        || tool.target_link_uri == null
        || asked.redirect_uris == null
        || asked.redirect_uris.isEmpty()
        || asked.initiate_login_uri == null
        || asked.jwks_uri == null) {
      throw new Refusal(400, "invalid_client_metadata");
    }
    if (!tool.domain.equals(authority(tool.target_link_uri))
        || !tool.domain.equals(authority(asked.initiate_login_uri))) {
      throw new Refusal(400, "domain_targetlinkuri_mismatch");
    }
  }

  private static String authority(String address) {
    try {
      return Objects.requireNonNullElse(URI.create(address).getAuthority(), "");
    } catch (IllegalArgumentException e) {
      throw new Refusal(400, "invalid_client_metadata");
    }
  }

  private static Records added(Records before, OpenIDClientRegistration asked) {
    var configuration = asked.lti_tool_configuration;
    var tool =
        new Tool(
            "preuve-demo-" + before.lastId(),
            Integer.toString(before.lastId()),
            Objects.requireNonNullElse(asked.client_name, "Preuve"),
            asked.initiate_login_uri,
            List.copyOf(asked.redirect_uris),
            asked.jwks_uri,
            configuration.target_link_uri,
            deepLinkUri(configuration),
            Objects.requireNonNullElse(configuration.custom_parameters, Map.of()),
            List.of(Objects.requireNonNullElse(asked.scope, "").split(" ")),
            List.copyOf(Objects.requireNonNullElse(configuration.claims, List.of())));
    var link =
        new Records.Link(
            Integer.toString(before.next().lastId()),
            tool.clientId(),
            "Portfolio de preuves",
            "",
            tool.targetUri(),
            Map.of());
    return Activities.withLink(before.with(tool).next(), link, Activities.DEFAULT_MAXIMUM);
  }

  private static String deepLinkUri(LTIToolConfiguration configuration) {
    return configuration.messages.stream()
        .filter(message -> DEEP_LINKING.equals(message.type))
        .map(message -> Objects.requireNonNullElse(message.target_link_uri, ""))
        .map(address -> address.isEmpty() ? configuration.target_link_uri : address)
        .findFirst()
        .orElse("");
  }

  private static OpenIDClientRegistration answer(OpenIDClientRegistration asked, Tool tool) {
    asked.client_id = tool.clientId();
    asked.lti_tool_configuration.deployment_id = tool.deploymentId();
    return asked;
  }

  static Reply json(int status, Object value) {
    try {
      return Reply.of(status, "application/json; charset=utf-8", JSON.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
