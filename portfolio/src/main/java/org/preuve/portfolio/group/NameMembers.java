package org.preuve.portfolio.group;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.evidence.GroupCopies;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Begins the piece of a group, and asks others whether they took part. */
@Dependent
class NameMembers {

  private final GroupRepository groups;
  private final GroupCopies copies;
  private final Contributors contributors;
  private final Roster roster;
  private final Clock clock;

  @Inject
  NameMembers(
      GroupRepository groups,
      GroupCopies copies,
      Contributors contributors,
      Roster roster,
      Clock clock) {
    this.groups = groups;
    this.copies = copies;
    this.contributors = contributors;
    this.roster = roster;
    this.clock = clock;
  }

  /** Makes a piece of the caller's that of a group; its id, or empty when the piece is none. */
  @Transactional
  Optional<String> begin(Caller author, String piece) {
    var now = clock.instant();
    groups.lock(author.user().value());
    var made = new GroupPiece(author, now);
    groups.add(made);
    if (!copies.begin(author, piece, made.id())) {
      groups.end(made.id());
      return Optional.empty();
    }
    var pseudonym = contributors.pseudonym(author);
    groups.add(
        new GroupMember(made.id(), author.user(), author.user(), now).confirms(pseudonym, now));
    return Optional.of(made.id());
  }

  /** Asks these people; why nobody was asked. */
  @Transactional
  Optional<GroupReason> invite(Caller member, String group, Collection<Long> chosen) {
    if (!copies.lock(group) || !confirmed(member, group)) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    var named = named(group);
    var students =
        students(member).stream().map(m -> m.user().value()).collect(toUnmodifiableSet());
    var refused = GroupCheck.invite(chosen, students, named, unanswered(chosen));
    if (refused.isEmpty()) {
      lock(member, chosen);
      chosen.forEach(person -> ask(member, group, person));
    }
    return refused;
  }

  /** The rows name them all: in the order in which a correction in another group locks them. */
  private void lock(Caller member, Collection<Long> chosen) {
    Stream.concat(chosen.stream(), Stream.of(member.user().value())).sorted().forEach(groups::lock);
  }

  /** Whom a member can name: active students of the course, by name. */
  List<Roster.Member> students(Caller member) {
    return roster.known(member.course()).stream()
        .filter(Roster.Member::active)
        .filter(m -> !m.user().equals(member.user()))
        .toList();
  }

  /** Takes an invitation back that was not answered. */
  @Transactional
  Optional<GroupReason> uninvite(Caller member, String group, long person) {
    if (!copies.lock(group) || !confirmed(member, group)) {
      return Optional.of(GroupReason.GROUP_NOT_FOUND);
    }
    return groups.uninvite(group, person) + groups.uninviteAgain(group, person, clock.instant()) > 0
        ? Optional.empty()
        : Optional.of(GroupReason.GROUP_ANSWERED);
  }

  private void ask(Caller member, String group, long person) {
    var now = clock.instant();
    if (groups.again(group, person, member.user().value(), now) == 0) {
      groups.add(new GroupMember(group, new UserId(person), member.user(), now));
    }
  }

  private boolean confirmed(Caller member, String group) {
    return groups
        .member(group, member.user().value(), member.course().value())
        .filter(GroupMember::confirmed)
        .isPresent();
  }

  private Map<Long, MemberState> named(String group) {
    return groups.members(group).stream().collect(toMap(m -> m.user().value(), GroupMember::state));
  }

  private Map<Long, Long> unanswered(Collection<Long> people) {
    var counts = new HashMap<Long, Long>();
    if (!people.isEmpty()) {
      groups
          .unanswered(people)
          .forEach(row -> counts.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }
    return counts;
  }
}
