package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Whether a badge whose key was withdrawn may still be signed again. */
@Dependent
public class SignedAgain {

  private final ResigningRepository work;

  @Inject
  SignedAgain(ResigningRepository work) {
    this.work = work;
  }

  /** When keys of the registration were last withdrawn, if any ever were. */
  public Optional<Instant> last(long registration) {
    return work.latest(registration).stream().map(Resigning::askedAt).findFirst();
  }

  /** Whether badges of the registration are being signed again now. */
  public boolean underWay(long registration) {
    return work.underWay(registration) > 0;
  }
}
