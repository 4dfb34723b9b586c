package org.preuve.portfolio.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.portfolio.Outcome;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.UserId;
import org.preuve.web.page.Page;

/** The choices of the filters of drafts: of what there is, nothing that would show nothing. */
final class DraftFilters {

  private final Page page;
  private final DraftFilter filter;

  private DraftFilters(Page page, DraftFilter filter) {
    this.page = page;
    this.filter = filter;
  }

  /**
   * All of them.
   *
   * @param names of those who have released decisions in force
   */
  static List<DraftsView.Filter> of(
      Page page,
      DraftFilter filter,
      Framework framework,
      List<DraftLine> all,
      Map<UserId, String> names) {
    var filters = new DraftFilters(page, filter);
    return List.of(
        filters.blocs(framework, all),
        filters.codes(all),
        filters.outcomes(all),
        filters.assessors(all, names));
  }

  private DraftsView.Filter blocs(Framework framework, List<DraftLine> all) {
    var there =
        framework.blocs().stream()
            .filter(
                b -> all.stream().anyMatch(l -> framework.blocOf(l.code()).equals(Optional.of(b))))
            .map(
                b ->
                    choice(
                        String.valueOf(b.number()),
                        page.t("bloc.title", b.number(), b.label(page.locale())),
                        filter.bloc() == b.number()));
    return filter("bloc", page.t("class.bloc"), "0", there);
  }

  private DraftsView.Filter codes(List<DraftLine> all) {
    var there =
        all.stream()
            .map(DraftLine::code)
            .distinct()
            .sorted(Competency.BY_CODE)
            .map(code -> choice(code, code, code.equals(filter.code())));
    return filter("code", page.t("th.competency"), "", there);
  }

  private DraftsView.Filter outcomes(List<DraftLine> all) {
    var there =
        Stream.of(Outcome.values())
            .filter(o -> all.stream().anyMatch(l -> l.outcome().equals(Optional.of(o))))
            .map(
                o ->
                    choice(
                        o.name(),
                        page.t("Outcome." + o.mark()),
                        o.name().equals(filter.outcome())));
    return filter("outcome", page.t("release.outcome"), "", there);
  }

  private DraftsView.Filter assessors(List<DraftLine> all, Map<UserId, String> names) {
    var nobody =
        choice(
            DraftFilter.NOBODY,
            page.t("release.by-nobody"),
            DraftFilter.NOBODY.equals(filter.by()));
    var there =
        all.stream()
            .flatMap(line -> line.by().stream())
            .distinct()
            .map(user -> chosen(user, names.getOrDefault(user, "")))
            .sorted(Comparator.comparing(DraftsView.Choice::label));
    return filter("by", page.t("release.by"), "", Stream.concat(Stream.of(nobody), there));
  }

  private DraftsView.Choice chosen(UserId user, String name) {
    var value = String.valueOf(user.value());
    return choice(value, name, value.equals(filter.by()));
  }

  private DraftsView.Filter filter(
      String name, String label, String any, Stream<DraftsView.Choice> there) {
    var choices = new ArrayList<DraftsView.Choice>();
    choices.add(choice(any, page.t("release.any"), false));
    there.forEach(choices::add);
    return new DraftsView.Filter(name, label, List.copyOf(choices));
  }

  private static DraftsView.Choice choice(String value, String label, boolean chosen) {
    return new DraftsView.Choice(value, label, chosen);
  }
}
