package org.preuve.portfolio.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.portfolio.EvidenceKind;

class FormCheckTest {

  private static final Set<String> KNOWN = Set.of("C.12", "C.13");
  private static final Map<String, String> WHY = Map.of("C.12", "14 cas de test");

  @Test
  void takes_a_link_with_a_justification() {
    assertThat(check(link("https://example.org/depot?x=1", WHY))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://example.org/x",
        "//example.org/x",
        "example.org",
        "https://",
        "https://user:secret@example.org/",
        "https://exa mple.org/"
      })
  void refuses_addresses_that_are_not_of_the_web(String address) {
    assertThat(check(link(address, WHY))).containsExactly(EvidenceReason.EVIDENCE_ADDRESS);
  }

  @Test
  void refuses_an_empty_link_text_and_file() {
    assertThat(check(link("", WHY))).containsExactly(EvidenceReason.EVIDENCE_EMPTY);
    assertThat(check(form(EvidenceKind.TEXT, "t", WHY, null)))
        .containsExactly(EvidenceReason.EVIDENCE_EMPTY);
    assertThat(check(form(EvidenceKind.FILE, "t", WHY, null)))
        .containsExactly(EvidenceReason.EVIDENCE_EMPTY);
  }

  @Test
  void lets_a_correction_keep_the_file_and_measurements_as_they_are() {
    assertThat(correction(form(EvidenceKind.FILE, "t", WHY, null))).isEmpty();
    assertThat(correction(form(EvidenceKind.TELEMETRY, "t", WHY, null))).isEmpty();
    assertThat(correction(link("", WHY))).containsExactly(EvidenceReason.EVIDENCE_EMPTY);
    assertThat(correction(form(EvidenceKind.FILE, "", Map.of(), null)))
        .containsExactly(EvidenceReason.EVIDENCE_TITLE, EvidenceReason.EVIDENCE_UNLINKED);
  }

  @Test
  void refuses_a_file_over_the_limit() {
    var large = new Received(Path.of("x"), 1001, "", new byte[0]);
    var upload = new EvidenceForm.Upload("x", large);

    assertThat(check(form(EvidenceKind.FILE, "t", WHY, upload)))
        .containsExactly(EvidenceReason.EVIDENCE_TOO_LARGE);
  }

  @Test
  void refuses_a_form_without_kind_or_title() {
    assertThat(check(form(null, " ", WHY, null)))
        .containsExactly(EvidenceReason.EVIDENCE_TITLE, EvidenceReason.EVIDENCE_KIND);
  }

  @Test
  void refuses_a_title_of_201_characters() {
    var form =
        new EvidenceForm(
            EvidenceKind.TEXT, "t".repeat(201), "", "text", WHY, List.of(), List.of(), "");

    assertThat(check(form)).containsExactly(EvidenceReason.EVIDENCE_TITLE_LONG);
  }

  @Test
  void refuses_evidence_for_nothing_or_for_an_unknown_code() {
    assertThat(check(link("https://example.org", Map.of())))
        .containsExactly(EvidenceReason.EVIDENCE_UNLINKED);
    assertThat(check(link("https://example.org", Map.of("C.99", "words"))))
        .containsExactly(EvidenceReason.COMPETENCY_UNKNOWN);
  }

  @Test
  void refuses_a_competency_without_or_with_endless_words() {
    assertThat(check(link("https://example.org", Map.of("C.13", " "))))
        .containsExactly(EvidenceReason.JUSTIFICATION_MISSING);
    assertThat(check(link("https://example.org", Map.of("C.13", "x".repeat(4001)))))
        .containsExactly(EvidenceReason.JUSTIFICATION_LONG);
  }

  @Test
  void takes_the_languages_that_it_offers_and_no_other() {
    var form = link("https://example.org", WHY);

    assertThat(check(said(form, "en"))).isEmpty();
    assertThat(check(said(form, ""))).isEmpty();
    assertThat(check(said(form, "xx"))).containsExactly(EvidenceReason.EVIDENCE_LANGUAGE);
  }

  @Test
  void knows_the_same_form_again_and_none_with_other_words() {
    var first = numbered("abcdefghijklmnopqrstuvwxyz", "Essais");

    assertThat(first.hash("00", Map.of("file2", "11"))).isPresent();
    assertThat(numbered("abcdefghijklmnopqrstuvwxyz", " Essais ").hash("00", Map.of("file2", "11")))
        .isEqualTo(first.hash("00", Map.of("file2", "11")));
    assertThat(numbered("abcdefghijklmnopqrstuvwxyz", "Mesures").hash("00", Map.of("file2", "11")))
        .isNotEqualTo(first.hash("00", Map.of("file2", "11")));
    assertThat(first.hash("00", Map.of())).isNotEqualTo(first.hash("00", Map.of("file2", "11")));
    assertThat(numbered("22222222222222222222222222", "Essais").hash("00", Map.of()))
        .isNotEqualTo(first.hash("00", Map.of()));
    assertThat(numbered("' or 1=1", "Essais").hash("00", Map.of())).isEmpty();
  }

  private static EvidenceForm numbered(String number, String title) {
    return new EvidenceForm(
        EvidenceKind.TEXT, title, "", "text", WHY, List.of(), List.of(), "", "f", "", number);
  }

  private static EvidenceForm said(EvidenceForm form, String language) {
    return new EvidenceForm(
        form.kind(),
        form.title(),
        form.address(),
        form.text(),
        form.links(),
        form.files(),
        form.kept(),
        form.draft(),
        form.framework(),
        language,
        form.number());
  }

  private static List<EvidenceReason> check(EvidenceForm form) {
    return FormCheck.check(form, KNOWN, 1000).stream().map(FieldProblem::reason).toList();
  }

  private static List<EvidenceReason> correction(EvidenceForm form) {
    return FormCheck.checkCorrection(form, KNOWN, 1000).stream().map(FieldProblem::reason).toList();
  }

  private static EvidenceForm link(String address, Map<String, String> links) {
    return new EvidenceForm(
        EvidenceKind.LINK, "title", address, "", links, List.of(), List.of(), "");
  }

  private static EvidenceForm form(
      @Nullable EvidenceKind kind,
      String title,
      Map<String, String> links,
      EvidenceForm.@Nullable Upload upload) {
    return new EvidenceForm(
        kind, title, "", "", links, upload == null ? List.of() : List.of(upload), List.of(), "");
  }
}
