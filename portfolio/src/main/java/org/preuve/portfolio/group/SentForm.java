package org.preuve.portfolio.group;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a form of the page has sent and was not kept.
 *
 * @param search to find somebody
 * @param chosen row ids
 * @param words of the own contribution; null where none were sent
 */
record SentForm(String search, Set<Long> chosen, @Nullable String words) {

  static final SentForm NOTHING = new SentForm("", Set.of(), null);

  SentForm {
    chosen = Set.copyOf(chosen);
  }

  static SentForm looking(String search) {
    return new SentForm(search, Set.of(), null);
  }

  static SentForm choosing(List<Long> people) {
    return new SentForm("", Set.copyOf(people), null);
  }

  static SentForm saying(String words) {
    return new SentForm("", Set.of(), words);
  }
}
