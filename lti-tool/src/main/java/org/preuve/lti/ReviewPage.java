package org.preuve.lti;

import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/**
 * A module's page for reviewing what a student has handed in (Submission Review 1.0); every bean of
 * this type is asked.
 */
public interface ReviewPage {

  /**
   * The page to open.
   *
   * @param caller an assessor, or the student
   * @param student whose submission it is
   * @param target page that the course's link opens for the student, path and query
   * @return path inside the course; empty when this module has none for it
   */
  Optional<String> path(Caller caller, UserId student, String target);
}
