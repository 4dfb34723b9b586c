package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preuve.lti.course.People;
import org.preuve.portfolio.group.Contributors.Contributor;
import org.preuve.portfolio.group.IndividualWork;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Says to the student what a submission would freeze of pieces that several have made. */
@Dependent
class GroupWords {

  private final People people;

  @Inject
  GroupWords(People people) {
    this.people = people;
  }

  /** One sentence for each such piece. */
  List<String> sentences(Page page, Caller student, Contents contents) {
    var of = contents.items().stream().filter(item -> !item.makers().isEmpty()).toList();
    var makers = of.stream().flatMap(item -> item.makers().stream()).map(Contributor::user);
    var names = of.isEmpty() ? Map.<UserId, String>of() : people.names(makers.toList());
    return of.stream().map(item -> sentence(page, student, item, names)).toList();
  }

  private static String sentence(
      Page page, Caller student, Contents.Item item, Map<UserId, String> names) {
    boolean written =
        item.makers().stream()
            .filter(one -> one.user().equals(student.user()))
            .anyMatch(one -> !one.contribution().isEmpty());
    var others =
        item.makers().stream()
            .filter(one -> !one.user().equals(student.user()))
            .map(one -> names.getOrDefault(one.user(), ""))
            .sorted()
            .collect(Collectors.joining(", "));
    var with =
        others.isEmpty()
            ? page.t("submission.group-alone", item.title())
            : page.t("submission.group", item.title(), others);
    return with + " " + page.t(written ? "submission.group-written" : "submission.group-silent");
  }

  /** Where the framework asks for individual work. */
  List<String> warnings(Page page, Contents contents) {
    var of = contents.items().stream().filter(item -> !item.makers().isEmpty()).toList();
    var codes =
        of.stream()
            .flatMap(item -> item.competencies().stream())
            .map(Contents.Link::code)
            .collect(Collectors.toSet());
    var pieces = of.stream().map(Contents.Item::evidence).collect(Collectors.toSet());
    var answered =
        contents.answers().stream()
            .filter(answer -> pieces.contains(answer.evidence()))
            .map(Contents.Answer::bloc)
            .collect(Collectors.toSet());
    return IndividualWork.warnings(page, contents.framework(), codes, answered);
  }
}
