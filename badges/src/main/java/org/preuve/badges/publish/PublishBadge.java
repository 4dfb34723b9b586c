package org.preuve.badges.publish;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.badges.BadgeChanged;
import org.preuve.badges.award.AwardRepository;
import org.preuve.badges.award.AwardedEvidence;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.evidence.Sharing;
import org.preuve.web.Caller;

/** The holder's choice who sees a badge, and which of its evidence. */
@Dependent
class PublishBadge {

  private final AwardRepository awards;
  private final Sharing sharing;
  private final Event<BadgeChanged> changed;
  private final Clock clock;

  @Inject
  PublishBadge(AwardRepository awards, Sharing sharing, Event<BadgeChanged> changed, Clock clock) {
    this.awards = awards;
    this.sharing = sharing;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Shows the badge and exactly these pieces of its evidence to everybody.
   *
   * @param listed whether search engines may list its page
   * @return false if it is not the holder's, or was refused
   */
  @Transactional
  boolean publish(Caller holder, String id, Set<String> chosen, boolean listed) {
    if (awards.publish(id, holder.user().value(), clock.instant()) == 0) {
      return false;
    }
    if (listed) {
      awards.list(id, holder.user().value(), clock.instant());
    }
    changed.fire(new BadgeChanged(id));
    var named = named(id);
    var shown =
        named.stream().filter(item -> chosen.contains(item.value())).collect(Collectors.toSet());
    named.removeAll(shown);
    sharing.share(holder, shown);
    sharing.withdraw(holder, named);
    return true;
  }

  /** Shows badge and evidence to nobody any more; false if it is not the holder's. */
  @Transactional
  boolean unpublish(Caller holder, String id) {
    if (awards.unpublish(id, holder.user().value()) == 0) {
      return false;
    }
    changed.fire(new BadgeChanged(id));
    sharing.withdraw(holder, named(id));
    return true;
  }

  /** The holder wants the badge; false if it is not the holder's. */
  @Transactional
  boolean accept(Caller holder, String id) {
    return awards.accept(id, holder.user().value(), clock.instant()) > 0;
  }

  /** The holder does not want it: nobody outside sees it or its evidence any more. */
  @Transactional
  boolean refuse(Caller holder, String id) {
    if (awards.refuse(id, holder.user().value(), clock.instant()) == 0) {
      return false;
    }
    changed.fire(new BadgeChanged(id));
    sharing.withdraw(holder, named(id));
    return true;
  }

  private Set<EvidenceId> named(String id) {
    return awards.evidence(id).stream()
        .map(AwardedEvidence::evidence)
        .collect(Collectors.toCollection(java.util.HashSet::new));
  }
}
