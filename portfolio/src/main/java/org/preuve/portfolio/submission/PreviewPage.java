package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.Evidence;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.model.Production;
import org.preuve.portfolio.submission.SubmissionsView.Checklist;
import org.preuve.portfolio.submission.SubmissionsView.Deliverable;
import org.preuve.portfolio.submission.SubmissionsView.Field;
import org.preuve.portfolio.submission.SubmissionsView.Option;
import org.preuve.portfolio.submission.SubmissionsView.Picker;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Shows what would be frozen, before it is. */
@Dependent
class PreviewPage {

  private final ChooseContents choose;
  private final SubmissionRepository submissions;
  private final SubmissionItems items;
  private final DeadlinesPage deadlines;
  private final GroupWords groups;

  @Inject
  PreviewPage(
      ChooseContents choose,
      SubmissionRepository submissions,
      SubmissionItems items,
      DeadlinesPage deadlines,
      GroupWords groups) {
    this.groups = groups;
    this.choose = choose;
    this.submissions = submissions;
    this.items = items;
    this.deadlines = deadlines;
  }

  /**
   * The preview of a choice.
   *
   * @param changed whether it is shown because an earlier one is outdated
   */
  SubmissionsView of(Page page, Caller student, Choice choice, boolean changed) {
    long user = student.user().value();
    long course = student.course().value();
    var chosen = choose.of(student, choice);
    var contents = chosen.contents();
    var inForce =
        submissions.inForce(user, course, contents.framework().id()).stream()
            .map(SubmissionItem::pair)
            .collect(Collectors.toSet());
    var frozen =
        contents.items().stream()
            .filter(item -> inForce.containsAll(item.pairs()))
            .map(item -> item.evidence().value())
            .collect(Collectors.toSet());
    int latest = submissions.latest(user, course, contents.framework().id());
    var attempts = submissions.of(user, course);
    var before = inForce.stream().map(SubmissionItem.Pair::evidence).collect(Collectors.toSet());
    long outside = waiting(chosen).filter(e -> !before.contains(e.id())).count();
    long fresh = chosen.pieces().size() - frozen.size() + outside;
    return new SubmissionsView(
        page.t("submission.lead", fresh, attempts.size()),
        deadlines.forStudent(page, student),
        changed,
        items.of(
            page, chosen.pieces(), SubmissionItems.Codes.of(contents.pairs().stream()), frozen),
        !chosen.pieces().isEmpty() && !choose.frozenBy(student, latest, contents),
        page.t("submission.question", chosen.pieces().size()),
        summary(page, chosen),
        chosen.out().stream().map(left -> out(page, left)).toList(),
        former(page, chosen),
        hidden(page, chosen, inForce),
        missing(page, contents),
        groups.sentences(page, student, contents),
        groups.warnings(page, contents),
        fields(choice, contents),
        picker(page, choice, chosen),
        attempts.stream().map(row -> attempt(page, row)).toList());
  }

  private static Stream<Evidence> all(Chosen chosen) {
    return Stream.concat(chosen.pieces().stream(), leftOut(chosen));
  }

  /** Pieces of the framework that stay outside. */
  private static Stream<Evidence> leftOut(Chosen chosen) {
    return chosen.out().stream()
        .filter(left -> left.why() != LeftOut.FORMER)
        .map(Chosen.Left::piece);
  }

  /** Those that another choice would hand in; what is linked to nothing waits for a link first. */
  private static Stream<Evidence> waiting(Chosen chosen) {
    return chosen.out().stream()
        .filter(left -> left.why() == LeftOut.OTHER_BLOC || left.why() == LeftOut.NOT_CHOSEN)
        .map(Chosen.Left::piece);
  }

  private static String summary(Page page, Chosen chosen) {
    var contents = chosen.contents();
    long bytes = chosen.pieces().stream().mapToLong(Evidence::bytes).sum();
    return page.t(
        "submission.summary",
        chosen.pieces().size(),
        Words.size(page, bytes),
        contents.codes().size(),
        contents.framework().title().in(page.locale()),
        Words.shortHash(FrameworkText.version(contents.framework())));
  }

  private static String former(Page page, Chosen chosen) {
    long former = chosen.out().stream().filter(left -> left.why() == LeftOut.FORMER).count();
    return former == 0 ? "" : page.t("submission.former", former);
  }

