package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfConsumerException;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A statement, as {@link RdfQuadConsumer} takes it.
 *
 * @param object an identifier, or a text if it has a datatype or a language
 */
record Quad(
    String subject,
    String predicate,
    String object,
    @Nullable String datatype,
    @Nullable String language,
    @Nullable String direction,
    @Nullable String graph) {

  boolean says(boolean text) {
    return text == (datatype != null || language != null);
  }

  /** Characters of subject, predicate and object. */
  int length() {
    return subject.length() + predicate.length() + object.length();
  }

  void to(RdfQuadConsumer consumer, String subject, String object) throws RdfConsumerException {
    consumer.quad(subject, predicate, object, datatype, language, direction, graph);
  }
}
