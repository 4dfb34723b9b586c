package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.preuve.devices.key.Sha256;
import org.preuve.devices.registry.RecordLog;

/** Enters what happened to devices beside the proofs, salted like these. */
@Dependent
class EnrolmentEntries implements RecordLog {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SALT = 32;

  private final LogRepository log;

  @Inject
  EnrolmentEntries(LogRepository log) {
    this.log = log;
  }

  @Override
  public void await(long registration, String enrolment, byte[] record) {
    var salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    var hex = HexFormat.of();
    log.addEnrolment(
        registration, enrolment, hex.formatHex(salt), hex.formatHex(Sha256.of(salt, record)));
  }
}
