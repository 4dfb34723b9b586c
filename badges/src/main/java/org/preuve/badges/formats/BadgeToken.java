package org.preuve.badges.formats;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.issuer.Issuers;
import org.preuve.web.base.Hashes;

/**
 * An award as a token. An ES256 signature is another one each time, so that it is made once for
 * what the award says and kept: the same bytes for whoever asks.
 */
@Dependent
public class BadgeToken {

  private final TokenRepository tokens;
  private final GenuineCredential genuine;
  private final Issuers issuers;
  private final Clock clock;

  @Inject
  BadgeToken(TokenRepository tokens, GenuineCredential genuine, Issuers issuers, Clock clock) {
    this.tokens = tokens;
    this.genuine = genuine;
    this.issuers = issuers;
    this.clock = clock;
  }

  /**
   * Compact JWS whose payload is the credential of the award; empty if that was altered, or signed
   * with a key that was withdrawn.
   */
  @Transactional
  public Optional<String> of(Award award) {
    var sha256 = Hashes.sha256(award.credential());
    var issuer = issuers.of(award.registration());
    var kept = tokens.find(award.registration(), award.id(), sha256);
    return kept.filter(token -> issuers.stands(issuer, token))
        .or(() -> genuine.of(award).map(credential -> sign(award, credential, sha256, kept)));
  }

  /** Also in the place of a token whose key was withdrawn, of a badge whose key was spared. */
  private String sign(
      Award award, ObjectNode credential, String sha256, Optional<String> withdrawn) {
    long registration = award.registration();
    var token = issuers.token(issuers.of(registration), credential);
    var now = clock.instant();
    withdrawn.ifPresentOrElse(
        former -> tokens.replace(registration, award.id(), sha256, former, token, now),
        () -> tokens.keep(award.id(), registration, sha256, token, now));
    // of two at once, the one that was kept first is given to both
    return tokens.find(award.registration(), award.id(), sha256).orElse(token);
  }
}
