package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.web.base.StrictJson;
import org.preuve.web.base.StrictJson.Limits;

/**
 * The one gate for credentials and their documents: {@link StrictJson}, and no null, no number that
 * a double cannot hold and no half of a character, since two readers could read them differently.
 */
public final class CredentialJson {

  /** Largest document read, in bytes. */
  public static final int MAX_BYTES = 256 * 1024;

  private static final StrictJson GATE =
      StrictJson.within(new Limits(MAX_BYTES, 32, 50_000, MAX_BYTES, 40, false));

  private CredentialJson() {}

  /** The object, or empty where the gate refuses the bytes. */
  public static Optional<ObjectNode> object(byte[] json) {
    return GATE.object(json).filter(CredentialJson::plain);
  }

  /** The object that the gate refuses for nothing but a member without a value. */
  public static Optional<ObjectNode> withoutValue(byte[] json) {
    return GATE.object(json).filter(CredentialJson::holdsNull);
  }

  /** Whether a member in it has no value. */
  public static boolean holdsNull(JsonNode node) {
    if (node.isNull()) {
      return true;
    }
    for (var child : node) {
      if (holdsNull(child)) {
        return true;
      }
    }
    return false;
  }

  /** A document of our own, as an ordered tree to fill. */
  public static ObjectNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }

  /** The tree as text without blanks, members in the order in which they stand. */
  public static String write(JsonNode tree) {
    return tree.toString();
  }

  /**
   * Whether each character in it is whole: half of a surrogate pair, written with an escape,
   * becomes a question mark in UTF-8, so that a changed text could keep its signature.
   */
  public static boolean whole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static boolean plain(JsonNode node) {
    if (node.isNull()
        || (node.isNumber() && !Double.isFinite(node.doubleValue()))
        || (node.isTextual() && !whole(node.asText()))
        || !node.properties().stream().allMatch(member -> whole(member.getKey()))) {
      return false;
    }
    for (var child : node) {
      if (!plain(child)) {
        return false;
      }
    }
    return true;
  }
}
