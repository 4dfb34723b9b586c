package org.preuve.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.preuve.web.page.Page;

class UnkeptPageTest {

  private static final Page PAGE =
      new Page(PortfolioPages.PAGES, Locale.ENGLISH, ZoneOffset.UTC, Optional.empty(), "/", "");

  @Test
  void shows_every_word_that_was_sent_in_the_order_of_the_form() {
    var fields = new HashMap<String, String>();
    fields.putAll(Map.of("r.words.aa", "Why 3?", "r.at.aa", "1", "r.was.aa", "x"));
    fields.putAll(Map.of("c.2", "Second.", "c.1", "First.", "c.3", " ", "k.1", "ACQUIRED"));
    fields.putAll(Map.of("message", "Well done.", "outcome", "ACQUIRED", "csrf", "secret"));

    assertThat(UnkeptPage.words(PAGE, fields))
        .containsExactly(
            new UnkeptView.Words("Message to the student", "Well done."),
            new UnkeptView.Words("Comment", "First."),
            new UnkeptView.Words("Comment", "Second."),
            new UnkeptView.Words("Your remark", "Why 3?"));
  }

  @Test
  void shows_an_answer_and_what_somebody_says_of_themselves() {
    assertThat(UnkeptPage.words(PAGE, Map.of("answer", "Yes.")))
        .extracting(UnkeptView.Words::text)
        .containsExactly("Yes.");
    assertThat(UnkeptPage.words(PAGE, Map.of("words", "14 cases", "framework", "x")))
        .extracting(UnkeptView.Words::text)
        .containsExactly("14 cases");
    assertThat(UnkeptPage.words(PAGE, Map.of("contribution", "The casing")))
        .containsExactly(new UnkeptView.Words("What you did", "The casing"));
    assertThat(UnkeptPage.words(PAGE, Map.of("outcome", "ACQUIRED"))).isEmpty();
  }
}
