package org.preuve.lti.roster;

import static java.util.stream.Collectors.groupingBy;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.preuve.lti.course.Learner;
import org.preuve.web.UserId;

/**
 * What tells people of one name apart: what the platform calls them in its messages ({@code sub}),
 * which is kept anyway. In Moodle it is the number of the account that teachers see in addresses.
 */
final class Namesakes {

  /** Longer identifiers, which nobody reads, are shown by their end. */
  private static final int WHOLE = 12;

  private static final int SHORTEST = 4;

  private Namesakes() {}

  /**
   * Somebody.
   *
   * @param subject {@code sub} at the platform
   */
  record Named(UserId id, String name, String subject) {

    static Named of(Learner learner) {
      var user = learner.user();
      return new Named(user.id(), user.name(), user.subject());
    }

    /** Neither stands in any log. */
    @Override
    public String toString() {
      return "user " + id.value();
    }
  }

  /** For those only whose name somebody else has too; each mark is another among them. */
  static Map<UserId, String> of(List<Named> people) {
    var marks = new HashMap<UserId, String>();
    people.stream()
        .collect(groupingBy(user -> plain(user.name())))
        .values()
        .forEach(same -> mark(same, marks));
    return marks;
  }

  private static void mark(List<Named> same, Map<UserId, String> marks) {
    if (same.size() > 1) {
      int length = shortest(same);
      same.forEach(user -> marks.put(user.id(), end(user.subject(), length)));
    }
  }

  private static int shortest(List<Named> same) {
    int longest = same.stream().mapToInt(user -> user.subject().length()).max().orElse(0);
    for (int length = longest <= WHOLE ? WHOLE : SHORTEST; length < longest; length++) {
      int tried = length;
      long different = same.stream().map(user -> end(user.subject(), tried)).distinct().count();
      if (different == same.size()) {
        return length;
      }
    }
    return longest;
  }

  private static String end(String subject, int length) {
    return subject.length() <= length
        ? subject
        : "…" + subject.substring(subject.length() - length);
  }

  /** As a reader compares two names. */
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .strip()
        .replaceAll("\\s+", " ")
        .toLowerCase(Locale.ROOT);
  }
}
