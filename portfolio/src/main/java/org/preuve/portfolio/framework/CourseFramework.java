package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.CourseId;
import org.preuve.web.frame.ReadOnce;
import org.preuve.web.tenant.Tenant;

/** What a course works with, in the wording that its registration has confirmed. */
@Dependent
public class CourseFramework {

  private final ChosenFrameworkRepository choices;
  private final ConfirmedWordings wordings;
  private final PublishedVersions versions;
  private final Instance<ImportedDraftRepository> drafts;
  private final ReadOnce once;

  @Inject
  CourseFramework(
      ChosenFrameworkRepository choices,
      ConfirmedWordings wordings,
      PublishedVersions versions,
      Instance<ImportedDraftRepository> drafts,
      ReadOnce once) {
    this.choices = choices;
    this.wordings = wordings;
    this.versions = versions;
    this.drafts = drafts;
    this.once = once;
  }

  /** The chosen framework, else the default one. */
  public Framework of(CourseId course) {
    return once.of("framework of " + course.value(), () -> chosen(course));
  }

  /** Whether those who assess there read pseudonyms as long as work waits. */
  boolean hidesNames(CourseId course) {
    return choice(course).filter(chosen -> chosen.names().equals("hidden")).isPresent();
  }

  private Optional<ChosenFramework> choice(CourseId course) {
    return once.of(
        "choice of " + course.value(),
        () -> choices.of(Tenant.current(), course.value(), ShippedFrameworks.DEFAULT_ID));
  }

  private Framework chosen(CourseId course) {
    return choice(course).map(this::worded).orElseGet(() -> ShippedFrameworks.all().get(0));
  }

  /** The same in the wording that is in force in the current registration. */
  Framework inForce(Framework one) {
    if (ShippedFrameworks.find(one.id()).isEmpty()) {
      return one;
    }
    try (var use = drafts.getHandle()) {
      return use.get()
          .inForce(one.id())
          .map(found -> OfficialWording.in(one, found.content()))
          .orElse(one);
    }
  }

  private Framework worded(ChosenFramework chosen) {
    // another framework in its place would give everything in the course another meaning
    var framework =
        versions
            .find(chosen.framework())
            .orElseThrow(() -> new IllegalStateException("no framework " + chosen.framework()));
    var draft = chosen.draft();
    boolean shipped = ShippedFrameworks.find(framework.id()).isPresent();
    return draft == null || !shipped
        ? framework
        : wordings.get(draft, id -> inWordingOf(id, framework));
  }

  private Framework inWordingOf(String draft, Framework framework) {
    try (var use = drafts.getHandle()) {
      return use.get()
          .byId(draft)
          .map(found -> OfficialWording.in(framework, found.content()))
          .orElse(framework);
    }
  }
}
