package org.preuve.portfolio.privacy;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    return members.parts(person).stream()
        .map(one -> node(one, words.getOrDefault(one.group(), List.of())))
        .toList();
  }

  private Map<String, Object> node(MemberData.Part one, List<MemberData.Words> words) {
    var node = new LinkedHashMap<String, Object>();
    node.put("group", one.group());
    node.put("answer", one.state());
    node.put("namedBy", people.name(one.invitedBy()));
    node.put("namedAt", one.invitedAt().toString());
    one.answeredAt().ifPresent(at -> node.put("answeredAt", at.toString()));
    node.put("members", people.names(one.members()).values().stream().sorted().toList());
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
