package org.preuve.portfolio.privacy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.preuve.lti.course.People;
import org.preuve.portfolio.group.MemberData;
import org.preuve.web.UserId;

/**
 * What a person has to do with pieces that several made, to take away: the own answers and words,
 * and who else confirmed; the words of others are theirs.
 */
@Dependent
class GroupParts {

  private final MemberData members;
  private final People people;

  @Inject
  GroupParts(MemberData members, People people) {
    this.members = members;
    this.people = people;
  }

  List<Map<String, Object>> of(UserId person) {
    var words = members.words(person).stream().collect(groupingBy(MemberData.Words::group));
    var parts = members.parts(person);
    var all = parts.stream().flatMap(GroupParts::named);
    var names = people.names(all.toList());
    return parts.stream()
        .map(one -> node(one, words.getOrDefault(one.group(), List.of()), names))
        .toList();
  }

  private static Stream<UserId> named(MemberData.Part one) {
    return Stream.concat(Stream.of(one.invitedBy()), one.members().stream());
  }

  private static Map<String, Object> node(
      MemberData.Part one, List<MemberData.Words> words, Map<UserId, String> names) {
    var node = new LinkedHashMap<String, Object>();
    node.put("group", one.group());
    node.put("answer", one.state());
    node.put("namedBy", names.getOrDefault(one.invitedBy(), ""));
    node.put("namedAt", one.invitedAt().toString());
    one.answeredAt().ifPresent(at -> node.put("answeredAt", at.toString()));
    node.put("members", one.members().stream().map(names::get).sorted().toList());
    node.put("contributions", words.stream().map(GroupParts::words).toList());
    return node;
  }

  private static Map<String, Object> words(MemberData.Words one) {
    var node = new LinkedHashMap<String, Object>();
    node.put("id", one.id());
    node.put("words", one.words());
    node.put("writtenAt", one.writtenAt().toString());
    one.replacedAt().ifPresent(at -> node.put("replacedAt", at.toString()));
    one.frozenAt().ifPresent(at -> node.put("frozenAt", at.toString()));
    return node;
  }
}
