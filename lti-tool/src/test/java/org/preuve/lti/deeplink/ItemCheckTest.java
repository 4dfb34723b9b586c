package org.preuve.lti.deeplink;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.lti.LinkKind;
import org.preuve.lti.Linkable;
import org.preuve.lti.LtiPages;
import org.preuve.lti.deeplink.ItemCheck.Outcome;

class ItemCheckTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Linkable OFFER =
      new Linkable(
          new LinkKind(30, "competency", "Compétence"),
          "C5 Tester",
          "x",
          "/competencies/C5",
          true,
          1);

  @Test
  void takes_what_is_proposed() {
    var outcome = ItemCheck.check(ItemForm.proposed(OFFER), true, PARIS);

    assertThat(sound(outcome).title()).isEqualTo("C5 Tester");
    assertThat(sound(outcome).column())
        .isEqualTo(new ChosenItem.Column(BigDecimal.ONE, "C5 Tester"));
    assertThat(sound(outcome).available().open()).isTrue();
    assertThat(sound(outcome).icon()).isEqualTo("/assets/img/link-competency.svg");
  }

  @Test
  void reads_dates_in_the_zone_of_the_page() {
    var item = sound(check(Map.of("from", "2026-11-25T10:30", "until", "2026-12-01T08:00")));

    assertThat(item.available().from()).isEqualTo(Instant.parse("2026-11-25T09:30:00Z"));
    assertThat(item.available().until()).isEqualTo(Instant.parse("2026-12-01T07:00:00Z"));
  }

  @Test
  void makes_no_column_where_none_is_wanted_or_taken() {
    var unwanted = sound(check(Map.of("graded", "", "maximum", "nonsense")));
    var untaken = sound(ItemCheck.check(form(Map.of("maximum", "nonsense")), false, PARIS));

    var proof = new Linkable(OFFER.kind(), "Lab", "", "/proofs", false, 0);
    var graded = Map.of("title-0", new String[] {"Lab"}, "graded-0", new String[] {"on"});
    var never = sound(ItemCheck.check(ItemForm.sent(proof, 0, graded), true, PARIS));

    assertThat(unwanted.column()).isNull();
    assertThat(untaken.column()).isNull();
    assertThat(never.column()).isNull();
  }

  @Test
  void takes_a_maximum_with_a_french_comma_and_names_the_column_like_the_link() {
    var column = sound(check(Map.of("maximum", "12,5", "label", ""))).column();

    assertThat(column).isEqualTo(new ChosenItem.Column(new BigDecimal("12.5"), "C5 Tester"));
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', CHOICE_TITLE",
    "maximum, 0, CHOICE_MAXIMUM",
    "maximum, -1, CHOICE_MAXIMUM",
    "maximum, 1e3, CHOICE_MAXIMUM",
    "maximum, 10001, CHOICE_MAXIMUM",
    "maximum, '', CHOICE_MAXIMUM",
    "from, yesterday, CHOICE_DATE",
    "hand-in-until, 2026-02-30T10:00, CHOICE_DATE",
    "hand-in-until, +20260-02-03T10:00, CHOICE_DATE"
  })
  void refuses(String field, String value, ChoiceProblem problem) {
    var outcome = check(Map.of(field, value));

    assertThat(outcome).isEqualTo(new Outcome.Wrong(Map.of(field, problem)));
  }

  @ParameterizedTest
  @CsvSource({"title, CHOICE_TITLE, 256", "text, CHOICE_TEXT, 2001", "label, CHOICE_LABEL, 256"})
  void refuses_what_is_too_long(String field, ChoiceProblem problem, int length) {
    var outcome = check(Map.of(field, "x".repeat(length)));

    assertThat(outcome).isEqualTo(new Outcome.Wrong(Map.of(field, problem)));
  }

  @ParameterizedTest
  @CsvSource({"from, until", "hand-in-from, hand-in-until"})
  void refuses_a_window_that_ends_before_it_begins(String from, String until) {
    var outcome = check(Map.of(from, "2026-11-25T10:30", until, "2026-11-25T10:30"));

    assertThat(outcome).isEqualTo(new Outcome.Wrong(Map.of(until, ChoiceProblem.CHOICE_WINDOW)));
  }

  @ParameterizedTest
  @EnumSource(ChoiceProblem.class)
  void says_what_to_mend_in_both_languages(ChoiceProblem problem) {
    assertThat(LtiPages.PAGES.has(Locale.FRENCH, "choose." + problem)).isTrue();
    assertThat(LtiPages.PAGES.has(Locale.ENGLISH, "choose." + problem)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(DeepLinkReason.class)
  void says_why_it_refuses_in_both_languages(DeepLinkReason reason) {
    for (var part : new String[] {"title", "text", "cure"}) {
      var key = "refused." + reason + "." + part;
      assertThat(LtiPages.PAGES.has(Locale.FRENCH, key)).isTrue();
      assertThat(LtiPages.PAGES.has(Locale.ENGLISH, key)).isTrue();
    }
  }

  private static Outcome check(Map<String, String> changes) {
    return ItemCheck.check(form(changes), true, PARIS);
  }

  private static ItemForm form(Map<String, String> changes) {
    var fields = new HashMap<String, String[]>();
    var usual = Map.of("title", "C5 Tester", "graded", "on", "maximum", "20", "label", "Note");
    usual.forEach((name, value) -> fields.put(name + "-0", new String[] {value}));
    changes.forEach((name, value) -> fields.put(name + "-0", new String[] {value}));
    return ItemForm.sent(OFFER, 0, fields);
  }

  private static ChosenItem sound(Outcome outcome) {
    return outcome.fold(
        Outcome.Sound::item,
        wrong -> {
          throw new AssertionError(wrong);
        });
  }
}
