package org.preuve.portfolio.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Frameworks as CASE has them; a version never changes, so each is put together once. */
@ApplicationScoped
class CaseCatalogue {

  private static final int MOST = 300;

  private final Map<String, CaseNodes> made = new ConcurrentHashMap<>();

  /** The framework with that id, made if it is not here and there is one. */
  Optional<CaseNodes> find(String id, Function<String, Optional<CaseNodes>> make) {
    var known = Optional.ofNullable(made.get(id));
    if (known.isPresent()) {
      return known;
    }
    if (made.size() >= MOST) {
      made.clear();
    }
    return make.apply(id).map(nodes -> made.computeIfAbsent(id, same -> nodes));
  }
}
