package org.preuve.badges.credential;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.net.URI;
import java.net.URISyntaxException;

/**
 * Whether every identifier and type of an expanded document is an absolute IRI. Relative ones are
 * left out of the quads, so that a signature would not cover them (JSON-LD 1.1 API, section 8.2);
 * blank node identifiers serve only to build graphs that take for ever to put in order.
 */
final class AbsoluteNames {

  private AbsoluteNames() {}

  static boolean everywhere(JsonValue value) {
    if (value instanceof JsonArray array) {
      return array.stream().allMatch(AbsoluteNames::everywhere);
    }
    if (!(value instanceof JsonObject object)) {
      return true;
    }
    if (object.containsKey("@value")) {
      return named(object.get("@type")) || json(object);
    }
    return object.entrySet().stream()
        .allMatch(
            entry ->
                switch (entry.getKey()) {
                  case "@id", "@type" -> named(entry.getValue());
                  default -> everywhere(entry.getValue());
                });
  }

  private static boolean json(JsonObject value) {
    return value.get("@type") instanceof JsonString type && "@json".equals(type.getString());
  }

  private static boolean named(@org.jspecify.annotations.Nullable JsonValue name) {
    if (name instanceof JsonArray array) {
      return array.stream().allMatch(AbsoluteNames::named);
    }
    return name == null || (name instanceof JsonString text && absolute(text.getString()));
  }

  private static boolean absolute(String iri) {
    try {
      return !iri.startsWith("_:") && new URI(iri).isAbsolute();
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
