package org.preuve.portfolio.overview;

import java.util.Collection;
import java.util.function.Function;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Decides where a link of the course that names a competency or a bloc leads. */
final class LandingCheck {

  /** Where it leads. */
  sealed interface Outcome {

    /** To a page of the course. */
    record Go(String path) implements Outcome {}

    /** Nowhere, for that reason. */
    record Refused(Reason reason) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Go, R> go, Function<Refused, R> refused) {
      return this instanceof Go g ? go.apply(g) : refused.apply((Refused) this);
    }
  }

  private LandingCheck() {}

  /**
   * Decides.
   *
   * @param name of the thing
   * @param here names in the course's framework
   * @param elsewhere names in any framework
   * @param pages where it is shown
   */
  static Outcome check(
      Caller caller,
      String name,
      Collection<String> here,
      Collection<String> elsewhere,
      Pages pages) {
    if (!caller.learner() && !caller.assessor()) {
      return new Outcome.Refused(PortfolioReason.NOT_ALLOWED);
    }
    if (here.contains(name)) {
      return new Outcome.Go(caller.assessor() ? pages.assessor() : pages.learner());
    }
    if (!elsewhere.contains(name)) {
      return new Outcome.Refused(LandingReason.LINK_UNKNOWN);
    }
    return caller.assessor()
        ? new Outcome.Go(pages.choice())
        : new Outcome.Refused(LandingReason.LINK_OTHER_FRAMEWORK);
  }

  /**
   * Pages of one thing.
   *
   * @param choice where an assessor chooses the framework that has it
   */
  record Pages(String learner, String assessor, String choice) {}
}
