package org.preuve.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.portfolio.PortfolioPages.PAGES;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.portfolio.assessment.AssessReason;
import org.preuve.portfolio.attestation.AttestationReason;
import org.preuve.portfolio.attestation.Verdict;
import org.preuve.portfolio.evidence.EvidenceReason;
import org.preuve.portfolio.evidence.ShareReason;
import org.preuve.portfolio.framework.model.Condition;
import org.preuve.portfolio.framework.model.Modality;
import org.preuve.portfolio.framework.model.Rule;
import org.preuve.portfolio.framework.reading.DraftElement;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.portfolio.group.GroupReason;
import org.preuve.portfolio.group.MemberState;
import org.preuve.portfolio.marks.MarkFlaw;
import org.preuve.portfolio.marks.MarksReason;
import org.preuve.portfolio.preview.PreviewState;
import org.preuve.portfolio.privacy.ImportReason;
import org.preuve.portfolio.remark.Place;
import org.preuve.portfolio.submission.DeadlineReason;
import org.preuve.portfolio.submission.LatePolicy;
import org.preuve.portfolio.submission.SubmissionReason;
import org.preuve.portfolio.tus.TusReason;
import org.preuve.web.Reason;

class TextsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);
  private static final Path TEXTS = Path.of("src/main/resources/org/preuve/portfolio");
  private static final Pattern USED = Pattern.compile("page\\.t\\(\"([^\"]+)\"[,)]");

  static Stream<String> keys() throws IOException {
    return Stream.of(
            Arrays.stream(FrameworkDraft.Kind.values()).map(k -> "warning." + k),
            Arrays.stream(Modality.Kind.values()).map(k -> "modality." + k),
            Arrays.stream(Condition.Route.values()).map(k -> "route." + k),
            Arrays.stream(Rule.Kind.values()).map(k -> "rule." + k),
            Arrays.stream(DraftElement.values()).map(k -> "element." + k),
            Stream.of("saved", "released", "shared").map(how -> "draft-conflict." + how),
            Stream.of(
                    AssessReason.DECISION_MISSING,
                    AssessReason.REASON_MISSING,
                    AssessReason.DECISION_CONFLICT,
                    AssessReason.DRAFT_CONFLICT,
                    AssessReason.DECISION_RESTED_ON,
                    AssessReason.ASSESSMENT_NOT_FOUND,
                    AssessReason.FRAMEWORK_CHANGED,
                    AssessReason.STUDENT_AWAY,
                    AssessReason.ASSESSOR_AWAY)
                .map(reason -> "release.not." + reason),
            Stream.of("release.not.FAILED"),
            refusals(PortfolioReason.values()),
            refusals(FrameworkReason.values()),
            refusals(SubmissionReason.values()),
            refusals(AttestationReason.values()),
            Stream.of("OPEN", "ANSWERED", "DECLINED", "WITHDRAWN", "EXPIRED")
                .flatMap(
                    state -> Stream.of("attestation.state." + state, "attestation.meta." + state)),
            Arrays.stream(Verdict.values())
                .flatMap(
                    said ->
                        Stream.of("attest.verdict.", "attest.evidence-title.", "attestation.said.")
                            .map(key -> key + said)),
            refusals(
                EvidenceReason.PREVIEW_NONE,
                EvidenceReason.PREVIEW_SOON,
                EvidenceReason.EVIDENCE_FILES,
                EvidenceReason.EVIDENCE_EMPTY),
            Arrays.stream(PreviewState.values())
                .filter(state -> state != PreviewState.READY)
                .map(state -> "preview." + state.name().toLowerCase(Locale.ROOT)),
            refusals(DeadlineReason.values()),
            refusals(ShareReason.values()),
            refusals(ImportReason.values()),
            refusals(
                AssessReason.REMARK_PLACE,
                AssessReason.REMARK_WHOLE,
                AssessReason.REMARK_PIECE,
                AssessReason.REMARK_FULL),
            Stream.of("PLACE", "WHOLE", "PIECE", "FULL").map(end -> "problem.REMARK_" + end),
            refusals(
                AssessReason.GROUP_UNJUDGED, AssessReason.GROUP_CHANGED, AssessReason.GROUP_NOBODY),
            refusals(GroupReason.values()),
            refusals(TusReason.values()),
            Arrays.stream(MemberState.values()).map(state -> "group.state." + state),
            refusals(MarksReason.values()),
            Arrays.stream(MarksReason.values()).map(reason -> "problem." + reason),
            Arrays.stream(MarkFlaw.values()).map(flaw -> "marks.flaw." + flaw),
            Arrays.stream(Place.Kind.values()).map(kind -> "remark.at." + kind.word()),
            Arrays.stream(EvidenceLanguage.values()).map(l -> "evidence.language." + l.code()),
            Arrays.stream(EvidenceKind.values()).map(kind -> "evidence.kind." + kind.word()),
            Arrays.stream(LatePolicy.values()).map(p -> "deadline." + p),
            templates())
        .flatMap(keys -> keys)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void has_a_text_in_both_languages(String key) {
    assertThat(LANGUAGES).allMatch(language -> PAGES.has(language, key));
  }

  @Test
  void has_each_key_once_and_the_same_ones_in_both_languages() throws IOException {
    assertThat(keysOf("fr")).doesNotHaveDuplicates();
    assertThat(keysOf("en")).containsExactlyInAnyOrderElementsOf(keysOf("fr"));
  }

  /** The glossary of the README calls it a block; two words for one thing make two things of it. */
  @Test
  void calls_a_bloc_a_block_in_english() throws IOException {
    try (var lines = Files.lines(TEXTS.resolve("messages_en.properties"))) {
      assertThat(lines.filter(line -> line.matches("(?i)[^=#]+=.*\\bblocs?\\b.*"))).isEmpty();
    }
  }

  private static Stream<String> refusals(Reason... reasons) {
    return Arrays.stream(reasons)
        .flatMap(r -> Stream.of("title", "text", "cure").map(p -> "refused." + r.name() + "." + p));
  }

  private static Stream<String> templates() throws IOException {
    try (var files = Files.walk(Path.of("src/main/jte"))) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .flatMap(file -> USED.matcher(read(file)).results().map(found -> found.group(1)))
          .toList()
          .stream();
    }
  }

  private static List<String> keysOf(String language) {
    return read(TEXTS.resolve("messages_" + language + ".properties"))
        .lines()
        .filter(line -> !line.startsWith("#") && !line.isBlank())
        .map(line -> line.substring(0, line.indexOf('=')).strip())
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
