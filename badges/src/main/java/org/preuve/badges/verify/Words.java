package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;

/** Words in a credential, with or without their language. */
final class Words {

  private Words() {}

  /** The first that are there; empty where none are. */
  static String of(JsonNode value) {
    if (value.isArray()) {
      return value.isEmpty() ? "" : of(value.get(0));
    }
    return value.isObject() ? value.path("@value").asText() : value.asText();
  }
}
