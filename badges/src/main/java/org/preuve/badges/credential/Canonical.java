package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Optional;

/**
 * The canonical N-Quads of a JSON-LD document (RDFC-1.0 with SHA-256). Everything in the document
 * is either in them or makes the document refused: an undefined term, a relative address, an
 * unknown context, more than {@value LimitedQuads#MAX_QUADS} quads, more than two seconds of
 * computing.
 */
final class Canonical {

  private static final Duration MAX_TIME = Duration.ofSeconds(2);

  private final Contexts contexts;

  Canonical(Contexts contexts) {
    this.contexts = contexts;
  }

  /**
   * N-Quads, each ended by a line feed; empty where the document cannot be put into canonical form
   * whole.
   */
  Optional<String> of(ObjectNode document) {
    try {
      var expanded = expand(document);
      if (!AbsoluteNames.everywhere(expanded)) {
        return Optional.empty();
      }
      var canon = RdfCanon.create("SHA-256", new ComputingTime(MAX_TIME));
      JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(new LimitedQuads(canon));
      var text = new StringWriter();
      canon.provide(new NQuadsWriter(text));
      return Optional.of(text.toString());
    } catch (JsonLdError | RdfConsumerException | IllegalStateException e) {
      return Optional.empty();
    }
  }

  private JsonArray expand(ObjectNode document) throws JsonLdError {
    var json = JsonDocument.of(new StringReader(CredentialJson.write(document)));
    return JsonLd.expand(json).options(options()).get();
  }

  private JsonLdOptions options() {
    var options = new JsonLdOptions(contexts.loader());
    options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
    options.setTimeout(MAX_TIME);
    return options;
  }
}
