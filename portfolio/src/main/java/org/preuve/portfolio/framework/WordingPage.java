package org.preuve.portfolio.framework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.web.page.Page;

/** Puts proposed wordings into words. */
final class WordingPage {

  /** More than one statement in so many without a common word is another document. */
  private static final int STRANGE = 3;

  private WordingPage() {}

  static WordingsView list(Page page, List<Proposal> waiting) {
    return new WordingsView(
        waiting.stream()
            .map(p -> new WordingsView.Row(path(p), p.platform(), p.course(), at(page, p)))
            .toList());
  }

  private static String path(Proposal one) {
    return "/admin/wordings/" + one.id();
  }

  private static String at(Page page, Proposal one) {
    return page.dateTime(Instant.parse(one.at()));
  }

  static WordingView one(Page page, Proposal proposal, DecideWording.Weighed weighed) {
    var compared = WordingComparison.of(weighed.present(), weighed.draft().content());
    return new WordingView(
        path(proposal),
        page.t("wordings.origin", proposal.platform(), proposal.course(), at(page, proposal)),
        weighed.present().title().in(page.locale()),
        weighed.fits(),
        weighed.draft().revision(),
        weighed.against(),
        findings(page, compared),
        alarm(page, compared),
        compared.blocs().stream().map(bloc -> line(page, bloc)).toList(),
        compared.statements().stream().map(one -> line(page, one)).toList(),
        compared.parts().apart().stream().map(one -> line(page, one)).toList(),
        compared.parts().texts().stream().map(one -> part(page, one)).toList(),
        FrameworkPages.publish(
            page, path(proposal) + "/publish", weighed.draft(), weighed.families(), true),
        weighed.fits()
            ? Optional.empty()
            : Optional.of(Outlines.of(page, weighed.draft().content())));
  }

  private static List<String> findings(Page page, WordingComparison compared) {
    var found = new ArrayList<String>();
    title(page, compared.title()).ifPresent(found::add);
    if (!compared.missing().isEmpty()) {
      found.add(page.t("wordings.missing", String.join(", ", compared.missing())));
    }
    if (!compared.added().isEmpty()) {
      found.add(page.t("wordings.added", String.join(", ", compared.added())));
    }
    long blocs = compared.blocs().stream().filter(WordingComparison.BlocPair::differs).count();
    found.add(page.t("wordings.blocs-differ", blocs));
    var all = compared.statements();
    long statements = all.stream().filter(WordingComparison.Statement::differs).count();
    found.add(page.t("wordings.statements-differ", statements, all.size()));
    parts(page, compared.parts(), found);
    return found;
  }

  private static void parts(Page page, WordingParts parts, List<String> found) {
    found.add(page.t("wordings.parts-differ", parts.texts().size()));
    if (parts.strangers() > 0) {
      found.add(page.t("wordings.parts-strange", parts.strangers()));
    }
    if (!parts.apart().isEmpty()) {
      found.add(page.t("wordings.parts-apart", parts.apart().size()));
    }
  }

  private static Optional<String> title(Page page, WordingComparison.Pair title) {
    if (title.after().isEmpty()) {
      return Optional.of(page.t("wordings.no-title", title.before()));
    }
    return title.differs()
        ? Optional.of(page.t("wordings.title-differs", title.before(), title.after()))
        : Optional.empty();
  }

  private static Optional<String> alarm(Page page, WordingComparison compared) {
    long strangers = compared.strangers();
    int all = compared.statements().size();
    return strangers * STRANGE > all
        ? Optional.of(page.t("wordings.alarm", strangers, all))
        : Optional.empty();
  }

  private static WordingView.Line line(Page page, WordingComparison.BlocPair bloc) {
    return new WordingView.Line(
        bloc.number() == 0
            ? page.t("draft.no-bloc")
            : page.t("wordings.bloc-number", bloc.number()),
        bloc(page, bloc.title().before(), bloc.before()),
        bloc(page, bloc.title().after(), bloc.after()),
        page.t(bloc.differs() ? "wordings.differs" : "wordings.same"),
        bloc.differs() ? "wip" : "ok");
  }

  private static String bloc(Page page, String title, int competencies) {
    var count = page.t("draft.count", competencies);
    return title.isEmpty() ? count : page.t("wordings.bloc", title, count);
  }

  private static WordingView.Line line(Page page, WordingParts.Count one) {
    return new WordingView.Line(
        name(page, one.place(), page.t("element." + one.element())),
        String.valueOf(one.ours()),
        String.valueOf(one.document()),
        page.t("wordings.not-taken"),
        "no");
  }

  private static WordingView.Part part(Page page, WordingParts.Text one) {
    var element = page.t("element." + one.element());
    return new WordingView.Part(
        name(
            page,
            one.place(),
            one.detail().isEmpty()
                ? element
                : page.t("wordings.detail", element, page.t(one.detail()))),
        one.label().map(label -> label.in(page.locale())).orElse(""),
        one.text().before(),
        one.text().after(),
        page.t(mark(one)),
        one.strange() ? "no" : "wip");
  }

  private static String mark(WordingParts.Text one) {
    if (one.strange()) {
      return "wordings.strange";
    }
    if (one.text().after().isEmpty()) {
      return "wordings.withdrawn";
    }
    return one.text().before().isEmpty() ? "wordings.new" : "wordings.differs";
  }

  /** A code, or the number of a bloc, before what stands there. */
  static String name(Page page, String place, String what) {
    if (place.isEmpty()) {
      return what;
    }
    boolean bloc = place.chars().allMatch(Character::isDigit);
    return page.t("wordings.place", bloc ? page.t("wordings.bloc-number", place) : place, what);
  }

  private static WordingView.Line line(Page page, WordingComparison.Statement one) {
    var before = one.text().before();
    var after = one.text().after();
    if (one.strange()) {
      return new WordingView.Line(one.code(), before, after, page.t("wordings.strange"), "no");
    }
    if (!one.official()) {
      return new WordingView.Line(one.code(), before, after, page.t("wordings.new"), "wip");
    }
    return one.differs()
        ? new WordingView.Line(one.code(), before, after, page.t("wordings.differs"), "wip")
        : new WordingView.Line(one.code(), before, after, page.t("wordings.same"), "ok");
  }
}
