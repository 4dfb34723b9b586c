package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.CourseId;
import org.preuve.web.base.ForOtherModules;

/** The certification frameworks. */
@ForOtherModules
@Dependent
public class Frameworks {

  private final CourseFramework chosen;

  @Inject
  Frameworks(CourseFramework chosen) {
    this.chosen = chosen;
  }

  /** Every framework in our own wording, the default one first. */
  public List<Framework> all() {
    return ShippedFrameworks.all();
  }

  /**
   * What a course works with, the default one as long as nobody has chosen another; with the
   * official wording that an administrator has confirmed for this registration.
   */
  public Framework of(CourseId course) {
    return chosen.of(course);
  }

  /** The framework with that id, in our own wording. */
  public Optional<Framework> find(String id) {
    return ShippedFrameworks.find(id);
  }
}
