package org.preuve.badges.credential;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.JsonLdOptions.ProcessingPolicy;
import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import com.apicatalog.rdf.canon.RdfCanon;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.json.JsonArray;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The canonical N-Quads of a JSON-LD document (RDFC-1.0). Everything in the document is either in
 * them or makes the document refused: an undefined term, a relative address, an unknown context, a
 * statement that stands under another name than its own. Work has its limits ({@link Size}, {@link
 * LimitedQuads}, {@link WorkBudget}).
 */
final class Canonical {

  private static final Duration MAX_TIME = Duration.ofSeconds(1);

  /** The expansion knows the clock only; what it may cost is bounded by {@link Size}. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /** Exactly one of the two. */
  sealed interface Form {

    /** N-Quads, each ended by a line feed. */
    record Whole(String quads) implements Form {}

    /** No canonical form. */
    record Refused(Why why) implements Form {}
  }

  @FunctionalInterface
  private interface Statements {
    void to(RdfQuadConsumer consumer) throws RdfConsumerException;
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

  private static final class NoForm extends Exception {
    private static final long serialVersionUID = 1L;
    private final Why why;

    NoForm(Why why) {
      super(why.name(), null, false, false);
      this.why = why;
    }
  }

  private final Contexts contexts;
  private final KnownShapes known = new KnownShapes();

  Canonical(Contexts contexts) {
    this.contexts = contexts;
  }

  /** Of the options of a proof: they name nobody and nothing that a verdict rests on. */
  Form options(ObjectNode options, String hash) {
    return of(options, hash, false);
  }

  /**
   * Of a credential, whose names say all that its statements say.
   *
   * @param hash {@code SHA-256} or {@code SHA-384}
   */
  Form credential(ObjectNode credential, String hash) {
    return of(credential, hash, true);
  }

  private Form of(ObjectNode document, String hash, boolean named) {
    try {
      Size.check(document);
      return canonical(document, statements(document), hash, named);
    } catch (NoForm e) {
      return new Form.Refused(e.why);
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

  /** Out of its shape where that is possible, which takes a tenth of the time. */
  private Statements statements(ObjectNode document)
      throws JsonLdError, RdfConsumerException, NoForm {
    var slots = Slots.of(document, contexts);
    if (slots.isPresent()) {
      var shape = shape(slots.get());
      if (shape.isPresent() && shape.get().takes(slots.get())) {
        return to -> shape.get().quads(slots.get(), to);
      }
    }
    var quads = read(document);
    return to -> {
      for (var quad : quads) {
        quad.to(to, quad.subject(), quad.object());
      }
    };
  }

  private Optional<Shape> shape(Slots slots) throws JsonLdError, RdfConsumerException, NoForm {
    var before = known.find(slots);
    if (before.isPresent()) {
      return before;
    }
    var shape = Shape.of(slots, read(slots.shape()));
    shape.ifPresent(one -> known.keep(slots, one));
    return shape;
  }

  private List<Quad> read(ObjectNode document) throws JsonLdError, RdfConsumerException, NoForm {
    var expanded = expand(document);
    if (!AbsoluteNames.everywhere(expanded)) {
      throw new NoForm(Why.NOT_WHOLE);
    }
    if (!OwnTerms.onlyNames(document, expanded, this::expand)) {
      throw new NoForm(Why.HIDDEN);
    }
    var quads = new QuadList();
    JsonLd.toRdf(JsonDocument.of(expanded)).options(options()).provide(new LimitedQuads(quads));
    return quads.quads();
  }

  private Form canonical(ObjectNode document, Statements statements, String hash, boolean named)
      throws JsonLdError, RdfConsumerException {
    var claims = new Claims();
    var canon = RdfCanon.create(hash, new WorkBudget(MAX_TIME));
    statements.to(new LimitedQuads(claims, canon));
    if (named && !namesSayAll(document, claims)) {
      return new Form.Refused(Why.HIDDEN);
    }
    var text = new StringWriter();
    canon.provide(new NQuadsWriter(text));
    return new Form.Whole(text.toString());
  }

  /** A credential without an identifier gets one for this comparison, so that it can be found. */
  private boolean namesSayAll(ObjectNode document, Claims claims)
      throws JsonLdError, RdfConsumerException {
    if (!document.path("id").asText().isEmpty()) {
      return new PlainNames(claims).sayAll(document);
    }
    var identified = document.deepCopy().put("id", "urn:preuve:neutral:credential");
    var same = new Claims();
    JsonLd.toRdf(JsonDocument.of(expand(identified)))
        .options(options())
        .provide(new LimitedQuads(same));
    return new PlainNames(same).sayAll(identified);
  }

  private JsonArray expand(ObjectNode document) throws JsonLdError {
    var json = JsonDocument.of(new StringReader(CredentialJson.write(document)));
    return JsonLd.expand(json).options(options()).get();
  }

  private JsonLdOptions options() {
    var options = new JsonLdOptions(contexts.loader());
    options.setUndefinedTermsPolicy(ProcessingPolicy.Fail);
    options.setTimeout(MAX_WAIT);
    return options;
  }
}
