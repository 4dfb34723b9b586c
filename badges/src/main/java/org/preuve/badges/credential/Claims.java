package org.preuve.badges.credential;

import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of whom, whatever names it uses and wherever it stands in the file: the
 * statements of its default graph, which are what is signed.
 */
final class Claims implements RdfQuadConsumer {

  private final Map<String, Map<String, Set<String>>> bySubject = new HashMap<>();

  @Override
  public RdfQuadConsumer quad(
      String subject,
      String predicate,
      String object,
      @Nullable String datatype,
      @Nullable String language,
      @Nullable String direction,
      @Nullable String graph) {
    if (graph == null) {
      bySubject
          .computeIfAbsent(subject, s -> new HashMap<>())
          .computeIfAbsent(predicate, p -> new LinkedHashSet<>())
          .add(object);
    }
    return this;
  }

  /** Identifiers, blank nodes and texts that stand behind a property of a subject. */
  Set<String> of(String subject, String property) {
    return bySubject.getOrDefault(subject, Map.of()).getOrDefault(property, Set.of());
  }
}
