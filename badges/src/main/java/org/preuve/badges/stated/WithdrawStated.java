package org.preuve.badges.stated;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import org.preuve.badges.status.StatusLists;
import org.preuve.badges.status.StatusLists.Position;
import org.preuve.portfolio.FrameworkCode;
import org.preuve.web.Caller;
import org.preuve.web.UserId;

/** Takes back what was said of decisions that are no longer in force. */
@Dependent
public class WithdrawStated {

  private final StatedRepository stated;
  private final StatusLists lists;
  private final Clock clock;

  @Inject
  WithdrawStated(StatedRepository stated, StatusLists lists, Clock clock) {
    this.stated = stated;
    this.lists = lists;
    this.clock = clock;
  }

  /**
   * In the transaction that releases a lower decision; after badges were locked and before the log.
   *
   * @param places the competency, also as former versions of the framework have it
   */
  @Transactional
  public void lowered(Caller assessor, UserId student, Collection<FrameworkCode> places) {
    for (var place : places) {
      stated
          .standing(
              assessor.registration(),
              student.value(),
              assessor.course().value(),
              place.framework(),
              place.code())
          .forEach(row -> withdraw(assessor.registration(), row));
    }
  }

  private void withdraw(long registration, StatedRow row) {
    lists.revoke(new Position(row.list(), row.position()));
    stated.withdraw(registration, row.id(), clock.instant());
  }
}
