package org.preuve.lti.launch;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.refusal.LaunchRefusal;
import org.preuve.lti.refusal.LaunchRefusal.Clocks;
import org.preuve.web.Reason;

/** What became of a launch. */
sealed interface AcceptOutcome {

  /** The person is in the course. */
  record Entered(OpenedSession session, Registration registration, Launch launch)
      implements AcceptOutcome {}

  /** No session. */
  record Refused(LaunchRefusal refusal) implements AcceptOutcome {

    static Refused of(Reason reason, @Nullable Registration registration, String... details) {
      return new Refused(new LaunchRefusal(reason, registration, List.of(details), null));
    }

    static Refused of(LaunchOutcome.Refused refused, Registration registration, Instant now) {
      var clocks = new Clocks(now, refused.issuedAt(), refused.expiresAt());
      return new Refused(
          new LaunchRefusal(refused.reason(), registration, List.of(refused.rule()), clocks));
    }
  }

  /** Calls exactly one of the two. */
  default <R> R fold(Function<Entered, R> entered, Function<Refused, R> refused) {
    return this instanceof Entered e ? entered.apply(e) : refused.apply((Refused) this);
  }
}
