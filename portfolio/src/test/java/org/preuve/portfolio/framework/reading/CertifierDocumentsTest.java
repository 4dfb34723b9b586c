package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.ShippedFrameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftWarning;
import org.preuve.portfolio.framework.reading.FrameworkDraft.Kind;

/** The certifiers' own documents, where they lie beside the project; they are no part of it. */
class CertifierDocumentsTest {

  private static final Path SEEDS = Path.of("../../shared/seeds");

  @Test
  void reads_the_text_of_a_pdf_whole() throws IOException {
    var source = source("000_");

    var draft = ReadDocument.read(source);

    assertThat(draft.blocs().stream().map(bloc -> bloc.competencies().size()))
        .containsExactly(7, 9, 13, 11, 15);
    assertThat(draft.warnings())
        .contains(new DraftWarning(Kind.CODE_MISSING, "C29"))
        .doesNotContain(new DraftWarning(Kind.CODE_MISSING, "C30"));
    assertThat(codes(draft)).containsExactlyElementsOf(codes("ido-iot"));
    for (var one : draft.competencies()) {
      assertThat(source).containsPattern(paragraph(one));
    }
    for (var bloc : draft.blocs()) {
      assertThat(source)
          .containsPattern(
              "Bloc " + bloc.number() + " ?:\\s+" + words(bloc.title()) + "\\s*\\n\\s*\\n");
    }
  }

  @Test
  void reads_markdown_with_tables_whole() throws IOException {
    var source = source("001_");

    var draft = ReadDocument.read(source);

    assertThat(draft.title()).startsWith("Concepteur intégrateur").endsWith("(IoT)");
    assertThat(draft.blocs().stream().map(bloc -> bloc.competencies().size()))
        .containsExactly(8, 9, 9);
    assertThat(codes(draft)).containsExactlyElementsOf(codes("concepteur-integrateur-iot"));
    var bare = source.replaceAll("</?i>", "");
    for (var one : draft.competencies()) {
      assertThat(bare).contains("<p>" + one.code() + " " + one.statement() + "</p>\t");
    }
    for (var bloc : draft.blocs()) {
      assertThat(source).contains("n° " + bloc.number() + " : **" + bloc.title() + "**\n");
    }
  }

  /** The statement's words after its code, then the end of the paragraph. */
  private static Pattern paragraph(DraftCompetency one) {
    return Pattern.compile(
        "(?m)^ ?" + one.code() + "\\.\\s+" + words(one.statement()) + "\\s*(?:\\n\\s*\\n|\\z)");
  }

  private static String words(String text) {
    var words = Pattern.compile(" ").splitAsStream(text).map(Pattern::quote).toList();
    return String.join("\\s+", words).replace("savoir-faire", "savoir-\\E\\s*\\Qfaire");
  }

  private static Iterable<String> codes(FrameworkDraft draft) {
    return draft.competencies().stream().map(DraftCompetency::code).toList();
  }

  private static Iterable<String> codes(String framework) {
    return ShippedFrameworks.find(framework).orElseThrow().competencies().stream()
        .map(Competency::code)
        .toList();
  }

  private static String source(String start) throws IOException {
    assumeTrue(Files.isDirectory(SEEDS), "the certifiers' documents are not here");
    try (var files = Files.list(SEEDS)) {
      var file = files.filter(one -> one.getFileName().toString().startsWith(start)).findFirst();
      assumeTrue(file.isPresent(), "no document " + start);
      return Files.readString(file.get());
    }
  }
}
