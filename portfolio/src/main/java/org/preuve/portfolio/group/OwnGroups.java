package org.preuve.portfolio.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.GroupCopies;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.base.ForOtherModules;

/** The groups in which a person has confirmed a part, for who else they work with. */
@ForOtherModules
@Dependent
public class OwnGroups {

  private static final int MOST = 20;

  private final GroupRepository groups;
  private final GroupCopies copies;

  @Inject
  OwnGroups(GroupRepository groups, GroupCopies copies) {
    this.groups = groups;
    this.copies = copies;
  }

  /**
   * One of them.
   *
   * @param title of the piece that they made
   * @param others who have confirmed as well
   */
  public record OwnGroup(String title, List<UserId> others) {}

  /** The newest of the course, at most twenty; none without others. */
  @Transactional
  public List<OwnGroup> of(Caller person) {
    var ids =
        groups.of(person.user().value(), person.course().value()).stream()
            .filter(GroupMember::confirmed)
            .map(GroupMember::group)
            .limit(MOST)
            .toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var titles =
        copies.of(ids).stream()
            .collect(toMap(e -> e.group().orElseThrow(), Evidence::title, (one, other) -> one));
    var members = groups.confirmed(ids).stream().collect(groupingBy(GroupMember::group));
    return ids.stream()
        .map(
            id ->
                new OwnGroup(
                    titles.getOrDefault(id, ""),
                    others(person, members.getOrDefault(id, List.of()))))
        .filter(group -> !group.others().isEmpty())
        .toList();
  }

  private static List<UserId> others(Caller person, List<GroupMember> members) {
    return members.stream()
        .map(GroupMember::user)
        .filter(user -> !user.equals(person.user()))
        .toList();
  }
}
