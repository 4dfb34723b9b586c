package org.preuve.portfolio.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.web.page.Page;

/** Puts drafts and the choice of a course into words. */
final class FrameworkPages {

  private FrameworkPages() {}

  static FrameworksView choice(
      Page page,
      Framework current,
      boolean inUse,
      List<ImportedDraft> drafts,
      Function<ImportedDraft, Optional<Instant>> superseded,
      Optional<MissingLink> missing) {
    return new FrameworksView(
        page.t("frameworks.lead", current.title().in(page.locale())),
        current.competencies().stream().anyMatch(one -> one.statement().isPresent()),
        inUse,
        ShippedFrameworks.all().stream().map(one -> choice(page, one, current)).toList(),
        drafts.stream().map(one -> draft(page, one, superseded.apply(one))).toList(),
        missing.filter(link -> !link.in(current)).map(link -> missing(page, link)),
        Outlines.of(page, current));
  }

  private static FrameworksView.Missing missing(Page page, MissingLink link) {
    var with =
        ShippedFrameworks.all().stream()
            .filter(link::in)
            .map(one -> one.title().in(page.locale()))
            .toList();
    var text = page.t("frameworks.missing." + link.kind(), link.name(), String.join(", ", with));
    return new FrameworksView.Missing(link.kind() + "/" + link.name(), text);
  }

  private static FrameworksView.Choice choice(Page page, Framework one, Framework current) {
    var meta = page.t("frameworks.meta", one.blocs().size(), one.competencies().size());
    boolean chosen = one.id().equals(current.id());
    return new FrameworksView.Choice(one.id(), one.title().in(page.locale()), meta, chosen);
  }

  private static FrameworksView.Draft draft(
      Page page, ImportedDraft one, Optional<Instant> superseded) {
    return new FrameworksView.Draft(
        one.id(),
        title(page, one.content()),
        page.t("frameworks.imported", page.dateTime(one.createdAt())),
        one.confirmedAt().isPresent() && superseded.isEmpty(),
        superseded.isPresent());
  }

  static DraftView draftPage(Page page, ImportedDraft one, Optional<Instant> superseded) {
    var draft = one.content();
    var match = OfficialWording.framework(draft, ShippedFrameworks.all());
    return new DraftView(
        one.id(),
        title(page, draft),
        !draft.title().isEmpty(),
        page.t("frameworks.imported", page.dateTime(one.createdAt())),
        page.t("draft.lead", draft.blocs().size(), draft.competencies().size()),
        warnings(page, one),
        one.open(),
        draft.warnings().stream().anyMatch(warning -> warning.kind().asks()),
        Outlines.of(page, draft),
        match.map(found -> found.title().in(page.locale())),
        one.closed(),
        one.confirmedAt().map(at -> confirmed(page, at, superseded)),
        superseded.isPresent(),
        state(page, one));
  }

  private static String confirmed(Page page, Instant from, Optional<Instant> until) {
    return until
        .map(end -> page.t("draft.superseded", page.dateTime(from), page.dateTime(end)))
        .orElseGet(() -> page.t("draft.confirmed", page.dateTime(from)));
  }

  private static Optional<String> state(Page page, ImportedDraft one) {
    return one.proposedAt()
        .map(at -> page.t("draft.proposed", page.dateTime(at)))
        .or(() -> one.declinedAt().map(at -> page.t("draft.declined", page.dateTime(at))));
  }

  private static String title(Page page, FrameworkDraft draft) {
    return draft.title().isEmpty() ? page.t("draft.untitled") : draft.title();
  }

  private static List<DraftView.Warning> warnings(Page page, ImportedDraft one) {
    var all = one.content().warnings();
    var seen = one.answered();
    return IntStream.range(0, all.size())
        .mapToObj(i -> warning(page, all.get(i), i, seen.contains(i)))
        .toList();
  }

  private static DraftView.Warning warning(
      Page page, DraftWarning warning, int index, boolean seen) {
    var kind = warning.kind();
    var text = page.t("warning." + kind, warning.place(), warning.words());
    return new DraftView.Warning(kind.name(), text, warning.words(), kind.asks(), index, seen);
  }

  static PublicCompetencyView competency(Page page, Framework framework, Bloc bloc, String code) {
    var all = framework.competencies();
    int at = all.stream().map(one -> one.code()).toList().indexOf(code);
    var own = all.get(at);
    return new PublicCompetencyView(
        code,
        own.label(page.locale()),
        framework.title().in(page.locale()),
        page.t("bloc.title", bloc.number(), bloc.label(page.locale())),
        Outlines.evaluation(page, framework, code),
        own.criteria().isEmpty(),
        link(page, framework, at - 1),
        link(page, framework, at + 1));
  }

  private static Optional<PublicCompetencyView.Link> link(Page page, Framework framework, int at) {
    var all = framework.competencies();
    if (at < 0 || at >= all.size()) {
      return Optional.empty();
    }
    var one = all.get(at);
    var path = "/frameworks/" + framework.id() + "/" + one.code();
    return Optional.of(
        new PublicCompetencyView.Link(path, one.code() + " " + one.label(page.locale())));
  }
}
