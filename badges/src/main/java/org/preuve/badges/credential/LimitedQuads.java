package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.jspecify.annotations.Nullable;

/** Passes quads on, up to a number that no badge needs. */
final class LimitedQuads implements RdfQuadConsumer {

  static final int MAX_QUADS = 5_000;

  private final RdfQuadConsumer next;
  private int seen;

  LimitedQuads(RdfQuadConsumer next) {
    this.next = next;
  }

  @Override
  public RdfQuadConsumer quad(
      String subject,
      String predicate,
      String object,
      @Nullable String datatype,
      @Nullable String language,
      @Nullable String direction,
      @Nullable String graph)
      throws RdfConsumerException {
    if (++seen > MAX_QUADS) {
      throw new RdfConsumerException("more than " + MAX_QUADS + " quads");
    }
    next.quad(subject, predicate, object, datatype, language, direction, graph);
    return this;
  }
}
