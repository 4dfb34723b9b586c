package org.preuve.badges.collection;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.issuer.Issuers;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.Caller;
import org.preuve.web.base.Ids;

/** The collections of a holder. */
@Dependent
class Collections {

  /** Of one person in one course. */
  static final int MOST = 20;

  private final CollectionRepository collections;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  Collections(CollectionRepository collections, Issuers issuers, Clock clock) {
    this.collections = collections;
    this.issuers = issuers;
    this.clock = clock;
  }

  List<CollectionRow> of(Caller owner) {
    return collections.of(owner.registration(), owner.user().value(), owner.course().value());
  }

  Optional<CollectionRow> own(Caller owner, String id) {
    return collections.own(owner.registration(), owner.user().value(), owner.course().value(), id);
  }

  /** The published badges of that person, with their place in a collection. */
  List<CollectedBadge> choices(Caller owner, String id) {
    return collections.choices(
        id, owner.registration(), owner.user().value(), owner.course().value());
  }

  /** For everybody who has the link: empty once it was withdrawn. */
  Optional<CollectionRow> find(String id) {
    return collections.find(id);
  }

  List<CollectedBadge> shown(CollectionRow row) {
    return collections.shown(row.id(), row.registration(), row.owner());
  }

  /** Keys whose proofs count. */
  StandingKeys keys(long registration) {
    return issuers.standing(registration);
  }

  /** Keeps a new one; why not, if not. */
  @Transactional
  Optional<CollectionReason> add(Caller owner, CollectionForm form) {
    if (of(owner).size() >= MOST) {
      return Optional.of(CollectionReason.COLLECTION_MANY);
    }
    var problem = problem(owner, form);
    if (problem.isEmpty()) {
      var id = Ids.random();
      collections.add(
          id,
          owner.registration(),
          owner.course().value(),
          owner.user().value(),
          form.title(),
          clock.instant());
      fill(owner, id, form);
    }
    return problem;
  }

  /** Changes one; its link stays. */
  @Transactional
  Optional<CollectionReason> change(Caller owner, String id, CollectionForm form) {
    if (own(owner, id).isEmpty()) {
      return Optional.of(CollectionReason.COLLECTION_UNKNOWN);
    }
    var problem = problem(owner, form);
    if (problem.isEmpty()) {
      collections.rename(
          id, owner.registration(), owner.user().value(), form.title(), clock.instant());
      collections.clear(id, owner.registration());
      fill(owner, id, form);
    }
    return problem;
  }

  /** Its link leads nowhere from now on; false if it is not the holder's. */
  @Transactional
  boolean withdraw(Caller owner, String id) {
    return collections.remove(
            id, owner.registration(), owner.user().value(), owner.course().value())
        > 0;
  }

  private Optional<CollectionReason> problem(Caller owner, CollectionForm form) {
    var problem = form.problem();
    if (problem.isPresent()) {
      return problem;
    }
    var own = new HashSet<String>();
    choices(owner, "").forEach(badge -> own.add(badge.id()));
    return own.containsAll(form.places().keySet())
        ? Optional.empty()
        : Optional.of(CollectionReason.COLLECTION_BADGE);
  }

  private void fill(Caller owner, String id, CollectionForm form) {
    var order = form.order();
    for (var place = 0; place < order.size(); place++) {
      collections.put(id, place + 1, owner.registration(), order.get(place));
    }
  }
}
