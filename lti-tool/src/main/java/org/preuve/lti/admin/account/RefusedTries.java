package org.preuve.lti.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.preuve.lti.admin.account.AdminAction.Kind;

/**
 * What this node has refused since the journal was last told: logins by account, and pages of
 * courses, each with the number of people and places. Who and where stays here, and in no journal.
 */
@ApplicationScoped
class RefusedTries {

  /** Stands in the journal for a name that is no account's: somebody may type a password there. */
  static final String NOBODY = "?";

  /** More people or places are counted as one. */
  private static final int MOST = 1_000;

  private final Map<String, Count> logins = new TreeMap<>();
  private Count pages = new Count();

  private static final class Count {
    private int number;
    private final Set<String> people = new HashSet<>();
    private final Set<String> places = new HashSet<>();

    void add(String person, String place) {
      number++;
      keep(people, person);
      keep(places, place);
    }

    private static void keep(Set<String> all, String one) {
      if (all.size() < MOST) {
        all.add(one);
      }
    }
  }

  /**
   * For the journal.
   *
   * @param who an account of the administration, or {@link #NOBODY}
   * @param what numbers, as the text of the kind names them
   */
  record Line(String who, Kind kind, String what) {}

  /** A login was refused; the accounts are few. */
  synchronized void login(String account, String place) {
    logins.computeIfAbsent(account, name -> new Count()).add(account, place);
  }

  /** Somebody in a course was refused a page, or asked for what is not there or not theirs. */
  synchronized void page(String person, String place) {
    pages.add(person, place);
  }

  /** Everything since the last time. */
  synchronized List<Line> take() {
    var lines = new ArrayList<Line>();
    logins.forEach(
        (account, count) ->
            lines.add(
                new Line(
                    account, Kind.SIGN_IN_REFUSED, count.number + " / " + count.places.size())));
    if (pages.number > 0) {
      var what = pages.number + " / " + pages.people.size() + " / " + pages.places.size();
      lines.add(new Line(NOBODY, Kind.ACCESS_REFUSED, what));
    }
    logins.clear();
    pages = new Count();
    return List.copyOf(lines);
  }
}
