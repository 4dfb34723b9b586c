package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.admin.account.AdminDesk;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.base.Ids;
import org.preuve.web.tenant.Tenant;

/**
 * Makes a draft the next version of a certification. No course works with it until somebody says
 * so. To be made while the registration is the tenant.
 */
@Dependent
class PublishVersion {

  /** What the column holds. */
  static final int LONGEST_TITLE = 250;

  /** Instead of a family: a certification that is not here yet. */
  static final String FIRST = "new";

  private static final DraftColumn CONTENT = new DraftColumn();

  private final ImportedDraftRepository drafts;
  private final VersionRepository versions;
  private final AdminDesk desk;
  private final Clock clock;

  @Inject
  PublishVersion(
      ImportedDraftRepository drafts, VersionRepository versions, AdminDesk desk, Clock clock) {
    this.drafts = drafts;
    this.versions = versions;
    this.desk = desk;
    this.clock = clock;
  }

  /**
   * What it is to be.
   *
   * @param family of the version before, or {@link #FIRST}
   * @param title of the certification
   * @param everywhere whether every registration can choose it
   * @param revision of the draft that was read
   */
  record Wish(String family, String title, boolean everywhere, String revision) {}

  private record Place(String family, int number, @Nullable String previous) {}

  /**
   * A family that a draft can be the next version of.
   *
   * @param latest number of its latest version that the registration can choose
   * @param previous id of that version
   */
  record Family(String id, String title, int latest, String previous) {}

  /** Every family whose next version that registration can publish, the shipped ones first. */
  List<Family> families(long registration) {
    var own = versions.latest(registration);
    var shipped = ShippedFrameworks.all().stream().map(one -> family(one, own));
    var others =
        own.stream()
            .filter(one -> ShippedFrameworks.find(one.family()).isEmpty())
            .map(one -> new Family(one.family(), one.title(), (int) one.number(), one.id()));
    return Stream.concat(shipped, others).toList();
  }

  private static Family family(Framework shipped, List<FrameworkVersion> own) {
    var title = shipped.title().fr();
    return own.stream()
        .filter(one -> one.family().equals(shipped.id()))
        .findFirst()
        .map(one -> new Family(shipped.id(), title, (int) one.number(), one.id()))
        .orElseGet(() -> new Family(shipped.id(), title, 1, shipped.id()));
  }

  /** By a programme manager, in a course of the registration; the reason if it is refused. */
  @Transactional
  Optional<Reason> byManager(Caller by, String id, Wish wish) {
    drafts.lock(id);
    return drafts
        .find(id, by.course().value())
        .map(
            draft ->
                draft.reads(wish.revision())
                    ? publish(draft, wish, by.user().value(), null)
                    : Optional.<Reason>of(FrameworkReason.FRAMEWORK_DRAFT_CHANGED))
        .orElseGet(() -> Optional.of(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN));
  }

  /** What was proposed, by an administrator; the reason if it is refused. */
  @Transactional
  Optional<Reason> byAdministrator(String id, Wish wish) {
    drafts.lock(id);
    var draft = drafts.byId(id).filter(one -> one.proposedAt().isPresent());
    if (draft.isEmpty()) {
      return Optional.of(FrameworkReason.WORDING_UNKNOWN);
    }
    if (!draft.get().reads(wish.revision())) {
      return Optional.of(FrameworkReason.WORDING_REVISED);
    }
    var refused = publish(draft.get(), wish, null, desk.who());
    if (refused.isEmpty()) {
      desk.putInForce(wish.title().strip());
    }
    return refused;
  }

  private Optional<Reason> publish(
      ImportedDraft draft, Wish wish, @Nullable Long author, @Nullable String administrator) {
    if (draft.confirmedAt().isPresent()) {
      return Optional.of(FrameworkReason.FRAMEWORK_DRAFT_CLOSED);
    }
    var wrong = PublicationCheck.check(draft.content(), draft.open());
    if (wrong.isPresent()) {
      return wrong;
    }
    var title = wish.title().strip();
    var id = Ids.random();
    var place = place(id, wish);
    if (place.isEmpty() || title.isEmpty() || title.length() > LONGEST_TITLE) {
      return Optional.of(FrameworkReason.FRAMEWORK_VERSION_FORM);
    }
    var content = draft.content();
    int added =
        versions.publish(
            id,
            Tenant.current(),
            place.get().family(),
            place.get().number(),
            wish.everywhere(),
            title,
            content.blocs().size(),
            content.competencies().size(),
            CONTENT.convertToDatabaseColumn(content),
            draft.source(),
            draft.id(),
            place.get().previous(),
            author,
            administrator,
            clock.instant());
    if (added == 0) {
      return Optional.of(FrameworkReason.FRAMEWORK_VERSION_OVERTAKEN);
    }
    draft.publish(id, administrator, clock.instant());
    drafts.change(draft);
    return Optional.empty();
  }

  private Optional<Place> place(String id, Wish wish) {
    if (wish.family().equals(FIRST)) {
      return Optional.of(new Place(id, 1, null));
    }
    return families(Tenant.current()).stream()
        .filter(one -> one.id().equals(wish.family()))
        .findFirst()
        .map(one -> new Place(one.id(), next(one, wish.everywhere()), one.previous()));
  }

  /** What every registration sees has a number that none of them has given to one of its own. */
  private int next(Family family, boolean everywhere) {
    long highest = everywhere ? versions.highest(family.id()) : 0;
    return (int) Math.max(family.latest(), highest) + 1;
  }
}
