package org.preuve.badges.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.preuve.badges.DocumentReason;
import org.preuve.badges.award.Award;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.issuer.Issuers;

/**
 * What was signed for an award. Whoever says it again, signs it with another key or hosts it would
 * else vouch for whatever somebody wrote into a table.
 */
@Dependent
public class GenuineCredential {

  private final Issuers issuers;

  @Inject
  GenuineCredential(Issuers issuers) {
    this.issuers = issuers;
  }

  /**
   * Empty where the stored credential is none, or not what was signed for that award with a key
   * that counts.
   */
  public Optional<ObjectNode> of(Award award) {
    var issuer = issuers.of(award.registration());
    return read(award).filter(credential -> issuers.genuine(issuer, credential, award.id()));
  }

  /** Why there is none. */
  public DocumentReason why(Award award) {
    var issuer = issuers.of(award.registration());
    return read(award).filter(credential -> issuers.withdrawn(issuer, credential)).isPresent()
        ? DocumentReason.DOCUMENT_WITHDRAWN
        : DocumentReason.DOCUMENT_ALTERED;
  }

  private static Optional<ObjectNode> read(Award award) {
    return CredentialJson.object(award.credential().getBytes(UTF_8));
  }
}
