package org.preuve.badges.verify;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.trust.KnownIssuers;

/**
 * Verifies a credential with what its issuer publishes; believes nothing that the file says about
 * itself.
 */
@Dependent
public class VerifyCredential {

  private final Documents documents;
  private final KnownIssuers issuers;
  private final Clock clock;

  @Inject
  VerifyCredential(Documents documents, KnownIssuers issuers, Clock clock) {
    this.documents = documents;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * Check by check.
   *
   * @param who name or address that the badge is compared with, empty for none
   */
  public Report verify(byte[] file, String who) {
    return new Verification(documents::read, issuers::knows, now(), who).of(file);
  }

  /**
   * The credential at an address that a person gave; empty where none can be read. A page that
   * names its form for programs is followed once, on the same server.
   */
  Optional<byte[]> download(URI link) {
    var found = documents.read(link);
    return found
        .filter(
            bytes -> BadgeFile.read(bytes).fold(j -> false, t -> false, l -> false, BadgePage::is))
        .flatMap(page -> BadgePage.named(page, link))
        .flatMap(documents::read)
        .or(() -> found);
  }

  Instant now() {
    return clock.instant();
  }
}
