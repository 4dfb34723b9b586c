package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.preuve.lti.course.People;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** Puts what waits into words. */
@Dependent
class QueuePage {

  /** Rows of one page; the oldest are done first. */
  private static final int SHOWN = 200;

  private final WorkQueue queue;
  private final Frameworks frameworks;
  private final AssessmentRepository assessments;
  private final People people;
  private final SeeQueue seeQueue;

  @Inject
  QueuePage(
      WorkQueue queue,
      Frameworks frameworks,
      AssessmentRepository assessments,
      People people,
      SeeQueue seeQueue) {
    this.queue = queue;
    this.frameworks = frameworks;
    this.assessments = assessments;
    this.people = people;
    this.seeQueue = seeQueue;
  }

  /**
   * What the filter lets through.
   *
   * @param opened whether somebody is about to see it
   */
  QueueView view(Page page, Caller caller, ClassFilter filter, boolean opened) {
    var framework = frameworks.of(caller.course());
    var items = queue.items(caller, filter);
    boolean closed = queue.names(caller).closed();
    boolean whole = filter.equals(ClassFilter.ALL.due()) && items.size() <= SHOWN;
    var before = seeQueue.see(caller, opened && whole);
    return new QueueView(
        caller.courseTitle(),
        page.t(
            "queue.lead",
            items.size(),
            items.stream().map(item -> item.student().user()).distinct().count()),
        items.stream().findFirst().map(item -> AssessPage.path(item.stop(), filter)),
        blocs(page, framework, filter),
        Stream.of("due", "new", "again", "draft")
            .map(s -> new QueueView.Choice(s, page.t("queue." + s), s.equals(filter.show())))
            .toList(),
        filter.name(),
        filter.code(),
        closed ? "" : caller.resourceLink(),
        !closed && !filter.link().isEmpty(),
        !filter.query().equals(ClassFilter.ALL.due().query()),
        assessments.countDrafts(caller.course().value(), framework.id(), caller.user().value()),
        assessments.countRefused(caller.course().value(), framework.id(), caller.user().value()),
        reviews(page, caller, framework.id()),
        items.stream()
            .limit(SHOWN)
            .map(item -> item(page, framework, item, filter, before))
            .toList(),
        Math.max(0, items.size() - SHOWN),
        closed);
  }

  private List<QueueView.Review> reviews(Page page, Caller caller, String framework) {
    var open = queue.reviews(caller, framework);
    var known = people.names(open.stream().map(ReviewRequest::student).toList());
    var names = queue.names(caller);
    return open.stream()
        .map(
            r ->
                new QueueView.Review(
                    names.listed(r.student(), known.getOrDefault(r.student(), "")),
                    r.code(),
                    "/assess/" + names.handle(r.student()) + "/" + r.code(),
                    page.dateTime(r.askedAt()),
                    r.words()))
        .toList();
  }

  private static List<QueueView.Choice> blocs(Page page, Framework framework, ClassFilter filter) {
    var choices = new ArrayList<QueueView.Choice>();
    choices.add(new QueueView.Choice("0", page.t("class.all"), filter.bloc() == 0));
    framework
        .blocs()
        .forEach(
            bloc ->
                choices.add(
                    new QueueView.Choice(
                        String.valueOf(bloc.number()),
                        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
                        filter.bloc() == bloc.number())));
    return choices;
  }

  private static QueueView.Item item(
      Page page, Framework framework, WaitingItem item, ClassFilter filter, Instant before) {
    var state = page.t(item.again() ? "queue.state-again" : "queue.state-new");
    return new QueueView.Item(
        item.student().active()
            ? item.student().name()
            : page.t("class.left", item.student().name()),
        item.code(),
        framework.competency(item.code()).map(c -> label(page, c)).orElse(""),
        AssessPage.path(item.stop(), filter),
        page.dateTime(item.since()),
        page.t("queue.pieces", item.pieces()),
        item.drafted() ? state + " · " + page.t("queue.state-draft") : state,
        item.since().isAfter(before));
  }

  private static String label(Page page, Competency competency) {
    return competency.label(page.locale());
  }
}
