package org.preuve.portfolio.framework.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Condition.Route;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftModality;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;
import org.preuve.portfolio.framework.reading.ReadOutcome.Refused;

/** Word processor, spreadsheet and PDF documents, our template, and what is refused of them. */
class FileKindsTest {

  private static final String WORD =
      "<w:document xmlns:w=\"w\"><w:body>"
          + paragraph("Bloc 1 : Voir &amp; noter")
          + "<w:tbl>"
          + row(
              cell("", "Activités"),
              cell("", "Compétences"),
              cell("", "Modalités"),
              cell("", "Critères"))
          + row(
              cell("<w:vMerge w:val=\"restart\"/>", "1. Suivre"),
              cell("", "C1 Observer", " une ruche."),
              cell("", "Évaluation par oral."),
              cell("<w:vMerge w:val=\"restart\"/>", "Juste."))
          + row(
              cell("<w:vMerge/>", "caché"),
              cell("", "C2 Peser", ".") + "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>",
              cell("", ""),
              cell("<w:vMerge/>", ""))
          + "</w:tbl></w:body></w:document>";

  @Test
  void reads_the_tables_of_a_word_processor() throws IOException {
    var draft = draft(zip(Map.of("word/document.xml", WORD)));

    assertThat(draft.competencies())
        .extracting(one -> one.code() + " " + one.statement())
        .containsExactly("C1 Observer une ruche.", "C2 Peser.");
    var bloc = draft.blocs().get(0);
    assertThat(bloc.title()).isEqualTo("Voir & noter");
    assertThat(bloc.of("C2")).extracting(DraftCriterion::text).containsExactly("Juste.");
    assertThat(bloc.activities()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]>", "<!ENTITY b>"})
  void refuses_a_document_with_entities(String declaration) throws IOException {
    assertThat(refused(zip(Map.of("word/document.xml", declaration + WORD))))
        .isEqualTo(FrameworkReason.FRAMEWORK_ENTITIES);
  }

  @Test
  void refuses_an_archive_that_unpacks_without_end() throws IOException {
    var bomb = " ".repeat(OfficePackage.LARGEST + 1);

    assertThat(refused(zip(Map.of("word/document.xml", bomb))))
        .isEqualTo(FrameworkReason.FRAMEWORK_BOMB);
    assertThat(refused(zip(new TreeMap<>(Map.of("a.bin", bomb, "word/document.xml", WORD)))))
        .isEqualTo(FrameworkReason.FRAMEWORK_BOMB);
  }

  @Test
  void refuses_an_archive_of_something_else() throws IOException {
    assertThat(refused(zip(Map.of("a.txt", "C1. Voir."))))
        .isEqualTo(FrameworkReason.FRAMEWORK_NOT_TEXT);
  }

  @Test
  void reads_the_template_that_it_hands_out() throws IOException {
    for (String language : List.of("fr", "en")) {
      var name = "/org/preuve/portfolio/framework/template_" + language + ".csv";
      try (var file = FileKindsTest.class.getResourceAsStream(name)) {
        whole(draft(Objects.requireNonNull(file).readAllBytes()));
      }
    }
  }

  private static void whole(FrameworkDraft draft) {
    assertThat(draft.title()).isNotEmpty();
    assertThat(draft.rules()).hasSize(1);
    assertThat(draft.warnings()).isEmpty();
    var bloc = draft.blocs().get(0);
    assertThat(bloc.competencies()).hasSize(2);
    assertThat(bloc.activities().get(0).tasks()).hasSize(1);
    assertThat(bloc.activities().get(0).competencies()).containsExactly("C1", "C2");
    assertThat(bloc.of("C1")).hasSize(2);
    assertThat(bloc.of("C1").get(0).items()).hasSize(1);
    assertThat(bloc.own()).hasSize(1);
    assertThat(bloc.modalities()).extracting(DraftModality::text).hasSize(1);
    assertThat(bloc.productions().get(0).deliverables()).hasSize(1);
    assertThat(bloc.conditions())
        .extracting(Condition::route)
        .containsExactly(Route.TRAINING, Route.VAE);
  }

  @Test
  void reads_the_template_as_a_workbook_and_names_the_lines_it_does_not_understand()
      throws IOException {
    var strings =
        "<sst><si><t>bloc</t></si><si><t>élément</t></si><si><t>code</t></si><si><r><t>tex</t></r>"
            + "<r><t>te</t></r></si></sst>";
    var sheet =
        "<worksheet><sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\">"
            + "<v>1</v></c><c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>3</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><v>1</v></c><c r=\"B2\" t=\"inlineStr\"><is><t>titre</t></is>"
            + "</c><c r=\"D2\" t=\"inlineStr\"><is><t>Voir</t></is></c></row><row r=\"3\"><c r=\"A3\">"
            + "<v>1</v></c><c r=\"B3\" t=\"inlineStr\"><is><t>compétence</t></is></c><c r=\"C3\""
            + " t=\"inlineStr\"><is><t>C1</t></is></c><c r=\"D3\" t=\"inlineStr\"><is><t>Observer."
            + "</t></is></c></row><row r=\"4\"><c r=\"B4\" t=\"inlineStr\"><is><t>recette</t></is></c>"
            + "<c r=\"D4\" t=\"inlineStr\"><is><t>Du miel.</t></is></c></row></sheetData></worksheet>";

    var draft =
        draft(zip(Map.of("xl/sharedStrings.xml", strings, "xl/worksheets/sheet1.xml", sheet)));

    assertThat(draft.blocs().get(0).title()).isEqualTo("Voir");
    assertThat(draft.competencies()).hasSize(1);
    assertThat(draft.warnings()).contains(new DraftWarning(Kind.ROW_UNREAD, "4", "Du miel."));
  }

  @Test
  void keeps_three_columns_of_a_pdf_apart() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      try (var content = new PDPageContentStream(pdf, page)) {
        column(content, 40, "Bloc 1 : Observer", "une ruche", "", "- Suivre la colonie.");
        column(
            content,
            230,
            "C1. Observer une ruche",
            "en toute saison.",
            "",
            "C2. Peser une ruche",
            "et noter son poids.",
            "",
            "C3. Nourrir.");
        column(content, 420, "Évaluation par étude", "de cas.", "", "Les relevés sont", "justes.");
      }
      var draft = draft(bytes(pdf));

      assertThat(draft.competencies())
          .extracting(one -> one.code() + " " + one.statement())
          .containsExactly(
              "C1 Observer une ruche en toute saison.",
              "C2 Peser une ruche et noter son poids.",
              "C3 Nourrir.");
      var bloc = draft.blocs().get(0);
      assertThat(bloc.title()).isEqualTo("Observer une ruche");
      assertThat(bloc.modalities())
          .extracting(DraftModality::text)
          .containsExactly("Évaluation par étude de cas.");
      assertThat(bloc.own())
          .extracting(DraftCriterion::text)
          .containsExactly("Les relevés sont justes.");
      assertThat(draft.warnings()).contains(new DraftWarning(Kind.READ_BY_COLUMN, ""));
    }
  }

  @Test
  void refuses_a_pdf_without_text_one_with_a_password_and_one_that_is_broken() throws IOException {
    try (var pdf = new PDDocument()) {
      pdf.addPage(new PDPage());
      assertThat(refused(bytes(pdf))).isEqualTo(FrameworkReason.FRAMEWORK_SCANNED);
      pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      assertThat(refused(bytes(pdf))).isEqualTo(FrameworkReason.FRAMEWORK_PROTECTED);
    }
    assertThat(refused("%PDF-1.7\nC1. Voir.".getBytes(UTF_8)))
        .isEqualTo(FrameworkReason.FRAMEWORK_BROKEN);
  }

  @Test
  void refuses_a_pdf_whose_streams_unpack_without_end() throws IOException {
    try (var pdf = new PDDocument()) {
      var page = new PDPage();
      pdf.addPage(page);
      var stream = new PDStream(pdf);
      try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
        for (int i = 0; i < 30; i++) {
          out.write(new byte[1024 * 1024]);
        }
      }
      page.setContents(stream);

      assertThat(refused(bytes(pdf))).isEqualTo(FrameworkReason.FRAMEWORK_BOMB);
    }
  }

  @Test
  void refuses_twenty_megabytes() {
    assertThat(refused("C1. Voir.\n".repeat(2_000_000).getBytes(UTF_8)))
        .isEqualTo(FrameworkReason.FRAMEWORK_TOO_LARGE);
  }

  private static void column(PDPageContentStream content, float x, String... lines)
      throws IOException {
    content.beginText();
    content.setFont(new PDType1Font(FontName.HELVETICA), 11);
    content.setLeading(14);
    content.newLineAtOffset(x, 700);
    for (String line : lines) {
      content.showText(line);
      content.newLine();
    }
    content.endText();
  }

  private static byte[] bytes(PDDocument pdf) throws IOException {
    var out = new ByteArrayOutputStream();
    pdf.save(out);
    return out.toByteArray();
  }

  private static FrameworkDraft draft(byte[] document) {
    return DocumentCheck.check(document)
        .fold(
            found -> found.draft(),
            reason -> {
              throw new AssertionError(reason);
            });
  }

  private static FrameworkReason refused(byte[] document) {
    var outcome = DocumentCheck.check(document);
    assertThat(outcome).isInstanceOf(Refused.class);
    return ((Refused) outcome).reason();
  }

  private static byte[] zip(Map<String, String> parts) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(UTF_8));
      }
    }
    return out.toByteArray();
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
  }

  private static String row(String... cells) {
    return "<w:tr>" + String.join("", cells) + "</w:tr>";
  }

  private static String cell(String properties, String... runs) {
    var text = new StringBuilder("<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p>");
    for (String run : runs) {
      text.append("<w:r><w:t>").append(run).append("</w:t></w:r>");
    }
    return text + "</w:p></w:tc>";
  }
}
