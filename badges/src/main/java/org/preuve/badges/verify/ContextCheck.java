package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.Contexts;

/**
 * Whether every name in the document can have one meaning only. A context is not covered by the
 * signature, so a changed one could give a member another name and hide it: an expiry date, say.
 * Hence: bundled contexts, the Verifiable Credentials one first; a context of the badge's own only
 * adds plain terms with names and meanings that no bundled context has; no name with a colon or an
 * at sign. What such terms may still do to each other and to values is seen when the document is
 * expanded.
 */
final class ContextCheck {

  private static final Pattern TERM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]+");

  private final Contexts contexts;

  ContextCheck(Contexts contexts) {
    this.contexts = contexts;
  }

  Finding check(JsonNode document) {
    var context = document.path("@context");
    var known =
        context.isArray()
            && Contexts.CREDENTIALS_V2.equals(context.path(0).asText())
            && all(context, this::accepted)
            && document.properties().stream()
                .filter(member -> !member.getKey().equals("@context"))
                .allMatch(member -> plain(member.getKey()) && plainNames(member.getValue()));
    return known ? Finding.CONTEXT_OK : Finding.CONTEXT_UNKNOWN;
  }

  private boolean accepted(JsonNode context) {
    return context.isTextual()
        ? contexts.knows(context.asText())
        : context.isObject()
            && context.properties().stream()
                .allMatch(term -> addsTerm(term.getKey(), term.getValue()));
  }

  private boolean addsTerm(String term, JsonNode meaning) {
    return TERM.matcher(term).matches()
        && !contexts.names(term)
        && meaning.isTextual()
        && IRI.matcher(meaning.asText()).matches()
        && !contexts.defines(meaning.asText());
  }

  private static boolean plainNames(JsonNode node) {
    return node.properties().stream()
            .allMatch(member -> plain(member.getKey()) && plainNames(member.getValue()))
        && (!node.isArray() || all(node, ContextCheck::plainNames));
  }

  private static boolean plain(String name) {
    return !name.startsWith("@") && name.indexOf(':') < 0;
  }

  private static boolean all(JsonNode array, java.util.function.Predicate<JsonNode> test) {
    return StreamSupport.stream(array.spliterator(), false).allMatch(test);
  }
}
