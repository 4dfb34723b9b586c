package org.preuve.devices.challenge;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.web.page.Page;

/**
 * One challenge in words.
 *
 * @param at when it was sent
 * @param state in words, with the time that the answer took
 * @param tone {@code ok}, {@code wip}, {@code no} or empty
 */
public record ChallengeRow(
    int number, int of, String at, String command, String state, String tone) {

  static ChallengeRow of(Page page, Challenge challenge) {
    var sent = challenge.sentAt();
    return new ChallengeRow(
        challenge.number(),
        challenge.of(),
        sent == null ? "" : at(page, sent),
        challenge.command(),
        state(page, challenge.state(), challenge.latency()),
        tone(challenge.state()));
  }

  /** What became of it, in words. */
  public static String state(Page page, ChallengeState state, @Nullable Duration latency) {
    var millis = latency == null ? 0 : latency.toMillis();
    return page.t("challenge." + state, millis);
  }

  private static String at(Page page, Instant sent) {
    return page.date(sent) + " " + page.seconds(sent);
  }

  private static String tone(ChallengeState state) {
    return switch (state) {
      case IN_TIME -> "ok";
      case LATE, UNANSWERED -> "no";
      case NOT_MEASURED -> "wip";
      default -> "";
    };
  }
}
