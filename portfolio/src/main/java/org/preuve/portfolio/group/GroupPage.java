package org.preuve.portfolio.group;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.preuve.lti.course.People;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.evidence.AskedPiece;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.evidence.GroupCopies;
import org.preuve.portfolio.evidence.MeasuredPieces;
import org.preuve.web.Caller;
import org.preuve.web.Reason;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Puts the piece of a group into words, for its members and for who was named. */
@Dependent
class GroupPage {

  /** People of a course that one page offers; others are found by typing. */
  private static final int MOST_OFFERED = 60;

  private final GroupRepository groups;
  private final GroupCopies copies;
  private final AskedPiece asked;
  private final Contributors contributors;
  private final NameMembers names;
  private final IndividualWork individual;
  private final People people;
  private final MeasuredPieces measured;

  @Inject
  GroupPage(
      GroupRepository groups,
      GroupCopies copies,
      AskedPiece asked,
      Contributors contributors,
      NameMembers names,
      IndividualWork individual,
      People people,
      MeasuredPieces measured) {
    this.groups = groups;
    this.copies = copies;
    this.asked = asked;
    this.contributors = contributors;
    this.names = names;
    this.individual = individual;
    this.people = people;
    this.measured = measured;
  }

  GroupView member(
      Page page, Caller reader, String group, SentForm sent, Optional<? extends Reason> problem) {
    var piece = copies.of(reader, group).orElseThrow();
    var all = groups.members(group);
    var called = people.names(all.stream().map(GroupMember::user).toList());
    var said =
        contributors.of(List.of(group)).getOrDefault(group, List.of()).stream()
            .collect(toMap(Contributors.Contributor::user, Contributors.Contributor::words));
    var offered = offered(reader, all, sent);
    long confirmed = count(all, MemberState.CONFIRMED);
    return new GroupView(
        path(group),
        piece.title(),
        "/evidence/" + piece.id().value(),
        page.t("group.lead", confirmed, count(all, MemberState.INVITED)),
        all.stream()
            .filter(one -> one.state() != MemberState.LEFT)
            .map(one -> member(page, reader, one, called, said))
            .toList(),
        Optional.ofNullable(sent.words()).orElse(said.getOrDefault(reader.user(), "")),
        sent.search(),
        offered.stream().limit(MOST_OFFERED).map(one -> person(one, sent)).toList(),
        offered.size() > MOST_OFFERED
            ? page.t("group.more-people", offered.size() - MOST_OFFERED)
            : "",
        GroupCheck.places(all.stream().map(GroupMember::state).toList()) < 1,
        individual.warnings(page, reader, piece.id()),
        confirmed == 1,
        !copies.submitted(reader, group),
        problem.map(reason -> problem(page, reason)));
  }

  private static long count(List<GroupMember> all, MemberState state) {
    return all.stream().filter(one -> one.state() == state).count();
  }

  private List<Roster.Member> offered(Caller reader, List<GroupMember> all, SentForm sent) {
    var named = all.stream().collect(toMap(m -> m.user().value(), GroupMember::state));
    var typed = plain(sent.search());
    return names.students(reader).stream()
        .filter(one -> GroupCheck.askable(named, one.user().value()))
        .filter(one -> typed.isEmpty() || plain(one.name()).contains(typed))
        .sorted(Comparator.comparing(one -> !sent.chosen().contains(one.user().value())))
        .toList();
  }

  private static String plain(String name) {
    return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }

  private static GroupView.Person person(Roster.Member one, SentForm sent) {
    long id = one.user().value();
    return new GroupView.Person(id, one.name(), sent.chosen().contains(id));
  }

  private static GroupView.Member member(
      Page page,
      Caller reader,
      GroupMember one,
      Map<UserId, String> called,
      Map<UserId, String> said) {
    boolean open = one.state() == MemberState.INVITED;
    var by = called.getOrDefault(one.invitedBy(), "");
    return new GroupView.Member(
        called.getOrDefault(one.user(), ""),
        page.t("group.state." + one.state()),
        one.confirmed() ? "ok" : open ? "wip" : "no",
        open || one.answeredAt().isEmpty()
            ? page.t("group.named-by", by, page.date(one.invitedAt()))
            : page.t("group.answered", page.date(one.answeredAt().get())),
        said.getOrDefault(one.user(), ""),
        one.user().equals(reader.user()),
        one.confirmed(),
        Optional.of(path(one.group()) + "/uninvite/" + one.user().value()).filter(p -> open));
  }

  InvitedView invited(
      Page page, GroupMember own, SentForm sent, Optional<? extends Reason> problem) {
    var piece = copies.of(List.of(own.group())).stream().findFirst();
    var confirmed = groups.confirmed(List.of(own.group())).stream().map(GroupMember::user).toList();
    var asking = people.name(own.invitedBy());
    return new InvitedView(
        path(own.group()),
        piece.map(Evidence::title).orElse(""),
        page.t("group.invited.lead", asking, page.dateTime(own.invitedAt())),
        piece.map(e -> page.t("evidence.kind." + e.kind().word())).orElse(""),
        piece.flatMap(e -> Optional.ofNullable(measured.of(page, List.of(e)).get(e.id()))),
        piece.map(e -> asked.content(page, e)).orElse(AskedPiece.Content.NONE),
        people.names(confirmed).values().stream().sorted().toList(),
        own.state() == MemberState.DECLINED,
        Optional.ofNullable(sent.words()).orElse(""),
        problem.map(reason -> problem(page, reason)));
  }

  GroupsView list(Page page, Caller reader) {
    var own = groups.of(reader.user().value(), reader.course().value());
    var titles = titles(own);
    var asking = people.names(new HashSet<>(own.stream().map(GroupMember::invitedBy).toList()));
    return new GroupsView(
        rows(page, own, MemberState.INVITED, titles, asking),
        rows(page, own, MemberState.CONFIRMED, titles, asking),
        rows(page, own, MemberState.DECLINED, titles, asking));
  }

  private Map<String, String> titles(List<GroupMember> own) {
    return copies.of(own.stream().map(GroupMember::group).toList()).stream()
        .collect(toMap(e -> e.group().orElseThrow(), Evidence::title, (one, other) -> one));
  }

  private static List<GroupsView.Row> rows(
      Page page,
      List<GroupMember> own,
      MemberState state,
      Map<String, String> titles,
      Map<UserId, String> asking) {
    return own.stream()
        .filter(one -> one.state() == state && titles.containsKey(one.group()))
        .map(
            one ->
                new GroupsView.Row(
                    path(one.group()),
                    titles.getOrDefault(one.group(), ""),
                    meta(page, one, asking.getOrDefault(one.invitedBy(), ""))))
        .toList();
  }

  private static String meta(Page page, GroupMember one, String by) {
    return one.invitedBy().equals(one.user())
        ? page.t("group.begun", page.date(one.invitedAt()))
        : page.t("group.named-by", by, page.date(one.invitedAt()));
  }

  static GroupView.Problem problem(Page page, Reason reason) {
    var said = "refused." + reason.name();
    return new GroupView.Problem(
        page.t(said + ".title") + " " + page.t(said + ".cure"),
        reason.name(),
        reason == GroupReason.GROUP_WORDS_LONG ? "words" : "people");
  }

  static String path(String group) {
    return "/groups/" + group;
  }
}
