package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.portfolio.EvidenceId;
import org.preuve.web.Caller;
import org.preuve.web.base.CleanText;

/** Makes links, takes them back, and opens them as long as they hold. */
@Dependent
class ShareEvidence {

  /** For how many days a link can hold. */
  static final List<Integer> DAYS = List.of(7, 30, 90, 365);

  /** Characters of a name. */
  static final int LONGEST = 200;

  private static final int MOST_PIECES = 100;
  private static final int MOST_LINKS = 200;

  private final ShareLinkRepository links;
  private final EvidenceRepository evidence;
  private final Clock clock;

  @Inject
  ShareEvidence(ShareLinkRepository links, EvidenceRepository evidence, Clock clock) {
    this.links = links;
    this.evidence = evidence;
    this.clock = clock;
  }

  /**
   * Makes a link.
   *
   * @param named whether it says whose it is
   * @return why there is none; empty when there is
   */
  @Transactional
  Optional<ShareReason> share(
      Caller owner, String name, boolean named, int days, Set<String> pieces) {
    var clean = CleanText.of(name).strip();
    if (clean.isEmpty() || clean.length() > LONGEST) {
      return Optional.of(ShareReason.SHARE_NAME);
    }
    if (!DAYS.contains(days)) {
      return Optional.of(ShareReason.SHARE_DAYS);
    }
    if (pieces.isEmpty() || pieces.size() > MOST_PIECES || !own(owner).containsAll(pieces)) {
      return Optional.of(ShareReason.SHARE_PIECES);
    }
    evidence.lock(owner.user().value());
    if (links.of(owner.user().value(), owner.course().value()).size() >= MOST_LINKS) {
      return Optional.of(ShareReason.SHARE_MANY);
    }
    var now = clock.instant();
    var link = new ShareLink(owner, clean, named, now, now.plus(Duration.ofDays(days)));
    links.add(link);
    pieces.forEach(piece -> links.add(new ShareLinkPiece(link.id(), piece)));
    return Optional.empty();
  }

  private Set<String> own(Caller owner) {
    return evidence.of(owner.user().value(), owner.course().value()).stream()
        .map(Evidence::id)
        .map(EvidenceId::value)
        .collect(Collectors.toSet());
  }

  /** Whether there was such a link of this person's to take back. */
  @Transactional
  boolean revoke(Caller owner, String id) {
    return links.revoke(id, owner.user().value(), owner.course().value(), clock.instant()) > 0;
  }

  /** The link if it holds now; asked at every request, so that an end is an end at once. */
  Optional<ShareLink> open(String id) {
    return links.find(id).filter(link -> link.open(clock.instant()));
  }
}
