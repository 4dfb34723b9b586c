package org.preuve.badges.bulk;

import java.util.List;
import java.util.Optional;
import org.preuve.badges.achievement.Achievement;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** What an award to many rests on; asked again for each person right before the award. */
public interface Grounds {

  /**
   * Whether it still holds for a person.
   *
   * @return the competencies whose decisions it rests on; empty if it does not hold
   */
  Optional<List<FrameworkCode>> hold(
      String rule, Achievement version, CourseId course, UserId person);

  /** How the log names it, French. */
  String named(String rule);

  /** The rule in words, one sentence for each condition; empty if there is none. */
  Optional<List<String>> words(Page page, String rule);
}
