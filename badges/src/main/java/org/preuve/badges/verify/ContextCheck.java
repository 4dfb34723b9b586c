package org.preuve.badges.verify;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.badges.credential.Contexts;
import org.preuve.badges.credential.OpenBadgeCredential;

/**
 * Whether every name in the document can have one meaning only. A context is not covered by the
 * signature, so a changed one could give a member another name and hide it: an expiry date, say.
 * Hence: bundled contexts, one of the Verifiable Credentials ones first; a context of the badge's
 * own only adds plain terms with names and meanings that no bundled context has. What such terms
 * may still do to each other and to values is seen when the document is expanded.
 *
 * <p>What gives a second name to something that a verdict rests on is refused; what is merely not
 * known here is not read.
 */
final class ContextCheck {

  private static final Pattern TERM = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final Pattern IRI =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`]*");
  private static final int MOST_PREFIXES = 8;

  private final Contexts contexts;

  ContextCheck(Contexts contexts) {
    this.contexts = contexts;
  }

  Finding check(JsonNode document) {
    var context = document.path("@context");
    var own = own(context);
    if (list(context).anyMatch(this::hides) || hides(document, own, true)) {
      return Finding.CONTEXT_HIDES;
    }
    if (!known(context) || !nested(document).allMatch(this::known)) {
      return Finding.CONTEXT_UNKNOWN;
    }
    var plain =
        list(context).filter(JsonNode::isObject).allMatch(this::addsTerms)
            && nested(document)
                .flatMap(ContextCheck::list)
                .allMatch(one -> one.isTextual() || OpenBadgeCredential.adds(one))
            && own.values().stream().noneMatch(meaning -> prefixed(meaning, own))
            && readable(document, own);
    return plain ? Finding.CONTEXT_OK : Finding.CONTEXT_OWN;
  }

  /** Bundled ones only, one of the Verifiable Credentials first (data model, section 4.3). */
  private boolean known(JsonNode context) {
    var first = list(context).map(JsonNode::asText).findFirst().orElse("");
    return List.of(Contexts.CREDENTIALS_V2, Contexts.CREDENTIALS_V1).contains(first)
        && list(context).allMatch(one -> one.isObject() || contexts.knows(one.asText()));
  }

  /** Whether a context of the badge's own gives a second name to what has one. */
  private boolean hides(JsonNode context) {
    if (!context.isObject()) {
      return false;
    }
    var own = own(context);
    return context.properties().stream()
        .anyMatch(
            term ->
                (!term.getKey().startsWith("@") && contexts.names(term.getKey()))
                    || (term.getKey().equals("@vocab")
                        && Contexts.beginsWhatMatters(term.getValue().asText()))
                    || gives(term.getValue(), own));
  }

  private boolean gives(JsonNode meaning, Map<String, String> own) {
    if (meaning.isContainerNode()) {
      return StreamSupport.stream(meaning.spliterator(), false).anyMatch(part -> gives(part, own));
    }
    var iri = expanded(meaning.asText(), own);
    return twice(meaning.asText(), own)
        || meaning.isNull()
        || iri.equals("@nest")
        || contexts.defines(iri);
  }

  /** Whether a member has a name that its readers do not look for. */
  private static boolean hides(JsonNode node, Map<String, String> own, boolean root) {
    return node.properties().stream()
            .anyMatch(
                member ->
                    hides(node, member.getKey(), own, root)
                        || (!member.getKey().equals("@context")
                            && hides(member.getValue(), own, false)))
        || (node.isArray()
            && StreamSupport.stream(node.spliterator(), false)
                .anyMatch(one -> hides(one, own, false)));
  }

  private static boolean hides(
      JsonNode holder, String name, Map<String, String> own, boolean root) {
    if (name.equals("@context")) {
      return !root && !credential(holder);
    }
    if (name.startsWith("@")) {
      return !words(holder) && !name.equals("@id") && !name.equals("@type");
    }
    return name.indexOf(':') >= 0 && Contexts.matters(expanded(name, own));
  }

  private static boolean readable(JsonNode node, Map<String, String> own) {
    return node.properties().stream()
            .allMatch(
                member ->
                    member.getKey().equals("@context")
                        || (readable(node, member.getKey(), own)
                            && readable(member.getValue(), own)))
        && (!node.isArray()
            || StreamSupport.stream(node.spliterator(), false).allMatch(one -> readable(one, own)));
  }

  private static boolean readable(JsonNode holder, String name, Map<String, String> own) {
    return name.startsWith("@") ? words(holder) : !prefixed(name, own);
  }

  /** Words with their language (JSON-LD 1.1, section 4.2.4). */
  private static boolean words(JsonNode node) {
    return node.path("@value").isTextual()
        && node.has("@language")
        && node.properties().stream()
            .allMatch(
                part ->
                    part.getValue().isTextual()
                        && List.of("@value", "@language", "@direction").contains(part.getKey()));
  }

  private static boolean credential(JsonNode node) {
    return list(node.path("type")).anyMatch(type -> type.asText().equals("VerifiableCredential"));
  }

  /** The contexts of the credentials inside. */
  private static Stream<JsonNode> nested(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false)
        .filter(JsonNode::isContainerNode)
        .flatMap(
            child ->
                Stream.concat(
                    child.has("@context") ? Stream.of(child.path("@context")) : Stream.empty(),
                    nested(child)));
  }

  private boolean addsTerms(JsonNode context) {
    return context.properties().stream()
        .allMatch(
            term ->
                TERM.matcher(term.getKey()).matches()
                    && term.getValue().isTextual()
                    && IRI.matcher(term.getValue().asText()).matches());
  }

  private static Map<String, String> own(JsonNode context) {
    var own = new HashMap<String, String>();
    list(context)
        .filter(JsonNode::isObject)
        .flatMap(one -> one.properties().stream())
        .filter(term -> term.getValue().isTextual())
        .forEach(term -> own.put(term.getKey(), term.getValue().asText()));
    return own;
  }

  /** JSON-LD 1.1, section 3.2: a name in two parts, of which the first is a term. */
  private static boolean prefixed(String name, Map<String, String> own) {
    int colon = name.indexOf(':');
    return colon > 0
        && own.containsKey(name.substring(0, colon))
        && !name.startsWith("//", colon + 1);
  }

  /** A prefix that is made with a prefix serves nobody but who hides something. */
  private static boolean twice(String name, Map<String, String> own) {
    return prefixed(name, own)
        && prefixed(own.getOrDefault(name.substring(0, name.indexOf(':')), ""), own);
  }

  private static String expanded(String name, Map<String, String> own) {
    var whole = own.getOrDefault(name, name);
    for (var i = 0; i < MOST_PREFIXES && prefixed(whole, own); i++) {
      int colon = whole.indexOf(':');
      whole = own.get(whole.substring(0, colon)) + whole.substring(colon + 1);
    }
    return whole;
  }

  private static Stream<JsonNode> list(JsonNode value) {
    return value.isArray()
        ? StreamSupport.stream(value.spliterator(), false)
        : value.isMissingNode() ? Stream.of() : Stream.of(value);
  }
}
