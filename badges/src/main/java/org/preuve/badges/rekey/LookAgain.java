package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Looks once more at what could not be signed again: tables or log may have been mended since. */
@Dependent
class LookAgain {

  private final ResigningRepository work;

  @Inject
  LookAgain(ResigningRepository work) {
    this.work = work;
  }

  /**
   * Why not; empty if that begins.
   *
   * @param id of the work
   */
  @Transactional
  Optional<RekeyReason> ask(long registration, String id) {
    var last = work.latest(registration).stream().findFirst();
    if (last.filter(job -> job.id().equals(id)).isEmpty()) {
      return Optional.of(RekeyReason.REKEY_CHANGED);
    }
    if (work.again(registration, id) == 0) {
      return Optional.of(RekeyReason.REKEY_OPEN);
    }
    work.forget(registration, id);
    return Optional.empty();
  }
}
