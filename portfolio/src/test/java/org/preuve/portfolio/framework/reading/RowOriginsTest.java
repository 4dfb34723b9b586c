package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.reading.ReadOutcome.Drafted;
import org.preuve.portfolio.framework.reading.SourceText.Piece;
import org.preuve.portfolio.framework.reading.SourceText.Unit;

class RowOriginsTest {

  private static final String TABLE =
      """
      # Apiculteur

      | Activités | Compétences | Critères |
      |---|---|---|
      | **BLOC 1 : Observer** | | |
      | Ouvrir | **C1** Ouvrir une ruche<br>sans bruit. | La ruche est calme.<br>- le couvain |
      | Peser | **C2** Peser une ruche. | La ruche est calme. |
      """;

  @Test
  void leads_from_each_row_to_the_line_and_cell_that_it_was_read_from() {
    var read = read(TABLE);
    var rows = DraftRows.of(read.draft());

    var origins = RowOrigins.find(rows, read.source());

    assertThat(read.source().unit()).isEqualTo(Unit.LINE);
    assertThat(place(rows, origins, read, "Ouvrir une ruche sans bruit."))
        .isEqualTo(new Piece(6, "**C1** Ouvrir une ruche"));
    assertThat(place(rows, origins, read, "Peser une ruche."))
        .isEqualTo(new Piece(7, "**C2** Peser une ruche."));
    assertThat(place(rows, origins, read, "Observer").at()).isEqualTo(5);
    // the same words twice: the second row comes from the second place
    var calm =
        IntStream.range(0, rows.size())
            .filter(i -> rows.get(i).text().equals("La ruche est calme."))
            .mapToObj(i -> read.source().pieces().get(origins.get(i).piece() - 1).at())
            .toList();
    assertThat(calm).containsExactly(6, 7);
  }

  @Test
  void keeps_the_way_from_source_to_row_through_corrections() {
    var read = read(TABLE);
    var rows = new ArrayList<>(DraftRows.of(read.draft()));
    var origins = new ArrayList<>(RowOrigins.find(rows, read.source()));
    int index = index(rows, "Peser une ruche.");
    var old = origins.get(index);
    var given = new DraftRow(1, DraftElement.COMPETENCY, "C2", "Peser  chaque ruche. ");
    rows.set(index, given);
    origins.set(index, old.corrected("Peser une ruche.", "Peser chaque ruche."));
    rows.add(index + 1, new DraftRow(1, DraftElement.CRITERION, "C2", "Le poids est noté."));
    origins.add(index + 1, RowOrigin.byHand());

    var after = DraftRows.of(RowsReader.draft(rows, "fr"));
    var followed = RowOrigins.follow(rows, origins, after);

    assertThat(followed).hasSameSizeAs(after);
    assertThat(followed.get(index(after, "Peser chaque ruche.")))
        .isEqualTo(new RowOrigin(old.piece(), "Peser une ruche."));
    assertThat(followed.get(index(after, "Le poids est noté."))).isEqualTo(RowOrigin.byHand());
    assertThat(followed.get(index(after, "Ouvrir une ruche sans bruit.")))
        .isEqualTo(origins.get(index(rows, "Ouvrir une ruche sans bruit.")));
  }

  @Test
  void forgets_a_correction_that_is_taken_back() {
    var origin = new RowOrigin(3, "").corrected("Peser.", "Pesé.");

    assertThat(origin).isEqualTo(new RowOrigin(3, "Peser."));
    assertThat(origin.corrected("Pesé.", "Peser.")).isEqualTo(new RowOrigin(3, ""));
    assertThat(RowOrigin.byHand().corrected("A", "B")).isEqualTo(RowOrigin.byHand());
  }

  @Test
  void counts_pages_of_a_pdf_and_items_of_a_package() {
    assertThat(SourceText.ofPages("Un\nDeux\fTrois").pieces())
        .containsExactly(new Piece(1, "Un"), new Piece(1, "Deux"), new Piece(2, "Trois"));
    assertThat(SourceText.ofRows(List.of(List.of("C1", "Ouvrir."), List.of("C2"))).pieces())
        .containsExactly(new Piece(1, "C1"), new Piece(1, "Ouvrir."), new Piece(2, "C2"));
    assertThat(SourceText.ofPassages("<p>Un &amp; deux</p><p>Trois</p>\n\nQuatre").pieces())
        .extracting(Piece::text)
        .containsExactly("Un & deux", "Trois", "Quatre");
  }

  @Test
  void stays_bounded_whatever_a_document_holds() {
    var source = SourceText.ofText("<p ".repeat(300_000) + "| a".repeat(300_000));

    assertThat(source.pieces()).hasSizeLessThanOrEqualTo(30_000);
    assertThat(source.pieces()).allMatch(one -> one.text().length() <= 2_000);
  }

  /** Joined over pages, without hyphens and footnotes: nearly all of it is found again. */
  @Test
  void finds_nearly_every_text_of_the_certifiers_documents() throws IOException {
    var seeds = Path.of("../../shared/seeds");
    assumeTrue(Files.isDirectory(seeds));
    try (var all = Files.list(seeds)) {
      for (Path path : all.filter(one -> one.toString().endsWith(".txt")).toList()) {
        var read = (Drafted) DocumentCheck.check(Files.readAllBytes(path));
        var rows =
            DraftRows.of(read.draft()).stream().filter(one -> !one.text().isEmpty()).toList();

        var lost =
            RowOrigins.find(rows, read.source()).stream().filter(one -> one.piece() == 0).count();

        assertThat(lost).as(path + ": " + rows.size()).isLessThanOrEqualTo(rows.size() / 50);
      }
    }
  }

  private static Drafted read(String text) {
    return (Drafted) DocumentCheck.check(text.getBytes(UTF_8));
  }

  private static Piece place(
      List<DraftRow> rows, List<RowOrigin> origins, Drafted read, String text) {
    return read.source().pieces().get(origins.get(index(rows, text)).piece() - 1);
  }

  private static int index(List<DraftRow> rows, String text) {
    return IntStream.range(0, rows.size())
        .filter(i -> rows.get(i).text().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
