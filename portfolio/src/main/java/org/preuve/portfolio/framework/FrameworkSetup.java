package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import org.preuve.lti.CourseSetup;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.tenant.Tenant;

/** A copied course works with the framework of the course that it was copied from. */
@Dependent
class FrameworkSetup implements CourseSetup {

  private final CourseChoiceRepository choices;
  private final PublishedVersions versions;
  private final Clock clock;

  @Inject
  FrameworkSetup(CourseChoiceRepository choices, PublishedVersions versions, Clock clock) {
    this.choices = choices;
    this.versions = versions;
    this.clock = clock;
  }

  @Override
  public Choice in(CourseId course) {
    return choices
        .of(course.value())
        .map(choice -> new Choice(choice.framework(), true))
        .orElseGet(() -> new Choice(ShippedFrameworks.DEFAULT_ID, false));
  }

  @Override
  public String label(Choice choice, Locale locale) {
    return versions.named(choice.value(), locale);
  }

  @Override
  public void copy(CourseId from, CourseId to, UserId by) {
    long chooser = choices.of(from.value()).map(CourseChoice::chosenBy).orElseGet(() -> by.value());
    choices.addIfNone(to.value(), Tenant.current(), in(from).value(), chooser, clock.instant());
  }
}
