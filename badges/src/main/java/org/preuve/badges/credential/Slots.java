package org.preuve.badges.credential;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A document in two parts: its shape, which all badges of one achievement share, and what each of
 * them has for itself (identifier, moments, salted name, place in the status list, digests).
 *
 * <p>Only what JSON-LD carries over as it stands is taken out: a text, or an identifier that no
 * prefix and no base changes (JSON-LD 1.1 API, section 5.2), under contexts that this product wrote
 * or pinned.
 *
 * @param shape the document with marks in the place of the values
 * @param values in the order of their marks
 */
record Slots(ObjectNode shape, List<Value> values) {

  /** More than any badge of this product has; what has more is read whole. */
  private static final int MOST = 200;

  private static final String MARK = "preuve-slot-";

  /** Holds no second name for the same address: no dots to resolve, nothing to decode. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?(/[A-Za-z0-9_-]+)*(\\.svg)?(#[a-z0-9]+)?");

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");

  private static final String SUBJECT = "/credentialSubject";

  private static final List<JsonPointer> NAMES =
      pointers("/id", SUBJECT + "/achievement/image/id", "/credentialStatus/id");

  private static final List<JsonPointer> TEXTS =
      pointers(
          "/created",
          "/validFrom",
          "/validUntil",
          "/awardedDate",
          SUBJECT + "/narrative",
          SUBJECT + "/identifier/0/identityHash",
          SUBJECT + "/identifier/0/salt",
          "/credentialStatus/statusListIndex");

  private static final List<JsonPointer> TEXTS_OF_EVIDENCE =
      pointers("/manifestDigest", "/telemetryRoot", "/digestSRI", "/logIndex");

  private static final JsonPointer ID = JsonPointer.compile("/id");

  /**
   * What one badge has for itself.
   *
   * @param name whether it is an identifier; else a text
   */
  record Value(String text, boolean name) {}

  private static List<JsonPointer> pointers(String... paths) {
    return List.of(paths).stream().map(JsonPointer::compile).toList();
  }

  /** The parts; empty for a document that is to be read whole. */
  static Optional<Slots> of(ObjectNode document, Contexts contexts) {
    if (!pinned(document.path("@context"), contexts)
        || CredentialJson.write(document).contains(MARK)) {
      return Optional.empty();
    }
    var shape = document.deepCopy();
    var values = new ArrayList<Value>();
    boolean plain = take(shape, NAMES, true, values) && take(shape, TEXTS, false, values);
    for (var evidence : shape.path("evidence")) {
      plain =
          plain
              && take(evidence, List.of(ID), true, values)
              && take(evidence, TEXTS_OF_EVIDENCE, false, values);
    }
    return plain && values.size() <= MOST
        ? Optional.of(new Slots(shape, values))
        : Optional.empty();
  }

  private static boolean pinned(JsonNode named, Contexts contexts) {
    if (!(named instanceof ArrayNode)) {
      return false;
    }
    for (var context : named) {
      if (!(context.isTextual() ? contexts.knows(context.asText()) : known(context))) {
        return false;
      }
    }
    return true;
  }

  private static boolean known(JsonNode context) {
    return OpenBadgeCredential.adds(context);
  }

  private static boolean take(
      JsonNode owner, List<JsonPointer> places, boolean names, List<Value> values) {
    for (var place : places) {
      var value = owner.at(place);
      if (value.isTextual() && owner.at(place.head()) instanceof ObjectNode holder) {
        if (names && !ADDRESS.matcher(value.asText()).matches()) {
          return false;
        }
        holder.put(place.last().getMatchingProperty(), mark(values.size(), names));
        values.add(new Value(value.asText(), names));
      }
    }
    return true;
  }

  private static String mark(int number, boolean name) {
    return (name ? "https://slot.invalid/" : "") + MARK + number;
  }

  /** The number of the value whose mark is in this text; -1 where there is none. */
  static int number(String text) {
    var at = text.indexOf(MARK);
    if (at < 0) {
      return -1;
    }
    var digits = text.substring(at + MARK.length());
    return NUMBER.matcher(digits).matches() ? Integer.parseInt(digits) : Integer.MAX_VALUE;
  }

  /** Whether this text is the mark of that value, and nothing more. */
  boolean marks(String text, int number, boolean name) {
    return number < values.size()
        && values.get(number).name() == name
        && text.equals(mark(number, name));
  }
}
