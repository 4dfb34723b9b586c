package org.preuve.portfolio.framework.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.preuve.portfolio.framework.ShippedFrameworks;
import org.preuve.portfolio.framework.model.Competency;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftActivity;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftBloc;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCompetency;
import org.preuve.portfolio.framework.reading.FrameworkDraft.DraftCriterion;
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

  @Test
  void reads_the_whole_model_of_the_text_of_a_pdf() throws IOException {
    var source = source("000_");

    var draft = ReadDocument.read(source);

    assertThat(perBloc(draft, DraftBloc::activities)).containsExactly(2, 1, 3, 2, 3);
    assertThat(perBloc(draft, DraftBloc::modalities)).containsExactly(4, 3, 10, 6, 5);
    assertThat(perBloc(draft, DraftBloc::own)).containsExactly(5, 6, 13, 7, 11);
    assertThat(perBloc(draft, DraftBloc::criteria)).containsExactly(5, 6, 13, 7, 11);
    assertThat(draft.blocs())
        .flatExtracting(DraftBloc::own)
        .flatExtracting(DraftCriterion::items)
        .hasSize(10);
    assertThat(draft.rules()).extracting(Rule::kind).containsExactly(Rule.Kind.LEGAL_BASIS);
    var bare = source.replaceAll("\\s+", "");
    assertThat(texts(draft)).allSatisfy(text -> assertThat(found(bare, text)).isTrue());
    assertThat(draft.warnings())
        .extracting(DraftWarning::kind, DraftWarning::place)
        .containsExactlyInAnyOrder(
            tuple(Kind.TITLE_MISSING, ""),
            tuple(Kind.CODE_MISSING, "C29"),
            tuple(Kind.CODE_APART, "C30"),
            tuple(Kind.STATEMENT_UNFINISHED, "C39"),
            tuple(Kind.STATEMENTS_ALIKE, "C27, C48"),
            tuple(Kind.CRITERION_REPEATED, "1, 2, 3"),
            tuple(Kind.PAGE_BREAK_JOINED, "1"),
            tuple(Kind.PAGE_BREAK_JOINED, "3"),
            tuple(Kind.FURNITURE_REMOVED, "6"),
            tuple(Kind.APOSTROPHES_MIXED, ""));
  }

  @Test
  void reads_the_whole_model_of_markdown_with_tables() throws IOException {
    var source = source("001_");

    var draft = ReadDocument.read(source);

    assertThat(perBloc(draft, DraftBloc::activities)).containsExactly(2, 3, 2);
    assertThat(draft.blocs())
        .flatExtracting(DraftBloc::activities)
        .flatExtracting(DraftActivity::tasks)
        .hasSize(36);
    assertThat(perBloc(draft, DraftBloc::criteria)).containsExactly(25, 26, 29);
    assertThat(perBloc(draft, DraftBloc::own)).containsExactly(0, 0, 0);
    assertThat(draft.blocs())
        .flatExtracting(DraftBloc::criteria)
        .filteredOn(one -> one.competencies().equals(List.of("C.18", "C.19", "C.20", "C.21")))
        .hasSize(11);
    assertThat(draft.blocs().get(2).of("C.25"))
        .hasSize(5)
        .last()
        .extracting(DraftCriterion::text)
        .asString()
        .startsWith("Les préconisations formulées");
    assertThat(perBloc(draft, DraftBloc::productions)).containsExactly(1, 1, 1);
    assertThat(perBloc(draft, bloc -> bloc.productions().get(0).deliverables()))
        .containsExactly(5, 4, 5);
    assertThat(perBloc(draft, DraftBloc::conditions)).containsExactly(4, 4, 4);
    assertThat(perBloc(draft, DraftBloc::modalities)).containsExactly(1, 1, 1);
    assertThat(draft.rules())
        .extracting(Rule::kind)
        .containsExactly(
            Rule.Kind.CUMULATIVE_VALIDATION,
            Rule.Kind.DISABILITY,
            Rule.Kind.DISABILITY,
            Rule.Kind.DISABILITY);
    assertThat(draft.rules().get(3).items()).hasSize(2);
    var bare = source.replaceAll("<[^>]*>|[*\\s]", "");
    assertThat(texts(draft)).allSatisfy(text -> assertThat(found(bare, text)).isTrue());
    assertThat(draft.warnings())
        .extracting(DraftWarning::kind, DraftWarning::place)
        .containsExactlyInAnyOrder(
            tuple(Kind.BLOC_INFERRED, "C.9, C.18"),
            tuple(Kind.CONDITIONS_SPLIT, "1"),
            tuple(Kind.CONDITIONS_SPLIT, "2"),
            tuple(Kind.CONDITIONS_SPLIT, "3"),
            tuple(Kind.ROW_WITHOUT_COMPETENCY, "C.25"),
            tuple(Kind.CRITERIA_SHARED, "C.18–C.21"),
            tuple(Kind.FOOTNOTES_REMOVED, "1"),
            tuple(Kind.SUBJECT_DIFFERS, "C.18"));
  }

  private static List<Integer> perBloc(FrameworkDraft draft, Function<DraftBloc, List<?>> what) {
    return draft.blocs().stream().map(bloc -> what.apply(bloc).size()).toList();
  }

  /** Every official text but titles and statements. */
  private static List<String> texts(FrameworkDraft draft) {
    var texts = new ArrayList<String>();
    for (var bloc : draft.blocs()) {
      bloc.activities().forEach(one -> texts.add(one.title()));
      bloc.activities().forEach(one -> texts.addAll(one.tasks()));
      bloc.criteria().forEach(one -> texts.add(one.text()));
      bloc.criteria().forEach(one -> texts.addAll(one.items()));
      bloc.modalities().forEach(one -> texts.add(one.text()));
      bloc.modalities().forEach(one -> texts.addAll(one.items()));
      bloc.productions().forEach(one -> texts.add(one.title()));
      bloc.productions().forEach(one -> texts.addAll(one.deliverables()));
      bloc.conditions().forEach(one -> texts.add(one.text()));
    }
    return texts;
  }

  /** Word for word; a page may have cut it in two. */
  private static boolean found(String bare, String text) {
    var words = text.replaceAll("\\s+", "");
    for (int cut = words.length(); cut >= 0; cut--) {
      if (bare.contains(words.substring(0, cut)) && bare.contains(words.substring(cut))) {
        return true;
      }
    }
    return false;
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
