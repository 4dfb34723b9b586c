package org.preuve.lti.grades;

import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a score goes. */
sealed interface ColumnOutcome {

  /** To this line item. */
  record Found(URI lineItem) implements ColumnOutcome {}

  /** Nowhere, for now or for good. */
  record Missing(DeliveryCheck.Next next) implements ColumnOutcome {}

  /** The line item, null where there is none. */
  default @Nullable URI address() {
    return this instanceof Found found ? found.lineItem() : null;
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Found, R> found, Function<Missing, R> missing) {
    return this instanceof Found f ? found.apply(f) : missing.apply((Missing) this);
  }
}
