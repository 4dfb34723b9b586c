package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;

/**
 * Whether each term of a document's own contexts is a name for its own IRI and nothing else. Such a
 * term could also be a prefix that other terms, identifiers and types are built from, or get
 * another meaning through others: then a member has a name that nobody looks for. The test knows
 * none of these ways: it gives each own term a neutral IRI, expands the document again, and the
 * expanded form may differ in nothing but these IRIs.
 */
final class OwnTerms {

  private static final String NEUTRAL = "urn:preuve:neutral:";

  /** How a document is expanded. */
  @FunctionalInterface
  interface Expansion {
    JsonArray of(ObjectNode document) throws JsonLdError;
  }

  private final Map<String, String> meanings = new HashMap<>();

  private OwnTerms() {}

  /**
   * @param expanded the document's expanded form
   */
  static boolean onlyNames(ObjectNode document, JsonArray expanded, Expansion expansion)
      throws JsonLdError {
    var own = new OwnTerms();
    var neutral = document.deepCopy();
    if (!own.neutralise(neutral.path("@context"))) {
      return false;
    }
    return own.meanings.isEmpty() || own.restored(expansion.of(neutral)).equals(expanded);
  }

  private boolean neutralise(JsonNode context) {
    if (context instanceof ObjectNode own) {
      return neutralise(own);
    }
    for (var one : context) {
      if (one.isContainerNode() && !neutralise(one)) {
        return false;
      }
    }
    return true;
  }

  private boolean neutralise(ObjectNode own) {
    for (var term : own.properties()) {
      if (term.getKey().startsWith("@") || !term.getValue().isTextual()) {
        return false;
      }
      var neutral = NEUTRAL + meanings.size();
      meanings.put(neutral, term.getValue().asText());
      term.setValue(own.textNode(neutral));
    }
    return true;
  }

  private JsonArray restored(JsonArray neutral) {
    var text = neutral.toString();
    for (var meaning : meanings.entrySet()) {
      text =
          text.replace(
              "\"" + meaning.getKey() + "\"", Json.createValue(meaning.getValue()).toString());
    }
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readArray();
    }
  }
}
