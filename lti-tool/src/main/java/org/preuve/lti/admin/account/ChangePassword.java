package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;

/** Changes an administrator's own password; wrong old ones are counted as at the login. */
@Dependent
class ChangePassword {

  /** What became of the change. */
  sealed interface Outcome {

    /** Every other session of the account has ended. */
    record Changed() implements Outcome {}

    /**
     * Nothing was stored.
     *
     * @param field where the error stands
     * @param problem key of its text
     */
    record Refused(String field, String problem) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Changed, R> changed, Function<Refused, R> refused) {
      return this instanceof Changed c ? changed.apply(c) : refused.apply((Refused) this);
    }
  }

  private final Administrators administrators;
  private final Attempts attempts;
  private final Clock clock;

  @Inject
  ChangePassword(Administrators administrators, Attempts attempts, Clock clock) {
    this.administrators = administrators;
    this.attempts = attempts;
    this.clock = clock;
  }

  Outcome change(AdminRequest request, String before, String wanted, String repeated) {
    var problem = NewPasswordCheck.check(before, wanted, repeated);
    if (problem.isPresent()) {
      boolean atRepetition = problem.get() == NewPasswordCheck.Problem.REPEAT;
      return new Outcome.Refused(atRepetition ? "repeated" : "wanted", problem.get().name());
    }
    var account = "number " + request.id();
    var place = "session of " + request.id(); // whoever took it over is no better guest elsewhere
    attempts.note(account, false, place, clock.instant());
    // the session vouches for the browser: no flood of logins keeps anybody from this
    if (attempts.answer(account, false, place, true) == AttemptCheck.Answer.REFUSED) {
      return new Outcome.Refused("before", "ATTEMPTS");
    }
    boolean tooLong = before.length() > NewPasswordCheck.LONGEST;
    if (tooLong || !administrators.has(request, before)) {
      return new Outcome.Refused("before", "WRONG");
    }
    attempts.right(account, false, place);
    administrators.choose(request, wanted);
    return new Outcome.Changed();
  }
}
