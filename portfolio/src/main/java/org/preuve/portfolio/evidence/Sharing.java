package org.preuve.portfolio.evidence;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;
import org.preuve.web.base.ForOtherModules;

/** Consent to show evidence in public, item by item, by its owner only. */
@ForOtherModules
@Dependent
public class Sharing {

  private final SharingRepository consents;
  private final EvidenceRepository evidence;
  private final ShareLinkRepository links;
  private final Clock clock;

  @Inject
  Sharing(
      SharingRepository consents,
      EvidenceRepository evidence,
      ShareLinkRepository links,
      Clock clock) {
    this.consents = consents;
    this.evidence = evidence;
    this.links = links;
    this.clock = clock;
  }

  /** Items that are not the owner's are left alone. */
  @Transactional
  public void share(Caller owner, Collection<EvidenceId> items) {
    items.stream()
        .filter(id -> owns(owner, id) && !shared(id))
        .forEach(id -> consents.add(new SharedEvidence(id, clock.instant())));
  }

  /**
   * Nothing shows any version of it any more, neither badges nor links; effective at once, for
   * public pages ask each time.
   */
  @Transactional
  void withdrawEverywhere(Caller owner, Evidence item) {
    if (owns(owner, item.id())) {
      consents.withdrawSeries(item.series());
      links.withdraw(item.series());
    }
  }

  /** Whether a badge may show any version of it, or a link shows one now. */
  boolean shownAnywhere(Evidence item) {
    return consents.ofSeries(item.series()) > 0
        || links.showing(item.series(), clock.instant()) > 0;
  }

  /** From badges. Effective at once: public pages ask {@link #shared} each time. */
  @Transactional
  public void withdraw(Caller owner, Collection<EvidenceId> items) {
    items.stream().filter(id -> owns(owner, id)).forEach(id -> consents.withdraw(id.value()));
  }

  /** Whether everybody may see it. */
  public boolean shared(EvidenceId item) {
    return consents.find(item.value()).isPresent();
  }

  /** Those of these that everybody may see, asked for at once. */
  public Set<EvidenceId> shared(Collection<EvidenceId> items) {
    var ids = items.stream().map(EvidenceId::value).distinct().toList();
    return ids.isEmpty()
        ? Set.of()
        : consents.of(ids).stream().map(SharedEvidence::evidence).collect(toUnmodifiableSet());
  }

  private boolean owns(Caller owner, EvidenceId id) {
    return evidence
        .find(id.value(), owner.course().value())
        .filter(e -> e.owner().equals(owner.user()))
        .isPresent();
  }
}
