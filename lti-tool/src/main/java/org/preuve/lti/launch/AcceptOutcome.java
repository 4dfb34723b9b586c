package org.preuve.lti.launch;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.Registration;
import org.preuve.web.Reason;

/** What became of a launch. */
sealed interface AcceptOutcome {

  /** The person is in the course. */
  record Entered(OpenedSession session, Registration registration, Launch launch)
      implements AcceptOutcome {}

  /**
   * No session.
   *
   * @param registration the platform, once the login is known
   * @param details for the texts of the reason
   * @param clocks what to show about time
   */
  record Refused(
      Reason reason,
      @Nullable Registration registration,
      List<String> details,
      @Nullable Clocks clocks)
      implements AcceptOutcome {

    static Refused of(Reason reason, @Nullable Registration registration, String... details) {
      return new Refused(reason, registration, List.of(details), null);
    }

    static Refused of(LaunchOutcome.Refused refused, Registration registration, Instant now) {
      var clocks = new Clocks(now, refused.issuedAt(), refused.expiresAt());
      return new Refused(refused.reason(), registration, List.of(refused.rule()), clocks);
    }
  }

  /**
   * The two clocks.
   *
   * @param ours now
   * @param theirs when the platform signed, if it says so
   * @param expiry end of the message, if it says so
   */
  record Clocks(Instant ours, @Nullable Instant theirs, @Nullable Instant expiry) {}

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Entered, R> entered, Function<Refused, R> refused) {
    return this instanceof Entered e ? entered.apply(e) : refused.apply((Refused) this);
  }
}
