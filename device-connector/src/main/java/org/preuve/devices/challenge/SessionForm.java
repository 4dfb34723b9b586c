package org.preuve.devices.challenge;

import java.time.Duration;
import java.util.Optional;

/**
 * The form that starts a session, as typed.
 *
 * @param minutes how long it lasts
 * @param challenges how many
 * @param command what the device is asked to do; may be empty
 */
public record SessionForm(String minutes, String challenges, String command) {

  static final SessionForm USUAL = new SessionForm("10", "5", "");

  private static final int LONGEST_MINUTES = 120;
  private static final int MOST = 20;
  private static final Duration EACH = Duration.ofSeconds(10);

  /** What is wrong with it, if anything is. */
  Optional<ChallengeReason> refusal() {
    var sound =
        within(minutes, LONGEST_MINUTES)
            && within(challenges, MOST)
            && EACH.multipliedBy(count()).compareTo(length()) <= 0;
    if (!sound) {
      return Optional.of(ChallengeReason.CHALLENGE_BOUNDS);
    }
    return command.matches("[A-Za-z0-9 _.:-]{0,64}")
        ? Optional.empty()
        : Optional.of(ChallengeReason.CHALLENGE_COMMAND);
  }

  private static boolean within(String number, int most) {
    return number.matches("[0-9]{1,3}")
        && Integer.parseInt(number) >= 1
        && Integer.parseInt(number) <= most;
  }

  Duration length() {
    return Duration.ofMinutes(Integer.parseInt(minutes));
  }

  int count() {
    return Integer.parseInt(challenges);
  }
}
