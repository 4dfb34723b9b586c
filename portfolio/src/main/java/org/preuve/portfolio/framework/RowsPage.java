package org.preuve.portfolio.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.DraftRow;
import org.preuve.portfolio.framework.reading.DraftRows;
import org.preuve.portfolio.framework.reading.RowOrigin;
import org.preuve.portfolio.framework.reading.SourceText.Piece;
import org.preuve.web.page.Page;

/** Puts the texts of a draft, and of the document beside it, into words. */
final class RowsPage {

  /** Whose codes are kinds of ours, and where their words begin. */
  private static final Map<DraftElement, String> KINDS =
      Map.of(DraftElement.RULE, "rule.", DraftElement.MODALITY, "modality.");

  /** Pieces of the document on one page. */
  private static final int PART = 1_500;

  /** Rows that a piece leads to. */
  private static final int MOST = 8;

  private final Page page;
  private final String self;
  private final Optional<DraftSources.Beside> beside;
  private final int part;

  private RowsPage(Page page, String self, Optional<DraftSources.Beside> beside, int part) {
    this.page = page;
    this.self = self;
    this.beside = beside;
    int parts = beside.map(one -> (one.text().pieces().size() - 1) / PART + 1).orElse(1);
    this.part = Math.max(1, Math.min(part, parts));
  }

  /**
   * The texts of a draft.
   *
   * @param part of the document that is shown, from 1
   */
  static RowsView list(
      Page page, ImportedDraft draft, Optional<DraftSources.Beside> beside, int part) {
    var path = "/frameworks/drafts/" + draft.id();
    return new RowsPage(page, path + "/rows", beside, part)
        .view(
            draft,
            new RowsView.Back(page.url(path), page.t("rows.draft")),
            path,
            page.t(draft.closed() ? "rows.closed" : "rows.lead"));
  }

  /** The texts of a published version. */
  static RowsView version(
      Page page,
      FrameworkVersion version,
      ImportedDraft draft,
      Optional<DraftSources.Beside> beside,
      int part) {
    var path = "/frameworks/versions/" + version.id();
    return new RowsPage(page, path + "/source", beside, part)
        .view(
            draft,
            new RowsView.Back(page.url(path), page.t("version.number", version.number())),
            "",
            VersionPages.published(page, version));
  }

  private RowsView view(ImportedDraft draft, RowsView.Back back, String path, String lead) {
    var rows = DraftRows.of(draft.content());
    return new RowsView(
        back,
        path,
        lead,
        draft.content().language(),
        draft.closed(),
        IntStream.range(0, rows.size()).mapToObj(i -> line(i, rows.get(i))).toList(),
        beside.map(this::source));
  }

  private RowsView.Line line(int index, DraftRow row) {
    return new RowsView.Line(
        index + 1,
        row.bloc() == 0 ? "" : page.t("rows.bloc", row.bloc()),
        page.t("element." + row.element()),
        said(row),
        row.text(),
        beside
            .filter(one -> stood(row, one.origins().get(index)))
            .map(one -> origin(one, one.origins().get(index))));
  }

  /** A code as it stands, and what is no code but one of our kinds in words. */
  private String said(DraftRow row) {
    var key = KINDS.get(row.element());
    return key == null || row.code().isEmpty()
        ? row.code()
        : Stream.of(row.code().split(", ", -1))
            .map(kind -> page.t(key + kind))
            .collect(Collectors.joining(", "));
  }

  /** A line that is empty, as a name that the document does not give, comes from nowhere. */
  private static boolean stood(DraftRow row, RowOrigin origin) {
    return !row.text().isEmpty() || !origin.words().isEmpty();
  }

  private RowsView.Origin origin(DraftSources.Beside one, RowOrigin origin) {
    int piece = origin.piece();
    if (piece <= 0 || piece > one.text().pieces().size()) {
      var label = page.t(piece == RowOrigin.BY_HAND ? "source.by-hand" : "source.unknown");
      return new RowsView.Origin(label, "", origin.words());
    }
    int in = (piece - 1) / PART + 1;
    var address = (in == part ? "" : address(in)) + "#s-" + piece;
    return new RowsView.Origin(
        label(one, one.text().pieces().get(piece - 1)), address, origin.words());
  }

  private String address(int in) {
    return page.url(self) + "?part=" + in;
  }

  private String label(DraftSources.Beside one, Piece piece) {
    return page.t("source.at." + one.text().unit(), String.valueOf(piece.at()));
  }

  private RowsView.Source source(DraftSources.Beside one) {
    var all = one.text().pieces();
    int first = (part - 1) * PART;
    int last = Math.min(all.size(), first + PART);
    var rows = rows(one.origins());
    var pieces = new ArrayList<RowsView.Piece>();
    for (int i = first; i < last; i++) {
      boolean same = i > first && all.get(i - 1).at() == all.get(i).at();
      pieces.add(
          new RowsView.Piece(
              "s-" + (i + 1),
              same ? "" : label(one, all.get(i)),
              all.get(i).text(),
              rows.getOrDefault(i + 1, List.of())));
    }
    int parts = (all.size() - 1) / PART + 1;
    return new RowsView.Source(
        pieces,
        parts > 1 ? page.t("source.part", part, parts) : "",
        IntStream.rangeClosed(1, parts)
            .filter(number -> number != part)
            .mapToObj(
                number -> new RowsView.Back(address(number), page.t("source.part", number, parts)))
            .toList());
  }

  private static Map<Integer, List<Integer>> rows(List<RowOrigin> origins) {
    var rows = new HashMap<Integer, List<Integer>>();
    for (int i = 0; i < origins.size(); i++) {
      var at = rows.computeIfAbsent(origins.get(i).piece(), piece -> new ArrayList<>());
      if (at.size() < MOST) {
        at.add(i + 1);
      }
    }
    return rows;
  }

  static RowView one(Page page, ImportedDraft draft, int number) {
    var row = DraftRows.of(draft.content()).get(number - 1);
    return new RowView(
        "/frameworks/drafts/" + draft.id() + "/rows",
        number,
        draft.revision(),
        row.bloc(),
        Arrays.stream(DraftElement.values())
            .map(
                one ->
                    new RowView.Choice(one.name(), page.t("element." + one), one == row.element()))
            .toList(),
        row.code(),
        row.text(),
        draft.content().language(),
        EditDraft.LONGEST);
  }
}
