package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.document.Document;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.jsonld.loader.DocumentLoader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.json.Json;
import jakarta.json.JsonStructure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Comprehensive Learner Record 2.0.1. */
  public static final String LEARNER_RECORD =
      "https://purl.imsglobal.org/spec/clr/v2p0/context-2.0.1.json";

  private static final String LEARNER_RECORD_2_0 =
      "https://purl.imsglobal.org/spec/clr/v2p0/context.json";

  private static final byte[] RECORD_2_0 =
      read("clr-2.0.0.json", "e198d7b517d74c5036434ce495086f67b10244709e9a3df9dcb7f8b1579b6167");

  private static final String PROOF = "https://w3id.org/security#proof";
  private static final Set<String> MEANINGS = PlainNames.meanings();

  private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

  /** Verifiable Credentials Data Model 1.1, section 4.1: first in a credential of that version. */
  public static final String CREDENTIALS_V1 = "https://www.w3.org/2018/credentials/v1";

  private static final String PURL = "https://purl.imsglobal.org/spec/ob/v3p0/";

  /** The types of 1EdTech for schemas, lists and refreshing. */
  public static final String EXTENSIONS = PURL + "extensions.json";

  private static final String SECURITY = "https://w3id.org/security/";

  private static final Contexts BUNDLED =
      new Contexts(
          Map.ofEntries(
              pinned(
                  CREDENTIALS_V2,
                  "credentials-v2.json",
                  "8a9f494a89ecc51db093e90e84713e07e84d6d9204364a9b3c7868b21751236f"),
              pinned(
                  CREDENTIALS_V1,
                  "credentials-v1.json",
                  "00d7dd6d3ad8b920e3e550dd3a3d9090bffcac84cdbf943da6924b3e0a5c8bb8"),
              pinned(
                  OPEN_BADGES,
                  "ob-3.0.3.json",
                  "ef2fa9c7846dce233cc166b43639027278be4ee44f00bb1d45c75de2dd0cd761"),
              pinned(
                  PURL + "context-3.0.2.json",
                  "ob-3.0.2.json",
                  "00666ad080ba407687ed1846b7f5e7495f5019042b202a727de47c48a1755c53"),
              pinned(
                  PURL + "context-3.0.1.json",
                  "ob-3.0.1.json",
                  "af095468326d3449160509b26ca71576e6321d13c85b0369cfe3b654c9a48fba"),
              pinned(
                  PURL + "context.json",
                  "ob-3.0.0.json",
                  "9f1c8f9f361ba2994b9b50701f41149919542c50c7b7455b2846d87959295d72"),
              pinned(
                  EXTENSIONS,
                  "ob-extensions.json",
                  "2d013f981d1f4516081a6a04e55468ba2b071d4153b794f19a79715c45a89a5e"),
              Map.entry(LEARNER_RECORD_2_0, RECORD_2_0),
              Map.entry(LEARNER_RECORD, RecordContext.later(RECORD_2_0)),
              pinned(
                  "https://www.w3.org/ns/credentials/status/v1",
                  "status-v1.json",
                  "fd08cbf28ddd829ab2f1978c48f43ab07a112c1c90245a0cfac7ba721c65170c"),
              pinned(
                  "https://w3id.org/vc/status-list/2021/v1",
                  "status-list-2021-v1.json",
                  "fbed35e8a8f01448db4c2db7fa37496f71588aa9cf1e64f71a50fe58677f1c53"),
              pinned(
                  SECURITY + "suites/ed25519-2020/v1",
                  "ed25519-2020-v1.json",
                  "b9e1ab971fd8bf2c7553e0c4a9438e0b9450afde1ea1ca5b2492368b9f549588"),
              pinned(
                  SECURITY + "data-integrity/v1",
                  "data-integrity-v1.json",
                  "b5d829bd09aa7c42abc6efa0c8ed7635313b5487f37ccfce3ecd149ca9418554"),
              pinned(
                  SECURITY + "data-integrity/v2",
                  "data-integrity-v2.json",
                  "0f77743daf5b4e8fc067fc5ba5b21044283053aa717fc6b0219843bed3b00363"),
              pinned(
                  SECURITY + "multikey/v1",
                  "multikey-v1.json",
                  "8e6bad2e5b4f0721906a4dcc2f7a894b1215cf9a47014c71e286423860642ff0"),
              pinned(
                  "https://w3id.org/dcc/v1",
                  "dcc-v1.json",
                  "1543695325471b0d23e839a28166ba4ea445cca294ac46fe034ca584cbfc6077"),
              pinned(
                  "https://www.w3.org/ns/credentials/examples/v2",
                  "credentials-examples-v2.json",
                  "57393fbc69d6efb9b9b5dc9cb6b9880b0944360abfe2eaf459c9e58cf2279d7c"),
              pinned(
                  "https://www.w3.org/ns/credentials/undefined-terms/v2",
                  "undefined-terms-v2.json",
                  "82dab514ba44eb18f5d1b0f638c5e140c6a556fbfb5089601bdc0fa5eb8b2581")));

  private final Map<String, byte[]> documents;

  /** Each read once: an expansion asks for all of them, and nothing changes what is read. */
  private final Map<String, JsonStructure> read;

  private final Set<String> terms = new HashSet<>();

  /** All that stands in quotes: names of terms, and what they mean. */
  private final Set<String> words = new HashSet<>();

  Contexts(Map<String, byte[]> documents) {
    this.documents = Map.copyOf(documents);
    this.read =
        documents.entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> structure(one.getValue())));
    documents.values().forEach(document -> collect(tree(document)));
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

  /** The bytes of one of ours, as it was published. */
  public Optional<byte[]> document(String url) {
    return Optional.ofNullable(documents.get(url)).map(byte[]::clone);
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
    return iri.startsWith(RDF) || matters(iri) || words.contains(iri) || terms.contains(iri);
  }

  /** Whether a bundled context has a term of this name, wherever it holds. */
  public boolean names(String term) {
    return terms.contains(term);
  }

  /** Whether a verdict rests on what this IRI means. */
  public static boolean matters(String iri) {
    return iri.equals(PROOF) || MEANINGS.contains(iri);
  }

  /** Whether a verdict rests on something whose IRI begins so. */
  public static boolean beginsWhatMatters(String vocabulary) {
    return PROOF.startsWith(vocabulary)
        || MEANINGS.stream().anyMatch(iri -> iri.startsWith(vocabulary));
  }

  private void collect(JsonNode node) {
    node.fieldNames().forEachRemaining(terms::add);
    if (node.isTextual()) {
      words.add(node.asText());
    }
    node.forEach(this::collect);
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
    var content =
        Optional.ofNullable(read.get(url.toString()))
            .orElseThrow(
                () ->
                    new JsonLdError(
                        JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, "unknown context " + url));
    var document = JsonDocument.of(content);
    document.setDocumentUrl(url);
    return document;
  }

  private static JsonStructure structure(byte[] document) {
    try (var reader = Json.createReader(new ByteArrayInputStream(document))) {
      return reader.read();
    }
  }

  private static Map.Entry<String, byte[]> pinned(String url, String file, String sha256) {
    return Map.entry(url, read(file, sha256));
  }

  private static byte[] read(String file, String sha256) {
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
