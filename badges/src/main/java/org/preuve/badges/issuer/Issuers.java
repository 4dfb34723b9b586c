package org.preuve.badges.issuer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.CredentialToken;
import org.preuve.badges.credential.Issuer;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyVault;

/** The institutions of this installation and what they sign. */
@Dependent
public class Issuers {

  private static final String HOSTED = "/ob2.json";

  private final IssuerRepository issuers;
  private final KeyVault keys;
  private final ServerConfig server;
  private final IssuerConfig config;
  private final Clock clock;

  @Inject
  Issuers(
      IssuerRepository issuers,
      KeyVault keys,
      ServerConfig server,
      IssuerConfig config,
      Clock clock) {
    this.issuers = issuers;
    this.keys = keys;
    this.server = server;
    this.config = config;
    this.clock = clock;
  }

  /** The issuer of a registration; with its key, made at the first call. */
  @Transactional
  public BadgeIssuer of(long registration) {
    return issuers.of(registration).orElseGet(() -> create(registration));
  }

  private BadgeIssuer create(long registration) {
    var alias = "badges-" + registration;
    if (!keys.has(alias)) {
      keys.create(alias, KeyVault.KeyType.ED25519);
    }
    issuers.add(Ids.random(), registration, config.name(), alias, clock.instant());
    return issuers.of(registration).orElseThrow();
  }

  /** The issuer with this public identifier. */
  public Optional<BadgeIssuer> find(String id) {
    return issuers.find(id);
  }

  /** As it stands in credentials. */
  public Issuer described(BadgeIssuer issuer) {
    return issuer.at(server.baseUrl());
  }

  /** The credential with the issuer's proof. */
  public ObjectNode sign(BadgeIssuer issuer, ObjectNode credential) {
    return sign(issuer, credential, clock.instant());
  }

  /** The credential with the issuer's proof of that moment. */
  public ObjectNode sign(BadgeIssuer issuer, ObjectNode credential, Instant at) {
    return new CredentialSigner()
        .sign(credential, described(issuer), at, data -> keys.sign(issuer.keyAlias(), data));
  }

  /** The credential with the issuer's proof; empty for one that is too large to be looked at. */
  public Optional<ObjectNode> signIfSmall(BadgeIssuer issuer, ObjectNode credential) {
    return new CredentialSigner()
        .signIfSmall(
            credential,
            described(issuer),
            clock.instant(),
            data -> keys.sign(issuer.keyAlias(), data));
  }

  /**
   * Whether a credential is the one that the issuer signed for an award.
   *
   * @param award its public id
   */
  public boolean genuine(BadgeIssuer issuer, ObjectNode credential, String award) {
    return credential.path("id").asText().endsWith("/b/" + award)
        && new CredentialSigner().signed(credential, keys.publicKey(issuer.keyAlias()));
  }

  /** A credential as a token with the issuer's key for tokens. */
  public String token(BadgeIssuer issuer, ObjectNode credential) {
    var alias = tokenKey(issuer);
    return CredentialToken.of(credential, described(issuer), data -> keys.sign(alias, data));
  }

  /** Any content as a token of the same key. */
  public String signed(BadgeIssuer issuer, ObjectNode payload) {
    var alias = tokenKey(issuer);
    var method = described(issuer).tokenMethod();
    return CredentialToken.signed(payload, method, data -> keys.sign(alias, data));
  }

  /** Its {@code did.json}. */
  public ObjectNode document(BadgeIssuer issuer) {
    var own = keys.publicKey(issuer.keyAlias());
    return keys.publicKey(tokenKey(issuer)) instanceof ECPublicKey tokens
        ? ControllerDocument.of(described(issuer), own, tokens)
        : ControllerDocument.of(described(issuer), own);
  }

  /** Made at the first call: before a token, and before a document that has to name it. */
  private String tokenKey(BadgeIssuer issuer) {
    var alias = issuer.tokenAlias();
    if (!keys.has(alias)) {
      keys.create(alias, KeyVault.KeyType.EC_P256);
    }
    return alias;
  }

  /** Whether this identifier is one of this installation's. */
  public boolean knows(String issuer) {
    var hosted = issuer.endsWith(HOSTED);
    var name = hosted ? issuer.substring(0, issuer.length() - HOSTED.length()) : issuer;
    var id = name.substring(Math.max(name.lastIndexOf(':'), name.lastIndexOf('/')) + 1);
    return find(id)
        .map(this::described)
        .filter(own -> issuer.equals(hosted ? hosted(own).toString() : own.did()))
        .isPresent();
  }

  /** Where its profile for readers of Open Badges 2.0 stands. */
  public static URI hosted(Issuer issuer) {
    return URI.create(issuer.url() + HOSTED);
  }
}
