package org.preuve.portfolio.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.web.UserId;

/** What is kept about one person in groups. */
@Dependent
public class MemberData {

  private final GroupRepository groups;

  @Inject
  MemberData(GroupRepository groups) {
    this.groups = groups;
  }

  /**
   * How a person stands to the piece of a group.
   *
   * @param state what the person has answered
   * @param members those who have confirmed, for a person who has
   */
  public record Part(
      String group,
      String state,
      UserId invitedBy,
      Instant invitedAt,
      Optional<Instant> answeredAt,
      List<UserId> members) {

    public Part {
      members = List.copyOf(members);
    }
  }

  /** What a person has written about the own part, and what became of the words. */
  public record Words(
      String id,
      String group,
      String words,
      Instant writtenAt,
      Optional<Instant> replacedAt,
      Optional<Instant> frozenAt) {}

  /** In whatever course. */
  public List<Part> parts(UserId person) {
    var own = groups.allOf(person.value());
    var taking = own.stream().filter(GroupMember::confirmed).map(GroupMember::group).toList();
    var members =
        (taking.isEmpty() ? List.<GroupMember>of() : groups.confirmed(taking))
            .stream().collect(groupingBy(GroupMember::group, mapping(GroupMember::user, toList())));
    return own.stream()
        .map(
            one ->
                new Part(
                    one.group(),
                    one.state().name(),
                    one.invitedBy(),
                    one.invitedAt(),
                    one.answeredAt(),
                    members.getOrDefault(one.group(), List.of())))
        .toList();
  }

  /** In whatever course, also what others have replaced and submissions keep. */
  public List<Words> words(UserId person) {
    return groups.allContributionsOf(person.value()).stream()
        .map(
            one ->
                new Words(
                    one.id(),
                    one.group(),
                    one.words(),
                    one.writtenAt(),
                    one.replacedAt(),
                    one.frozenAt()))
        .toList();
  }
}
