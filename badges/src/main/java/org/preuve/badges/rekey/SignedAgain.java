package org.preuve.badges.rekey;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Whether a badge whose key was withdrawn may still be signed again. */
@Dependent
public class SignedAgain {

  private final ResigningRepository work;

  @Inject
  SignedAgain(ResigningRepository work) {
    this.work = work;
  }

  /** Whether badges of the registration are being signed again now. */
  public boolean underWay(long registration) {
    return work.underWay(registration) > 0;
  }
}
