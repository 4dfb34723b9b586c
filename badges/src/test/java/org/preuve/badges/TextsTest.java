package org.preuve.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.badges.BadgePages.PAGES;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.preuve.badges.achievement.AchievementReason;
import org.preuve.badges.achievement.AchievementType;
import org.preuve.badges.achievement.Picture;
import org.preuve.badges.approval.ApprovalTexts;
import org.preuve.badges.award.AwardReason;
import org.preuve.badges.bulk.BulkTexts;
import org.preuve.badges.collection.CollectionTexts;
import org.preuve.badges.correct.CorrectTexts;
import org.preuve.badges.endorsement.EndorsementTexts;
import org.preuve.badges.given.GivenReason;
import org.preuve.badges.log.LogTexts;
import org.preuve.badges.publish.PublishTexts;
import org.preuve.badges.rekey.RekeyTexts;
import org.preuve.badges.report.ReportReason;
import org.preuve.badges.report.ReportTopic;
import org.preuve.badges.rule.RuleTexts;
import org.preuve.badges.transcript.TranscriptTexts;
import org.preuve.badges.trust.TrustTexts;
import org.preuve.badges.verify.Endorsed;
import org.preuve.badges.verify.Finding;
import org.preuve.badges.verify.Report.Verdict;
import org.preuve.badges.verify.Result;
import org.preuve.badges.verify.Statement;
import org.preuve.badges.verify.VerifyReason;
import org.preuve.portfolio.EvidenceKind;
import org.preuve.web.Reason;

class TextsTest {

  private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

  static Stream<String> keys() {
    return Stream.of(
            Arrays.stream(Finding.values()).map(f -> "finding." + f),
            Arrays.stream(Statement.values()).map(s -> "check." + s),
            Arrays.stream(Result.values()).map(r -> "result." + r),
            Arrays.stream(Verdict.values()).map(v -> "verdict." + v),
            Arrays.stream(Endorsed.Answer.values()).map(one -> "endorsed." + one),
            Arrays.stream(EvidenceKind.values()).map(k -> "evidence." + k),
            Arrays.stream(AchievementType.values()).map(t -> "achievement.type." + t),
            Arrays.stream(Picture.Shape.values()).map(one -> "picture." + one),
            Arrays.stream(Picture.Colour.values()).map(one -> "picture." + one),
            Arrays.stream(Picture.Symbol.values()).map(one -> "picture." + one),
            reasons(AchievementReason.values()),
            reasons(BulkTexts.reasons()),
            BulkTexts.keys(),
            reasons(CorrectTexts.reasons()),
            CorrectTexts.keys(),
            reasons(LogTexts.reasons()),
            reasons(TranscriptTexts.reasons()),
            LogTexts.keys(),
            reasons(RekeyTexts.reasons()),
            RekeyTexts.keys(),
            reasons(RuleTexts.reasons()),
            RuleTexts.keys(),
            reasons(ApprovalTexts.reasons()),
            ApprovalTexts.keys(),
            reasons(AwardReason.values()),
            reasons(EndorsementTexts.reasons()),
            EndorsementTexts.keys(),
            reasons(GivenReason.values()),
            reasons(TrustTexts.reasons()),
            reasons(VerifyReason.values()),
            Arrays.stream(ReportTopic.values()).map(topic -> "report.topic." + topic),
            reasons(ReportReason.values()),
            reasons(CollectionTexts.reasons()),
            reasons(DocumentReason.values()),
            PublishTexts.keys(),
            reasons(PublishTexts.reasons()))
        .flatMap(keys -> keys);
  }

  private static Stream<String> reasons(Reason... reasons) {
    return Arrays.stream(reasons)
        .flatMap(
            r -> Stream.of(".title", ".text", ".cure").map(end -> "refused." + r.name() + end));
  }

  @ParameterizedTest
  @MethodSource("keys")
  void has_a_text_in_both_languages(String key) {
    assertThat(LANGUAGES).allMatch(language -> PAGES.has(language, key));
  }

  @Test
  void has_the_same_keys_in_both_languages() throws IOException {
    assertThat(load("en").stringPropertyNames()).isEqualTo(load("fr").stringPropertyNames());
  }

  private static Properties load(String language) throws IOException {
    var file = "messages_" + language + ".properties";
    try (var in = Objects.requireNonNull(BadgePages.class.getResourceAsStream(file))) {
      var texts = new Properties();
      texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
      return texts;
    }
  }
}
