package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Looks once more at what could not be signed again: tables or log may have been mended since. */
@Dependent
class LookAgain {

  private final ResigningRepository work;

  @Inject
  LookAgain(ResigningRepository work) {
    this.work = work;
  }

  /**
   * Whether that begins; not for work that is under way, or older than the last.
   *
   * @param id of the work
   */
  @Transactional
  boolean ask(long registration, String id) {
    var last = work.latest(registration).stream().findFirst();
    if (last.filter(job -> job.id().equals(id)).isEmpty() || work.again(registration, id) == 0) {
      return false;
    }
    work.forget(registration, id);
    return true;
  }
}
