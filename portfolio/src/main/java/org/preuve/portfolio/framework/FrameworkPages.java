package org.preuve.portfolio.framework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
      Optional<MissingLink> missing,
      Versions versions) {
    return new FrameworksView(
        page.t("frameworks.lead", current.title().in(page.locale())),
        current.competencies().stream().anyMatch(one -> one.statement().isPresent()),
        inUse,
        versions.choices(page, current),
        drafts.stream()
            .map(one -> draft(page, one, superseded.apply(one), current, versions.visible()))
            .toList(),
        missing
            .filter(link -> !link.in(current))
            .map(link -> missing(page, link, versions.published().all())),
        Outlines.of(page, current),
        VersionPages.log(page, versions.moves(), versions.published()),
        versions.mayImport(),
        versions.mayChoose());
  }

  private static FrameworksView.Missing missing(Page page, MissingLink link, List<Framework> all) {
    var with = all.stream().filter(link::in).map(one -> one.title().in(page.locale())).toList();
    var text = page.t("frameworks.missing." + link.kind(), link.name(), String.join(", ", with));
    return new FrameworksView.Missing(link.kind() + "/" + link.name(), text);
  }

  /**
   * What the page shows of versions.
   *
   * @param published where they are found
   * @param visible those that the registration can choose
   * @param moves of the course
   * @param mayImport whether the person may import documents
   * @param mayChoose whether the person may change which framework it is
   */
  record Versions(
      PublishedVersions published,
      List<FrameworkVersion> visible,
      List<CourseMove> moves,
      boolean mayImport,
      boolean mayChoose) {

    private List<FrameworksView.Choice> choices(Page page, Framework current) {
      var shipped = ShippedFrameworks.all().stream().map(one -> choice(page, one, current));
      var own = visible.stream().map(one -> choice(page, one, current));
      return Stream.concat(shipped, own).toList();
    }

    private static FrameworksView.Choice choice(Page page, Framework one, Framework current) {
      var meta = page.t("frameworks.meta", one.blocs().size(), one.competencies().size());
      return choice(one.id(), one.title().in(page.locale()), meta, current);
    }

    private static FrameworksView.Choice choice(
        Page page, FrameworkVersion one, Framework current) {
      var size = page.t("frameworks.meta", one.blocs(), one.competencies());
      var meta = page.t("version.meta", size, VersionPages.published(page, one));
      return choice(one.id(), one.title(), meta, current);
    }

    private static FrameworksView.Choice choice(
        String id, String title, String meta, Framework current) {
      boolean chosen = id.equals(current.id());
      return new FrameworksView.Choice(id, title, meta, chosen, "/frameworks/versions/" + id);
    }
  }

  private static FrameworksView.Draft draft(
      Page page,
      ImportedDraft one,
      Optional<Instant> superseded,
      Framework current,
      List<FrameworkVersion> visible) {
    var version =
        visible.stream().filter(v -> one.framework().filter(v.id()::equals).isPresent()).findAny();
    boolean used =
        one.confirmedAt().isPresent()
            && superseded.isEmpty()
            && one.framework().filter(current.id()::equals).isPresent();
    return new FrameworksView.Draft(
        one.id(),
        version.map(FrameworkVersion::title).orElseGet(() -> title(page, one.content())),
        page.t("frameworks.imported", page.dateTime(one.createdAt())),
        state(page, one, superseded.isPresent(), version, used),
        used);
  }

  /** What is in force in some course says nothing of this one. */
  private static String state(
      Page page,
      ImportedDraft one,
      boolean superseded,
      Optional<FrameworkVersion> version,
      boolean used) {
    if (one.confirmedAt().isEmpty()) {
      return page.t("frameworks.draft");
    }
    if (superseded) {
      return page.t("frameworks.superseded");
    }
    return version
        .map(
            v -> page.t(used ? "frameworks.version-used" : "frameworks.version-unused", v.number()))
        .orElseGet(() -> page.t(used ? "frameworks.confirmed" : "frameworks.unused"));
  }

  static DraftView draftPage(
      Page page,
      ImportedDraft one,
      Optional<Instant> superseded,
      Optional<FrameworkVersion> version,
      Optional<List<PublishVersion.Family>> families,
      boolean may) {
    var draft = one.content();
    var match = OfficialWording.framework(draft, ShippedFrameworks.all());
    return new DraftView(
        one.id(),
        one.revision(),
        version.map(FrameworkVersion::title).orElseGet(() -> title(page, draft)),
        version.isPresent() || !draft.title().isEmpty(),
        page.t("frameworks.imported", page.dateTime(one.createdAt())),
        page.t("draft.lead", draft.blocs().size(), draft.competencies().size()),
        warnings(page, one),
        one.open(),
        draft.warnings().stream().anyMatch(warning -> warning.kind().asks()),
        Outlines.of(page, draft),
        match.map(found -> found.title().in(page.locale())),
        may,
        one.closed(),
        one.confirmedAt().map(at -> confirmed(page, at, superseded)),
        superseded.isPresent(),
        state(page, one),
        version.map(
            v ->
                new DraftView.Published(
                    VersionPages.published(page, v), "/frameworks/versions/" + v.id())),
        families.map(
            all ->
                publish(
                    page,
                    page.url("/frameworks/drafts/" + one.id() + "/publish"),
                    one,
                    all,
                    false)));
  }

  static PublishView publish(
      Page page,
      String action,
      ImportedDraft draft,
      List<PublishVersion.Family> families,
      boolean everywhere) {
    return new PublishView(
        action,
        draft.content().title(),
        PublishVersion.LONGEST_TITLE,
        families.stream()
            .map(
                one ->
                    new PublishView.Choice(
                        one.id(), page.t("publish.next", one.title(), one.latest() + 1)))
            .toList(),
        everywhere,
        draft.revision());
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
