package org.preuve.portfolio.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.Ids;
import org.preuve.web.tenant.Tenant;

/** Who made the piece of a group, and what each of them says that they did. */
@Dependent
public class Contributors {

  private final GroupRepository groups;

  @Inject
  Contributors(GroupRepository groups) {
    this.groups = groups;
  }

  /**
   * Somebody who has confirmed.
   *
   * @param candidate pseudonym in the manifests of the course
   * @param contribution id of what stands in {@code words}; empty where nothing was written
   */
  public record Contributor(UserId user, String candidate, String contribution, String words) {

    /** Neither name nor words stand in a log. */
    @Override
    public String toString() {
      return "contributor " + candidate;
    }
  }

  /** By group, in the order of the pseudonyms; two queries however many groups there are. */
  public Map<String, List<Contributor>> of(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var words =
        groups.contributions(ids).stream()
            .collect(toMap(Contributors::whose, one -> one, (one, other) -> other));
    var all = new HashMap<String, List<Contributor>>();
    groups.confirmed(ids).stream()
        .collect(groupingBy(GroupMember::group))
        .forEach(
            (group, members) ->
                all.put(group, members.stream().map(m -> contributor(m, words)).toList()));
    return all;
  }

  private static String whose(MemberContribution one) {
    return one.group() + " " + one.user().value();
  }

  private static Contributor contributor(
      GroupMember member, Map<String, MemberContribution> words) {
    var said = Optional.ofNullable(words.get(member.group() + " " + member.user().value()));
    return new Contributor(
        member.user(),
        member.candidate().orElseThrow(),
        said.map(MemberContribution::id).orElse(""),
        said.map(MemberContribution::words).orElse(""));
  }

  /** Who has or had a part in it, by pseudonym. */
  public Map<String, UserId> people(String group) {
    return groups.members(group).stream()
        .filter(one -> one.candidate().isPresent())
        .collect(toMap(one -> one.candidate().orElseThrow(), GroupMember::user));
  }

  /** The words of these contributions, also those that others have replaced. */
  public Map<String, String> words(Collection<String> contributions) {
    return contributions.isEmpty()
        ? Map.of()
        : groups.named(contributions).stream()
            .collect(toMap(MemberContribution::id, MemberContribution::words));
  }

  /**
   * They are part of a submission from now on and stay as they are; false when one of them was
   * replaced since it was read.
   */
  public boolean freeze(Collection<String> contributions, Instant now) {
    var all = List.copyOf(contributions);
    if (all.isEmpty()) {
      return true;
    }
    boolean there = groups.hold(Tenant.current(), all).size() == all.size();
    return there && groups.freeze(all, now) == all.size();
  }

  /**
   * What manifests of the course call this person; behind the lock of that person, so that two
   * groups, or a group and a submission, give the same.
   */
  public String pseudonym(Caller person) {
    return groups
        .candidates(Tenant.current(), person.course().value(), person.user().value())
        .stream()
        .findFirst()
        .orElseGet(Ids::random);
  }
}
