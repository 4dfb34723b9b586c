package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Reason;
import org.preuve.web.tenant.Tenant;

/**
 * Puts a proposed wording in force for its registration, or declines it. To be made while the
 * registration is the tenant.
 */
@Dependent
class DecideWording {

  private final ImportedDraftRepository drafts;
  private final PublishVersion publish;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  DecideWording(
      ImportedDraftRepository drafts, PublishVersion publish, AdminDesk desk, Clock clock) {
    this.drafts = drafts;
    this.publish = publish;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * A proposal beside what is in force.
   *
   * @param present the framework that it fits, else the first one, in the wording in force
   * @param fits whether its codes are those of that framework
   * @param against id of the draft in force, empty for our own wording
   * @param families what it can be the next version of
   */
  record Weighed(
      ImportedDraft draft,
      Framework present,
      boolean fits,
      String against,
      List<PublishVersion.Family> families) {}

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
        inForce.map(ImportedDraft::id).orElse(""),
        publish.families(Tenant.current()));
  }

  /**
   * Puts it in force over our own short names, once: what is in force is what candidates are judged
   * by, and another wording is a version of its own. The reason if it is refused.
   *
   * @param revision of the draft that the administrator has read
   * @param against what the administrator has seen it compared with
   */
  @Transactional
  Optional<Reason> confirm(String id, String revision, String against) {
    drafts.lockAll(Tenant.current()); // two proposals that fit the same framework
    drafts.lock(id);
    var found = weigh(id);
    if (found.isEmpty()) {
      return Optional.of(FrameworkReason.WORDING_UNKNOWN);
    }
    var weighed = found.get();
    if (!weighed.fits()) {
      return Optional.of(FrameworkReason.FRAMEWORK_NO_MATCH);
    }
    if (!weighed.draft().reads(revision)) {
      return Optional.of(FrameworkReason.WORDING_REVISED);
    }
    if (!weighed.against().equals(against)) {
      return Optional.of(FrameworkReason.WORDING_OUTDATED);
    }
    if (!against.isEmpty()) {
      return Optional.of(FrameworkReason.WORDING_IN_FORCE);
    }
    weighed.draft().confirm(weighed.present(), desk.who(), clock.instant());
    drafts.change(weighed.draft());
    desk.putInForce(weighed.present().title().fr());
    return Optional.empty();
  }

  /** Makes a version of it that courses can choose; the reason if it is refused. */
  Optional<Reason> publish(String id, PublishVersion.Wish wish) {
    return publish.byAdministrator(id, wish);
  }

  /** The reason if it is refused. */
  @Transactional
  Optional<Reason> decline(String id) {
    drafts.lock(id);
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
