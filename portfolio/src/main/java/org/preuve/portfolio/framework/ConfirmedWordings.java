package org.preuve.portfolio.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.preuve.portfolio.framework.model.Framework;

/**
 * Frameworks in a confirmed wording, and published versions; neither ever changes, so each is put
 * together once.
 */
@ApplicationScoped
class ConfirmedWordings {

  private static final int MOST = 500;

  private final Map<String, Framework> byDraft = new ConcurrentHashMap<>();

  /** The framework in the wording of that draft, made if it is not here. */
  Framework get(String draft, Function<String, Framework> make) {
    if (byDraft.size() >= MOST) {
      byDraft.clear();
    }
    return byDraft.computeIfAbsent(draft, make);
  }

  /** The published version with that id, made if it is not here and there is one. */
  Optional<Framework> find(String id, Function<String, Optional<Framework>> make) {
    var known = Optional.ofNullable(byDraft.get(id));
    return known.isPresent() ? known : make.apply(id).map(made -> get(id, same -> made));
  }
}
