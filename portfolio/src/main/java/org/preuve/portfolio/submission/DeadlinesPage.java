package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.course.People;
import org.preuve.lti.roster.Roster;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** Deadlines in words: for assessors with their forms, for a student as sentences. */
@Dependent
class DeadlinesPage {

  private static final DateTimeFormatter FIELD =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

  private final DeadlineRepository deadlines;
  private final Frameworks frameworks;
  private final Roster roster;
  private final People people;

  @Inject
  DeadlinesPage(DeadlineRepository deadlines, Frameworks frameworks, Roster roster, People people) {
    this.deadlines = deadlines;
    this.frameworks = frameworks;
    this.roster = roster;
    this.people = people;
  }

  DeadlinesView of(Page page, Caller assessor, String problem, DeadlinesView.Form form) {
    var framework = frameworks.of(assessor.course());
    var set =
        deadlines.of(assessor.course().value(), framework.id()).stream()
            .collect(Collectors.toMap(Deadline::bloc, d -> d));
    var rows = new ArrayList<DeadlinesView.Row>();
    labels(page, framework)
        .forEach((bloc, label) -> rows.add(row(page, bloc, label, set.get(bloc))));
    return new DeadlinesView(
        assessor.courseTitle(),
        problem,
        assessor.teaches(),
        page.zone().getId(),
        rows,
        form,
        students(assessor, form),
        given(page, assessor, framework));
  }

  private static Map<Integer, String> labels(Page page, Framework framework) {
    var labels = new LinkedHashMap<Integer, String>();
    labels.put(0, page.t("deadline.course"));
    framework.blocs().forEach(bloc -> labels.put(bloc.number(), PreviewPage.label(page, bloc)));
    return labels;
  }

  private static DeadlinesView.Row row(Page page, int bloc, String label, @Nullable Deadline set) {
    var due = set == null ? Optional.<Instant>empty() : set.dueAt();
    return new DeadlinesView.Row(
        bloc,
        label,
        due.map(at -> FIELD.format(LocalDateTime.ofInstant(at, page.zone()))).orElse(""),
        set != null && set.late() == LatePolicy.MARK,
        due.map(page::dateTime)
            .orElseGet(() -> page.t(bloc == 0 ? "deadline.none" : "deadline.as-course")));
  }

  private List<DeadlinesView.Option> students(Caller assessor, DeadlinesView.Form form) {
    return roster.known(assessor.course()).stream()
        .map(
            m -> {
              var id = Long.toString(m.user().value());
              return new DeadlinesView.Option(id, m.name(), id.equals(form.student()));
            })
        .toList();
  }

  private List<DeadlinesView.Given> given(Page page, Caller assessor, Framework framework) {
    var found = deadlines.extensions(assessor.course().value(), framework.id());
    var ids = new HashSet<UserId>();
    found.forEach(e -> ids.addAll(List.of(e.student(), e.givenBy())));
    var names = people.names(ids);
    var labels = labels(page, framework);
    return found.stream()
        .map(
            e ->
                new DeadlinesView.Given(
                    e.student().value(),
                    names.getOrDefault(e.student(), ""),
                    e.bloc(),
                    labels.getOrDefault(e.bloc(), page.t("submission.for-bloc", e.bloc())),
                    page.t(
                        "deadline.given",
                        e.dueAt().map(page::dateTime).orElse(""),
                        names.getOrDefault(e.givenBy(), ""),
                        page.dateTime(e.givenAt()),
                        e.reason())))
        .toList();
  }

  /** What a student is told before submitting: each deadline that holds, extensions included. */
  List<String> forStudent(Page page, Caller student) {
    var framework = frameworks.of(student.course());
    var all = deadlines.of(student.course().value(), framework.id());
    var own =
        deadlines.extensions(student.course().value(), framework.id(), student.user().value());
    var check = DeadlineCheck.of(all, own);
    var sentences = new ArrayList<String>();
    labels(page, framework)
        .forEach(
            (bloc, label) -> {
              var set = Optional.ofNullable(check.set().get(bloc));
              set.ifPresent(due -> sentences.add(sentence(page, label, due, check.of(bloc))));
            });
    return sentences;
  }

  private static String sentence(
      Page page, String label, DeadlineCheck.Due set, Optional<DeadlineCheck.Due> own) {
    var holds = own.orElse(set);
    var key = holds.equals(set) ? "deadline.holds" : "deadline.yours";
    return page.t(key, label, page.dateTime(holds.at()), page.t("deadline." + holds.late()));
  }
}
