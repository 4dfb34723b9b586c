package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Passes quads on, up to a number, and a number of blank nodes, that no badge needs. */
final class LimitedQuads implements RdfQuadConsumer {

  static final int MAX_QUADS = 5_000;

  private final List<RdfQuadConsumer> next;
  private final Set<String> blankNodes = new HashSet<>();
  private int seen;

  LimitedQuads(RdfQuadConsumer... next) {
    this.next = List.of(next);
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
      throw new TooComplexException("more than " + MAX_QUADS + " quads");
    }
    if (subject.startsWith("_:")
        && blankNodes.add(subject)
        && blankNodes.size() > WorkBudget.MAX_BLANK_NODES) {
      throw new TooComplexException(
          "more than " + WorkBudget.MAX_BLANK_NODES + " nodes without a name");
    }
    for (var consumer : next) {
      consumer.quad(subject, predicate, object, datatype, language, direction, graph);
    }
    return this;
  }
}
