package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.web.base.Hashes;

/**
 * JSON-LD contexts that travel with the product, each pinned by its SHA-256: nothing is fetched to
 * verify.
 */
public final class Contexts {

  /** Verifiable Credentials Data Model 2.0, section 4.3: always the first context. */
  public static final String CREDENTIALS_V2 = "https://www.w3.org/ns/credentials/v2";

  /** Open Badges 3.0, the context that badges of this product name. */
  public static final String OPEN_BADGES =
      "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  private static final Contexts BUNDLED =
      new Contexts(
          Map.of(
              CREDENTIALS_V2,
              pinned(
                  "credentials-v2.json",
                  "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"),
              OPEN_BADGES,
              pinned(
                  "ob-3.0.3.json",
                  "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.2.json",
              pinned(
                  "ob-3.0.2.json",
                  "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"),
              "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.1.json",
              pinned(
                  "ob-3.0.1.json",
                  "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"),
              "https://purl.imsglobal.org/spec/ob/v3p0/extensions.json",
              pinned(
                  "ob-extensions.json",
                  "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e")));

  private final Map<String, byte[]> documents;
  private final Set<String> terms = new HashSet<>();

  Contexts(Map<String, byte[]> documents) {
    this.documents = Map.copyOf(documents);
    documents.values().forEach(document -> collect(tree(document), terms));
  }

  /** Exactly the contexts that travel with the product. */
  public static Contexts bundled() {
    return BUNDLED;
  }

  /** The same and one more, for the vectors of a specification. */
  Contexts with(String url, byte[] document) {
    var more = new HashMap<>(documents);
    more.put(url, document);
    return new Contexts(more);
  }

  /** Whether this address is one of ours. */
  public boolean knows(String url) {
    return documents.containsKey(url);
  }

  /**
   * Whether this IRI has a name already, from a bundled context or as part of the model of RDF: a
   * second name for it could hide a member.
   */
  public boolean defines(String iri) {
    if (iri.startsWith(RDF)) {
      return true;
    }
    var quoted = "\"" + iri + "\"";
    return documents.values().stream()
        .anyMatch(
            bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(quoted));
  }

  /** Whether a bundled context has a term of this name, wherever it holds. */
  public boolean names(String term) {
    return terms.contains(term);
  }

  private static void collect(JsonNode node, Set<String> names) {
    node.fieldNames().forEachRemaining(names::add);
    node.forEach(child -> collect(child, names));
  }

  private static JsonNode tree(byte[] document) {
    try {
      return new ObjectMapper().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  DocumentLoader loader() {
    return (url, options) -> load(url);
  }

  private Document load(URI url) throws JsonLdError {
    var bytes =
        Optional.ofNullable(documents.get(url.toString()))
            .orElseThrow(
                () ->
                    new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown context " + url));
    var document = JsonDocument.of(new ByteArrayInputStream(bytes));
    document.setDocumentUrl(url);
    return document;
  }

  private static byte[] pinned(String file, String sha256) {
    try (var in = Contexts.class.getResourceAsStream("contexts/" + file)) {
      if (in == null) {
        throw new IllegalStateException("context is missing: " + file);
      }
      var bytes = in.readAllBytes();
      if (!Hashes.sha256(bytes).equals(sha256)) {
        throw new IllegalStateException("context was altered: " + file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
