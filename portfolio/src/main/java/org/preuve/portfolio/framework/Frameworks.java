package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.CourseId;
import org.preuve.web.base.ForOtherModules;

/** The certification frameworks. */
@ForOtherModules
@Dependent
public class Frameworks {

  private final CourseFramework chosen;
  private final PublishedVersions versions;

  @Inject
  Frameworks(CourseFramework chosen, PublishedVersions versions) {
    this.chosen = chosen;
    this.versions = versions;
  }

  /**
   * Every framework and version that the courses of this registration can choose, the default one
   * first; the shipped ones in our own wording.
   */
  public List<Framework> all() {
    return versions.all();
  }

  /**
   * What a course works with, the default one as long as nobody has chosen another; with the
   * official wording that an administrator has confirmed for this registration.
   */
  public Framework of(CourseId course) {
    return chosen.of(course);
  }

  /**
   * Whether the course hides names from those who assess as long as work waits; it is read with its
   * framework, which every page asks for.
   */
  public boolean hidesNames(CourseId course) {
    return chosen.hidesNames(course);
  }

  /**
   * Whether a form was made for another framework than the one that the course works with now, so
   * that its codes would mean something else.
   *
   * @param made id of the framework that the page showed; empty when the form does not say
   */
  public boolean movedSince(CourseId course, String made) {
    return !made.isEmpty() && !of(course).id().equals(made);
  }

  /**
   * What to call the framework with that id: its title, with the number of a published version; the
   * id itself where nothing has it.
   */
  public String named(String id, Locale locale) {
    return versions.named(id, locale);
  }

  /** The framework or published version with that id; a shipped one in our own wording. */
  public Optional<Framework> find(String id) {
    return versions.find(id);
  }
}
