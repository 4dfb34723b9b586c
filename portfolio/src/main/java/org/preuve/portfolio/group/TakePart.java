package org.preuve.portfolio.group;

import static java.util.function.Predicate.not;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.evidence.GroupCopies;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** What a person says about the own part: yes, no, what it was, and no more. */
@Dependent
class TakePart {

  private final GroupRepository groups;
  private final GroupCopies copies;
  private final Contributors contributors;
  private final Clock clock;

  @Inject
  TakePart(GroupRepository groups, GroupCopies copies, Contributors contributors, Clock clock) {
    this.groups = groups;
    this.copies = copies;
    this.contributors = contributors;
    this.clock = clock;
  }

  /** Says yes: the piece is in the own portfolio from now on. */
  @Transactional
  Optional<? extends Reason> confirm(Caller person, String group, String words) {
    var own = locked(person, group);
    if (own.isEmpty()) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    var named = groups.members(group).stream().map(GroupMember::state).toList();
    var refused = GroupCheck.words(words).or(() -> GroupCheck.confirm(own.get().state(), named));
    if (refused.isPresent()) {
      return refused;
    }
    var room = copies.join(person, group);
    if (room.isPresent()) {
      return room;
    }
    groups.confirm(group, person.user().value(), contributors.pseudonym(person), clock.instant());
    say(person, group, words);
    return Optional.empty();
  }

  /** Says no. */
  @Transactional
  Optional<GroupReason> decline(Caller person, String group) {
    if (locked(person, group).isEmpty()) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    return groups.decline(group, person.user().value(), clock.instant()) > 0
        ? Optional.empty()
        : Optional.of(GroupReason.GROUP_ANSWERED);
  }

  /** Says what it was; nobody else says it. */
  @Transactional
  Optional<GroupReason> write(Caller person, String group, String words) {
    if (locked(person, group).filter(GroupMember::confirmed).isEmpty()) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    var refused = GroupCheck.words(words);
    if (refused.isEmpty()) {
      groups.lock(person.user().value()); // before the words, as a submission of this person does
      say(person, group, words);
    }
    return refused;
  }

  /**
   * Takes no part any more, before any submission of the own. Who was alone keeps the piece as
   * their own; for others it stays as it is.
   */
  @Transactional
  Optional<GroupReason> leave(Caller person, String group) {
    var own = locked(person, group);
    if (own.isEmpty()) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    groups.lock(person.user().value()); // no submission of this person meanwhile
    var refused = GroupCheck.leave(own.get().state(), copies.submitted(person, group));
    if (refused.isPresent()) {
      return refused;
    }
    boolean alone = groups.confirmed(List.of(group)).size() == 1;
    return alone ? end(person, group) : part(person, group);
  }

  private Optional<GroupReason> end(Caller person, String group) {
    copies.end(person, group);
    groups.end(group);
    return Optional.empty();
  }

  private Optional<GroupReason> part(Caller person, String group) {
    long user = person.user().value();
    copies.leave(person, group);
    groups.leave(group, user, clock.instant());
    groups.replace(group, user, clock.instant());
    groups.forget(group, user);
    return Optional.empty();
  }

  private Optional<GroupMember> locked(Caller person, String group) {
    return copies.lock(group)
        ? groups.member(group, person.user().value(), person.course().value())
        : Optional.empty();
  }

  /** Other words are another row; what no submission has is forgotten. */
  private void say(Caller person, String group, String words) {
    long user = person.user().value();
    var now =
        groups.contributions(List.of(group)).stream()
            .filter(one -> one.user().equals(person.user()))
            .findFirst();
    if (now.map(MemberContribution::words).orElse("").equals(words)) {
      return;
    }
    groups.replace(group, user, clock.instant());
    groups.forget(group, user);
    Optional.of(words)
        .filter(not(String::isBlank))
        .ifPresent(
            said ->
                groups.add(new MemberContribution(group, person.user(), said, clock.instant())));
  }
}
