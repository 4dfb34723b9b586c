package org.preuve.portfolio.framework;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.preuve.portfolio.framework.model.Framework;

/** Frameworks in a confirmed wording; a draft never changes, so each is put together once. */
@ApplicationScoped
class ConfirmedWordings {

  private static final int MOST = 200;

  private final Map<String, Framework> byDraft = new ConcurrentHashMap<>();

  /** The framework in the wording of that draft, made if it is not here. */
  Framework get(String draft, Function<String, Framework> make) {
    if (byDraft.size() >= MOST) {
      byDraft.clear();
    }
    return byDraft.computeIfAbsent(draft, make);
  }
}
