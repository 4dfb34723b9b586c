package org.preuve.lti.grades;

import java.util.List;
import java.util.function.Function;
import org.preuve.web.base.Fetched;

/** What a platform says when it is asked for line items. */
sealed interface Listed {

  /** These. */
  record Items(List<ListedColumn> columns) implements Listed {

    public Items {
      columns = List.copyOf(columns);
    }
  }

  /** Something else. */
  record Unlisted(Fetched instead) implements Listed {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Items, R> items, Function<Unlisted, R> unlisted) {
    return this instanceof Items i ? items.apply(i) : unlisted.apply((Unlisted) this);
  }
}
