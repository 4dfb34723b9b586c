package org.preuve.badges.credential;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Whether a document is small enough to be expanded: each context and each object costs time before
 * the first quad is seen.
 */
public final class Size {

  static final int MAX_CONTEXTS = 10;

  /** In all, with those of the credentials inside. */
  static final int MAX_ALL_CONTEXTS = 84;

  static final int MAX_OBJECTS = 1_000;
  static final int MAX_OWN_TERMS = 100;

  private Size() {}

  /** Whether it is small enough. */
  public static boolean fits(JsonNode document) {
    try {
      check(document);
      return true;
    } catch (TooComplexException much) {
      return false;
    }
  }

  /**
   * @throws TooComplexException where it is not
   */
  static void check(JsonNode document) {
    var contexts = document.path("@context");
    if (contexts.isArray() && contexts.size() > MAX_CONTEXTS) {
      throw new TooComplexException("more than " + MAX_CONTEXTS + " contexts");
    }
    var terms = 0;
    for (var context : contexts) {
      terms += context.size();
    }
    if (terms > MAX_OWN_TERMS) {
      throw new TooComplexException("more than " + MAX_OWN_TERMS + " terms of its own");
    }
    if (contexts(document) > MAX_ALL_CONTEXTS) {
      throw new TooComplexException("more than " + MAX_ALL_CONTEXTS + " contexts in all");
    }
    if (objects(document) > MAX_OBJECTS) {
      throw new TooComplexException("more than " + MAX_OBJECTS + " objects");
    }
  }

  private static int objects(JsonNode node) {
    var count = node.isObject() ? 1 : 0;
    for (var child : node) {
      count += objects(child);
    }
    return count;
  }

  private static int contexts(JsonNode node) {
    var context = node.path("@context");
    var count = context.isArray() ? context.size() : context.isMissingNode() ? 0 : 1;
    for (var child : node) {
      count += contexts(child);
    }
    return count;
  }
}
