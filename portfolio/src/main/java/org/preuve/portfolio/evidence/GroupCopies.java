package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.preuve.portfolio.CompetencyLink;
import org.preuve.portfolio.EvidenceLanguage;
import org.preuve.web.Caller;
import org.preuve.web.tenant.Tenant;

/**
 * The piece of a group in the portfolio of each member: rows of their own over one set of bytes, so
 * that each links, submits and takes away what is theirs. What one member corrects, all have.
 */
@Dependent
public class GroupCopies {

  private final EvidenceRepository evidence;
  private final ShareLinkRepository shares;
  private final Quota quota;
  private final Clock clock;

  @Inject
  GroupCopies(EvidenceRepository evidence, ShareLinkRepository shares, Quota quota, Clock clock) {
    this.evidence = evidence;
    this.shares = shares;
    this.quota = quota;
    this.clock = clock;
  }

  /**
   * Lets one transaction at a time change what the owner keeps, and what the members of its group
   * share; in the same order everywhere, so that none waits for another that waits for it.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(Evidence own) {
    if (own.group().isEmpty()) {
      evidence.lock(own.owner().value());
      return;
    }
    var group = own.group().get();
    lock(group);
    evidence.copies(group).stream()
        .mapToLong(copy -> copy.owner().value())
        .sorted()
        .forEach(evidence::lock);
  }

  /** The group alone, for who comes or goes; whether there is such a group. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean lock(String group) {
    return !evidence.lockGroup(Tenant.current(), group).isEmpty();
  }

  /** One piece for each of these groups, of whichever member. */
  public List<Evidence> of(Collection<String> groups) {
    return groups.isEmpty() ? List.of() : evidence.copies(groups);
  }

  /** The piece as this member has it now. */
  public Optional<Evidence> of(Caller member, String group) {
    return evidence.copiesOf(group, member.user().value()).stream()
        .filter(copy -> copy.replacedAt().isEmpty())
        .findFirst();
  }

  /** Whether a submission of this member has a version of it. */
  public boolean submitted(Caller member, String group) {
    return evidence.copiesOf(group, member.user().value()).stream()
        .anyMatch(copy -> copy.frozenAt().isPresent());
  }

  /** Makes a piece of one person that of a group; false when it is not such a piece any more. */
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean begin(Caller owner, String piece, String group) {
    evidence.lock(owner.user().value());
    return evidence.group(piece, owner.user().value(), group) > 0;
  }

  /** Puts the piece of the group into the portfolio of a member; why not. */
  @Transactional(Transactional.TxType.MANDATORY)
  public Optional<EvidenceReason> join(Caller member, String group) {
    evidence.lock(member.user().value());
    var piece = evidence.copies(group).stream().findFirst();
    if (piece.isEmpty()) {
      return Optional.of(EvidenceReason.EVIDENCE_NOT_FOUND);
    }
    var further = evidence.furtherFiles(piece.get().id().value());
    long bytes =
        piece.get().bytes() + further.stream().mapToLong(file -> file.file().bytes()).sum();
    if (quota.many(member, 1)) {
      return Optional.of(EvidenceReason.EVIDENCE_MANY);
    }
    if (!quota.fits(member, bytes)) {
      return Optional.of(EvidenceReason.EVIDENCE_QUOTA);
    }
    var copy = piece.get().copyFor(member, clock.instant());
    evidence.add(copy);
    further.forEach(file -> evidence.add(file.in(copy)));
    return Optional.empty();
  }

  /**
   * Takes all versions that a member has out of the portfolio; none of them is frozen. What that
   * person had of it before there was a group counts again.
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void leave(Caller member, String group) {
    long owner = member.user().value();
    evidence.lock(owner);
    var all = evidence.copiesOf(group, owner);
    all.forEach(copy -> evidence.delete(copy.id().value(), owner));
    all.stream()
        .findFirst()
        .flatMap(copy -> evidence.versions(copy.series()).stream().findFirst())
        .ifPresent(before -> evidence.restore(before.id().value(), owner));
  }

  /** The piece of the only member is a piece of one person again. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void end(Caller member, String group) {
    evidence.lock(member.user().value());
    evidence.ungroup(group, member.user().value());
  }

  /** Another title or language of the same content; behind {@link #lock(Evidence)}. */
  void retitled(Evidence own, String title, Optional<EvidenceLanguage> language) {
    if (own.title().equals(title) && own.language().equals(language)) {
      return;
    }
    var now = clock.instant();
    for (var copy : others(own)) {
      if (copy.frozenAt().isPresent()) {
        var next = copy.next(title, copy.content(), now).in(language).by(own.owner());
        replace(copy, next, now, made -> copyFiles(copy, made));
      } else {
        evidence.retitle(
            copy.id().value(), copy.owner().value(), copy.revision(), title, language.orElse(null));
      }
    }
  }

  /** A further version of one member becomes one of each other; only links are each one's own. */
  void replaced(Evidence before, Evidence next) {
    boolean same =
        before.content().equals(next.content())
            && before.title().equals(next.title())
            && before.language().equals(next.language());
    if (same) {
      return;
    }
    var now = next.addedAt();
    for (var copy : others(next)) {
      var made = copy.next(next.title(), next.content(), now).in(next.language()).by(next.owner());
      replace(copy, made, now, it -> copyFiles(next, it));
    }
  }

  private List<Evidence> others(Evidence own) {
    return own.group().stream()
        .flatMap(group -> evidence.copies(group).stream())
        .filter(copy -> !copy.owner().equals(own.owner()))
        .toList();
  }

  private void replace(Evidence copy, Evidence next, Instant now, Consumer<Evidence> withFiles) {
    long owner = copy.owner().value();
    if (evidence.replace(copy.id().value(), owner, copy.revision(), now) == 0) {
      throw new IllegalStateException("the piece of another member changed behind the lock");
    }
    shares.withdraw(copy.series()); // nobody gave a consent for this version
    evidence.add(next);
    withFiles.accept(next);
    evidence.links(copy.id().value()).forEach(link -> evidence.link(again(link, next)));
  }

  private static EvidenceLink again(EvidenceLink link, Evidence next) {
    return new EvidenceLink(
        next.id(), link.framework(), new CompetencyLink(link.code(), link.justification()));
  }

  private void copyFiles(Evidence from, Evidence to) {
    evidence.furtherFiles(from.id().value()).forEach(file -> evidence.add(file.in(to)));
  }
}
