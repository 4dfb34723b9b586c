package org.preuve.badges.approval;

import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.CourseId;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** A room that awards badges: what waits there for a second teacher. */
public interface Approvable {

  /** Names it in a request, capitals. */
  String kind();

  /** What is to be awarded, to whom and why; empty if it is no longer there. */
  Optional<Prepared> prepared(Page page, CourseId course, String subject);

  /**
   * Awards it, in the transaction of the approval.
   *
   * @param preparer who wanted it
   * @return why it cannot be awarded any more
   */
  Optional<Reason> give(Caller approver, UserId preparer, String subject);

  /** It will not be awarded. */
  void drop(Caller by, String subject);

  /**
   * What waits, in words.
   *
   * @param people names, the first of them
   * @param number how many people there are
   * @param why one sentence for each reason
   * @param path inside the course, of the page that shows all of it
   */
  record Prepared(String badge, List<String> people, int number, List<String> why, String path) {

    public Prepared {
      people = List.copyOf(people);
      why = List.copyOf(why);
    }
  }
}
