package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
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

/**
 * The canonical N-Quads of a JSON-LD document (RDFC-1.0 with SHA-256). Everything in the document
 * is either in them or makes the document refused: an undefined term, a relative address, an
 * unknown context, a statement that stands under another name than its own. Work has its limits
 * ({@link Size}, {@link LimitedQuads}, {@link WorkBudget}).
 */
final class Canonical {

  private static final Duration MAX_TIME = Duration.ofSeconds(1);

  /** Exactly one of the two. */
  sealed interface Form {

    /** N-Quads, each ended by a line feed. */
    record Whole(String quads) implements Form {}

    /** No canonical form. */
    record Refused(Why why) implements Form {}
  }

  /** Why there is none. */
  enum Why {
    /** Not everything in the document is in its quads. */
    NOT_WHOLE,
    /** Something is said under a second name, where nobody looks for it. */
    HIDDEN,
    /** Found out nothing: too much work. */
    TOO_COMPLEX
  }

  private final Contexts contexts;

  Canonical(Contexts contexts) {
    this.contexts = contexts;
  }

  Form of(ObjectNode document) {
    try {
      Size.check(document);
      var expanded = expand(document);
      if (!AbsoluteNames.everywhere(expanded)) {
        return new Form.Refused(Why.NOT_WHOLE);
      }
      return OwnTerms.onlyNames(document, expanded, this::expand)
          ? canonical(document, expanded)
          : new Form.Refused(Why.HIDDEN);
    } catch (TooComplexException e) {
      return new Form.Refused(Why.TOO_COMPLEX);
    } catch (JsonLdError e) {
      return new Form.Refused(
          e.getCode() == JsonLdErrorCode.PROCESSING_TIMEOUT_EXCEEDED
              ? Why.TOO_COMPLEX
              : Why.NOT_WHOLE);
    } catch (RdfConsumerException | IllegalStateException e) {
      return new Form.Refused(Why.NOT_WHOLE);
    }
  }

  private Form canonical(ObjectNode document, JsonArray expanded)
      throws JsonLdError, RdfConsumerException {
    var claims = new Claims();
    var canon = RdfCanon.create("SHA-256", new WorkBudget(MAX_TIME));
    JsonLd.toRdf(JsonDocument.of(expanded))
        .options(options())
        .provide(new LimitedQuads(claims, canon));
    if (!new PlainNames(claims).sayAll(document)) {
      return new Form.Refused(Why.HIDDEN);
    }
    var text = new StringWriter();
    canon.provide(new NQuadsWriter(text));
    return new Form.Whole(text.toString());
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
