package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.CourseId;

/** What a course works with, in the wording that its registration has confirmed. */
@Dependent
public class CourseFramework {

  private final CourseChoiceRepository choices;
  private final ImportedDraftRepository drafts;

  @Inject
  CourseFramework(CourseChoiceRepository choices, ImportedDraftRepository drafts) {
    this.choices = choices;
    this.drafts = drafts;
  }

  /** The chosen framework, else the default one. */
  public Framework of(CourseId course) {
    var framework =
        choices
            .of(course.value())
            .flatMap(choice -> ShippedFrameworks.find(choice.framework()))
            .orElseGet(() -> ShippedFrameworks.all().get(0));
    return drafts.confirmed(framework.id()).stream()
        .map(draft -> OfficialWording.in(framework, draft.content()))
        .findFirst()
        .orElse(framework);
  }
}
