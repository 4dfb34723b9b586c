package org.preuve.lti.admin.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.doctor.Diagnosis;
import org.preuve.lti.platform.RegistrationState;
import org.preuve.lti.refusal.LaunchReason;

class AdminTextsTest {

  static Stream<String> keys() {
    return Stream.of(
            Stream.of(LaunchReason.values())
                .flatMap(r -> Stream.of("admin.cause." + r, "admin.cure." + r)),
            Stream.of(AdminReason.values())
                .flatMap(r -> Stream.of("refused." + r + ".title", "refused." + r + ".cure")),
            Stream.of(AdminAction.Kind.values()).map(k -> "admin.log." + k),
            Stream.of(NewPasswordCheck.Problem.values()).map(p -> "admin.password." + p),
            Stream.of(Diagnosis.Verdict.values()).map(v -> "admin.answer." + v),
            Stream.of(RegistrationState.values())
                .filter(s -> s != RegistrationState.ACTIVE)
                .flatMap(s -> Stream.of("admin.state." + s, "admin.platform." + s)),
            Stream.of("SILENT", "REGISTERED", "KEYS", "LAUNCHED")
                .flatMap(c -> Stream.of("admin.state." + c, "admin.contact." + c)),
            Stream.of("MISSING", "ADDRESS", "HOST", "FORM", "KNOWN")
                .map(w -> "admin.manual.wrong." + w))
        .flatMap(s -> s);
  }

  @ParameterizedTest
  @MethodSource("keys")
  void stand_in_both_languages(String key) {
    for (var locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
      assertThat(LtiPages.PAGES.has(locale, key)).as(key).isTrue();
    }
  }
}
