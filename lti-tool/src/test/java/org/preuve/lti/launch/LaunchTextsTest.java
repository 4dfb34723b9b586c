package org.preuve.lti.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.lti.LtiPages;
import org.preuve.lti.refusal.LaunchReason;

class LaunchTextsTest {

  @ParameterizedTest
  @EnumSource(LaunchReason.class)
  void says_what_happened_why_and_what_to_do_in_both_languages(LaunchReason reason) {
    for (var locale : new Locale[] {Locale.FRENCH, Locale.ENGLISH}) {
      assertThat(Stream.of("title", "text", "cure"))
          .allMatch(p -> LtiPages.PAGES.has(locale, "refused." + reason.name() + "." + p));
    }
  }
}