  /** A choice takes pieces out of sight that assessors of these competencies saw before. */
  private static String hidden(Page page, Chosen chosen, Set<SubmissionItem.Pair> inForce) {
    var codes = chosen.contents().codes();
    var shown =
        inForce.stream()
            .filter(pair -> codes.contains(pair.code()))
            .map(SubmissionItem.Pair::evidence)
            .collect(Collectors.toSet());
    long hidden =
        chosen.out().stream()
            .filter(left -> left.why() == LeftOut.NOT_CHOSEN)
            .filter(left -> shown.contains(left.piece().id()))
            .count();
    return hidden == 0 ? "" : page.t("submission.hides", hidden);
  }

  private static String missing(Page page, Contents contents) {
    int asked =
        contents.framework().blocs().stream()
            .filter(bloc -> contents.bloc() == 0 || contents.bloc() == bloc.number())
            .flatMap(bloc -> bloc.productions().stream())
            .mapToInt(production -> production.deliverables().size())
            .sum();
    int missing = asked - contents.answers().size();
    return missing == 0 ? "" : page.t("submission.missing", missing, asked);
  }

  private static SubmissionsView.Out out(Page page, Chosen.Left left) {
    return new SubmissionsView.Out(
        left.piece().id().value(), left.piece().title(), page.t("submission.out." + left.why()));
  }

  private static List<Field> fields(Choice choice, Contents contents) {
    var fields = new ArrayList<Field>();
    fields.add(new Field("seen", contents.digest()));
    fields.add(new Field("bloc", Integer.toString(choice.bloc())));
    if (contents.chosen()) {
      fields.add(new Field("only", "some"));
      contents.items().forEach(item -> fields.add(new Field("p", item.evidence().value())));
    }
    choice.answers().forEach((place, piece) -> fields.add(new Field("d." + place, piece)));
    return fields;
  }

  private static Picker picker(Page page, Choice choice, Chosen chosen) {
    var framework = chosen.contents().framework();
    var blocs = new ArrayList<Option>();
    blocs.add(new Option("0", page.t("submission.bloc-all"), choice.bloc() == 0));
    for (var bloc : framework.blocs()) {
      var number = Integer.toString(bloc.number());
      blocs.add(new Option(number, label(page, bloc), bloc.number() == choice.bloc()));
    }
    var pieces =
        all(chosen)
            .map(e -> new Option(e.id().value(), e.title(), choice.takes(e.id().value())))
            .toList();
    boolean tooMany = pieces.size() > Choice.MOST;
    return new Picker(
        blocs,
        tooMany ? List.of() : pieces,
        tooMany,
        tooMany ? List.of() : checklists(page, framework, choice, chosen.pieces()));
  }

  static String label(Page page, Bloc bloc) {
    return page.t(
        "submission.bloc", bloc.number(), bloc.title().orElseGet(() -> bloc.label(page.locale())));
  }

  private static List<Checklist> checklists(
      Page page, Framework framework, Choice choice, List<Evidence> pieces) {
    return framework.blocs().stream()
        .filter(bloc -> choice.bloc() == 0 || choice.bloc() == bloc.number())
        .flatMap(
            bloc ->
                IntStream.range(0, bloc.productions().size())
                    .mapToObj(p -> checklist(page, bloc, p, choice, pieces)))
        .toList();
  }

  private static Checklist checklist(
      Page page, Bloc bloc, int p, Choice choice, List<Evidence> pieces) {
    Production production = bloc.productions().get(p);
    var rows =
        IntStream.range(0, production.deliverables().size())
            .mapToObj(
                d -> {
                  var place = bloc.number() + "." + p + "." + d;
                  var text = production.deliverables().get(d);
                  return new Deliverable("d." + place, text, options(page, choice, place, pieces));
                })
            .toList();
    return new Checklist(page.t("submission.checklist", production.title()), rows);
  }

  private static List<Option> options(
      Page page, Choice choice, String place, List<Evidence> pieces) {
    var options = new ArrayList<Option>();
    options.add(new Option("", page.t("submission.nothing-answers"), false));
    for (var piece : pieces) {
      var id = piece.id().value();
      options.add(new Option(id, piece.title(), id.equals(choice.answers().get(place))));
    }
    return options;
  }

  private static SubmissionsView.Attempt attempt(Page page, AttemptRow row) {
    var notes = new ArrayList<String>();
    if (row.bloc() > 0) {
      notes.add(page.t("submission.for-bloc", row.bloc()));
    }
    if (row.late()) {
      notes.add(page.t("submission.late"));
    }
    if (row.withdrawnAt() != null) {
      notes.add(page.t("submission.withdrawn"));
    }
    return new SubmissionsView.Attempt(
        row.attempt(),
        page.t("submission.attempt", row.attempt()),
        page.t(
            "submission.attempt-meta",
            page.dateTime(row.frozenAt()),
            Words.shortHash(row.sha256())),
        notes);
  }
}
