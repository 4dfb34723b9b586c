package org.preuve.badges.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.issuer.Issuers;

/**
 * Verifies a credential with what its issuer publishes; believes nothing that the file says about
 * itself.
 */
@Dependent
public class VerifyCredential {

  private final Documents documents;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  VerifyCredential(Documents documents, Issuers issuers, Clock clock) {
    this.documents = documents;
    this.issuers = issuers;
    this.clock = clock;
  }

  /** Check by check. */
  public Report verify(byte[] file) {
    return new Verification(documents::read, issuers::knows, now()).of(file);
  }

  /** The credential at an address that a person gave; empty where none can be read. */
  Optional<byte[]> download(URI link) {
    return documents.read(link);
  }

  Instant now() {
    return clock.instant();
  }
}
