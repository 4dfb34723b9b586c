package org.preuve.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.devices.challenge.ChallengeReason;
import org.preuve.devices.challenge.ChallengeState;
import org.preuve.devices.challenge.WitnessKind;
import org.preuve.devices.check.CheckKind;
import org.preuve.devices.check.CheckReason;
import org.preuve.devices.check.Finding;
import org.preuve.devices.check.TimeWord;
import org.preuve.devices.live.LiveReason;
import org.preuve.devices.pairing.PairingReason;
import org.preuve.devices.proof.ProofReason;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.selfcheck.SelfCheckReason;
import org.preuve.devices.telemetry.MessageReport;
import org.preuve.devices.telemetry.TelemetryReason;
import org.preuve.web.page.Languages;

class TextsTest {

  private static final Pattern USED = Pattern.compile("page\\.t\\(\"([a-z0-9.-]+[a-z0-9])\"");

  @ParameterizedTest
  @MethodSource("reasons")
  void every_reason_has_its_texts_in_every_language(String reason) {
    for (var language : Languages.ALL) {
      for (var part : new String[] {"title", "text", "cure"}) {
        assertThat(DevicePages.PAGES.text(language, "refused." + reason + "." + part)).isNotBlank();
      }
    }
  }

  @Test
  void every_refused_message_is_told_with_a_cause_and_another_sentence_that_cures_it() {
    for (var language : Languages.ALL) {
      for (var reason : TelemetryReason.values()) {
        var cause = DevicePages.PAGES.text(language, "refused." + reason + ".text");
        var cure = DevicePages.PAGES.text(language, "refused." + reason + ".cure");
        assertThat(cause).as(reason + " " + language).hasSizeGreaterThan(20);
        assertThat(cure).as(reason + " " + language).isNotEqualTo(cause);
        assertThat(cure).as(reason + " " + language).hasSizeGreaterThan(20);
      }
    }
  }

  @Test
  void every_text_that_a_template_names_exists() throws IOException {
    try (var templates = Files.walk(Path.of("src/main/jte"))) {
      for (var template : templates.filter(Files::isRegularFile).toList()) {
        var used = USED.matcher(Files.readString(template));
        while (used.find()) {
          for (var language : Languages.ALL) {
            assertThat(DevicePages.PAGES.has(language, used.group(1)))
                .as(template + " " + used.group(1))
                .isTrue();
          }
        }
      }
    }
  }

  @Test
  void levels_and_counts_read_well() {
    for (var level : AssuranceLevel.values()) {
      assertThat(DevicePages.PAGES.text(Locale.FRENCH, "level." + level)).startsWith(level.name());
      assertThat(DevicePages.PAGES.text(Locale.ENGLISH, "level-text." + level)).isNotBlank();
    }
    assertThat(DevicePages.PAGES.text(Locale.FRENCH, "proof.verdict", 352, "30 min 4 s", 0))
        .isEqualTo("352 mesures signées en 30 min 4 s, sans interruption");
    assertThat(DevicePages.PAGES.text(Locale.ENGLISH, "proof.verdict", 1, "0 s", 2))
        .isEqualTo("One signed measurement in 0 s, 2 gaps");
  }

  @Test
  void every_line_of_a_self_check_has_its_texts() {
    for (var language : Languages.ALL) {
      for (var part : MessageReport.Part.values()) {
        assertThat(DevicePages.PAGES.has(language, "selfcheck." + part)).as(part.name()).isTrue();
        assertThat(DevicePages.PAGES.has(language, "selfcheck." + part + ".RIGHT")).isTrue();
      }
      for (var state : MessageReport.State.values()) {
        assertThat(DevicePages.PAGES.has(language, "selfcheck.state." + state)).isTrue();
        assertThat(DevicePages.PAGES.has(language, "selfcheck.verdict." + state + ".text"))
            .isTrue();
      }
      for (var unchecked : new String[] {"KEY", "SIGNATURE", "SUBJECT"}) {
        assertThat(DevicePages.PAGES.has(language, "selfcheck." + unchecked + ".NOT_CHECKED"))
            .isTrue();
      }
      assertThat(DevicePages.PAGES.has(language, "selfcheck.CHAIN.DOUBTFUL")).isTrue();
    }
  }

  @Test
  void every_check_has_its_texts() {
    for (var language : Languages.ALL) {
      for (var kind : CheckKind.values()) {
        for (var part : new String[] {"kind", "help", "rule", "found"}) {
          assertThat(DevicePages.PAGES.has(language, "check." + part + "." + kind))
              .as(part + " " + kind)
              .isTrue();
        }
      }
      for (var time :
          new TimeWord[] {TimeWord.CLAIMED, TimeWord.UNCHECKED, TimeWord.CONTRADICTED}) {
        assertThat(DevicePages.PAGES.has(language, "check.why.TIME_" + time)).isTrue();
      }
      for (var state : ChallengeState.values()) {
        assertThat(DevicePages.PAGES.has(language, "challenge." + state)).isTrue();
      }
      for (var kind : WitnessKind.values()) {
        assertThat(DevicePages.PAGES.has(language, "witness." + kind)).isTrue();
      }
      for (var finding : Finding.values()) {
        assertThat(DevicePages.PAGES.has(language, "check." + finding)).isTrue();
      }
    }
    assertThat(DevicePages.PAGES.text(Locale.FRENCH, "check.ratio", 5, 8, 2, 3))
        .isEqualTo("5 exigences sur 8 remplies, 2 non observables, 3 écartées");
    assertThat(DevicePages.PAGES.text(Locale.ENGLISH, "check.ratio", 0, 1, 0, 0))
        .isEqualTo("0 of 1 requirement met");
  }

  private static Stream<String> reasons() {
    return Stream.of(
            TelemetryReason.values(),
            PairingReason.values(),
            ProofReason.values(),
            CheckReason.values(),
            ChallengeReason.values(),
            SelfCheckReason.values(),
            LiveReason.values())
        .flatMap(Arrays::stream)
        .map(Enum::name);
  }
}
