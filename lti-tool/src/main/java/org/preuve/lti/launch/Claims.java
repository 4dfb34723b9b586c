package org.preuve.lti.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The claims of an ID token, read by name; whatever has another JSON type than the specification
 * asks for counts as absent.
 */
final class Claims {

  /** Common beginning of the names of LTI's own claims. */
  static final String LTI = "https://purl.imsglobal.org/spec/lti/claim/";

  static final String MESSAGE_TYPE = LTI + "message_type";
  static final String VERSION = LTI + "version";
  static final String DEPLOYMENT_ID = LTI + "deployment_id";
  static final String TARGET_LINK_URI = LTI + "target_link_uri";
  static final String RESOURCE_LINK = LTI + "resource_link";
  static final String ROLES = LTI + "roles";
  static final String CONTEXT = LTI + "context";
  static final String FOR_USER = LTI + "for_user";
  static final String LAUNCH_PRESENTATION = LTI + "launch_presentation";
  static final String CUSTOM = LTI + "custom";
  static final String AGS = "https://purl.imsglobal.org/spec/lti-ags/claim/endpoint";
  static final String NRPS = "https://purl.imsglobal.org/spec/lti-nrps/claim/namesroleservice";
  static final String DEEP_LINKING =
      "https://purl.imsglobal.org/spec/lti-dl/claim/deep_linking_settings";

  /** Last second of the year 9999. */
  private static final BigDecimal LATEST = new BigDecimal("253402300799");

  private final JsonNode node;

  Claims(JsonNode node) {
    this.node = node;
  }

  boolean has(String name) {
    return !node.path(name).isMissingNode();
  }

  /** A text that is not empty. */
  Optional<String> text(String name) {
    var value = node.path(name);
    return Optional.of(value)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(t -> !t.isEmpty());
  }

  /** True or false; some platforms send them as text. */
  Optional<Boolean> flag(String name) {
    var value = node.path(name).asText("");
    return Optional.of(value)
        .filter(v -> v.equals("true") || v.equals("false"))
        .map(Boolean::valueOf);
  }

  /** A NumericDate (RFC 7519, section 2) up to the year 9999. */
  Optional<Instant> time(String name) {
    var value = node.path(name);
    return Optional.of(value)
        .filter(JsonNode::isNumber)
        .map(JsonNode::decimalValue)
        .filter(v -> v.signum() >= 0 && v.compareTo(LATEST) <= 0)
        .map(v -> Instant.ofEpochMilli(v.movePointRight(3).longValue()));
  }

  /** The texts of an array, or a single text as a list of one; other members are left out. */
  List<String> texts(String name) {
    var value = node.path(name);
    return value.isTextual() ? List.of(value.asText()) : members(value).toList();
  }

  boolean isArray(String name) {
    return node.path(name).isArray();
  }

  /** The claims inside a claim that is an object; without any when it is something else. */
  Claims inside(String name) {
    return new Claims(node.path(name));
  }

  /** How many members an array has. */
  int size(String name) {
    return node.path(name).size();
  }

  private static Stream<String> members(JsonNode array) {
    if (!array.isArray()) {
      return Stream.empty();
    }
    return StreamSupport.stream(array.spliterator(), false)
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText);
  }
}
