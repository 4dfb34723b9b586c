package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps statements in the order in which they come. */
final class QuadList implements RdfQuadConsumer {

  private final List<Quad> quads = new ArrayList<>();

  List<Quad> quads() {
    return quads;
  }

  @Override
  public RdfQuadConsumer quad(
      String subject,
      String predicate,
      String object,
      @Nullable String datatype,
      @Nullable String language,
      @Nullable String direction,
      @Nullable String graph) {
    quads.add(new Quad(subject, predicate, object, datatype, language, direction, graph));
    return this;
  }
}
