package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Reason;

/**
 * Puts a proposed wording in force for its registration, or declines it. To be made while the
 * registration is the tenant.
 */
@Dependent
class DecideWording {

  private final ImportedDraftRepository drafts;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  DecideWording(ImportedDraftRepository drafts, AdminDesk desk, Clock clock) {
    this.drafts = drafts;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A proposal beside what is in force.
   *
   * @param present the framework that it fits, else the first one, in the wording in force
   * @param fits whether its codes are those of that framework
   * @param against id of the draft in force, empty for our own wording
   */
  record Weighed(ImportedDraft draft, Framework present, boolean fits, String against) {}

  Optional<Weighed> weigh(String id) {
    return drafts.byId(id).filter(one -> one.proposedAt().isPresent()).map(this::weigh);
  }

  private Weighed weigh(ImportedDraft draft) {
    var fitting = OfficialWording.framework(draft.content(), ShippedFrameworks.all());
    var framework = fitting.orElseGet(() -> ShippedFrameworks.all().get(0));
    var inForce = drafts.inForce(framework.id());
    return new Weighed(
        draft,
        inForce.map(one -> OfficialWording.in(framework, one.content())).orElse(framework),
        fitting.isPresent(),
        inForce.map(ImportedDraft::id).orElse(""));
  }

  /**
   * The reason if it is refused.
   *
   * @param against what the administrator has seen it compared with
   */
  @Transactional
  Optional<Reason> confirm(String id, String against) {
    var found = weigh(id);
    if (found.isEmpty()) {
      return Optional.of(FrameworkReason.WORDING_UNKNOWN);
    }
    var weighed = found.get();
    if (!weighed.fits()) {
      return Optional.of(FrameworkReason.FRAMEWORK_NO_MATCH);
    }
    if (!weighed.against().equals(against)) {
      return Optional.of(FrameworkReason.WORDING_OUTDATED);
    }
    weighed.draft().confirm(weighed.present(), desk.who(), clock.instant());
    drafts.change(weighed.draft());
    desk.putInForce(weighed.present().title().fr());
    return Optional.empty();
  }

  /** The reason if it is refused. */
  @Transactional
  Optional<Reason> decline(String id) {
    var found = weigh(id);
    if (found.isEmpty()) {
      return Optional.of(FrameworkReason.WORDING_UNKNOWN);
    }
    found.get().draft().decline(desk.who(), clock.instant());
    drafts.change(found.get().draft());
    desk.declined(found.get().present().title().fr());
    return Optional.empty();
  }
}
