package org.preuve.badges.issuer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialSigner;
import org.preuve.badges.credential.CredentialToken;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.issuer.IssuerKey.Purpose;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.keystore.KeyGoneException;
import org.preuve.web.keystore.KeyVault;

/** The institutions of this installation and what they sign. */
@Dependent
public class Issuers {

  private static final String HOSTED = "/ob2.json";
  private static final CredentialSigner SIGNER = new CredentialSigner();

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
    return with(
        issuer,
        Purpose.PROOF,
        (key, method) -> SIGNER.sign(credential, method, at, data -> keys.sign(key.alias(), data)));
  }

  /** The credential with the issuer's proof; empty for one that is too large to be looked at. */
  public Optional<ObjectNode> signIfSmall(BadgeIssuer issuer, ObjectNode credential) {
    var now = clock.instant();
    return with(
        issuer,
        Purpose.PROOF,
        (key, method) ->
            SIGNER.signIfSmall(credential, method, now, data -> keys.sign(key.alias(), data)));
  }

  /**
   * Whether a credential is the one that the issuer signed for an award, with a key that counts.
   *
   * @param award its public id
   */
  public boolean genuine(BadgeIssuer issuer, ObjectNode credential, String award) {
    return named(issuer, credential, award)
        .filter(IssuerKey::stands)
        .filter(key -> SIGNER.signed(credential, key.key()))
        .isPresent();
  }

  /** Whether the proof of a credential names a key that the issuer has withdrawn. */
  public boolean withdrawn(BadgeIssuer issuer, ObjectNode credential) {
    return ring(issuer)
        .find(described(issuer), proofMethod(credential))
        .filter(key -> !key.stands())
        .isPresent();
  }

  /** Whether a withdrawn key of the issuer has signed that credential for that award. */
  public boolean former(BadgeIssuer issuer, ObjectNode credential, String award) {
    return named(issuer, credential, award)
        .filter(key -> !key.stands())
        .filter(key -> SIGNER.signed(credential, key.key()))
        .isPresent();
  }

  /**
   * The same credential with a proof of the key that signs now; empty if it is not what a withdrawn
   * key of the issuer signed for that award.
   */
  public Optional<ObjectNode> again(
      BadgeIssuer issuer, ObjectNode credential, String award, Instant at) {
    return named(issuer, credential, award)
        .filter(key -> !key.stands())
        .flatMap(former -> again(issuer, credential, former, at));
  }

  private Optional<ObjectNode> again(
      BadgeIssuer issuer, ObjectNode credential, IssuerKey former, Instant at) {
    return with(
        issuer,
        Purpose.PROOF,
        (key, method) ->
            SIGNER.again(
                credential, former.key(), method, at, data -> keys.sign(key.alias(), data)));
  }

  private Optional<IssuerKey> named(BadgeIssuer issuer, ObjectNode credential, String award) {
    return credential.path("id").asText().endsWith("/b/" + award)
        ? ring(issuer).find(described(issuer), proofMethod(credential))
        : Optional.empty();
  }

  static String proofMethod(ObjectNode credential) {
    return credential.path("proof").path(0).path("verificationMethod").asText();
  }

  /** A credential as a token with the issuer's key for tokens. */
  public String token(BadgeIssuer issuer, ObjectNode credential) {
    return with(
        issuer,
        Purpose.TOKEN,
        (key, method) ->
            CredentialToken.of(credential, method, data -> keys.sign(key.alias(), data)));
  }

  /** Any content as a token of the same key. */
  public String signed(BadgeIssuer issuer, ObjectNode payload) {
    return with(
        issuer,
        Purpose.TOKEN,
        (key, method) ->
            CredentialToken.signed(payload, method, data -> keys.sign(key.alias(), data)));
  }

  /** Whether a token of ours was signed with a key that counts. */
  public boolean stands(BadgeIssuer issuer, String token) {
    return ring(issuer)
        .find(described(issuer), CredentialToken.method(token))
        .filter(IssuerKey::stands)
        .isPresent();
  }

  /**
   * Number of the key that puts proofs on badges and lists now; 0 before the first.
   *
   * @param base beginning of the names of the issuer's keys
   */
  public int signing(String base) {
    return IssuerKeyRing.of(base, keys.publicHalves(base))
        .current(Purpose.PROOF)
        .map(IssuerKey::number)
        .orElse(0);
  }

  /** The keys of a registration whose proofs count; none before its first badge. */
  public StandingKeys standing(long registration) {
    return new StandingKeys(
        issuers.of(registration).stream()
            .flatMap(issuer -> methods(issuer).stream())
            .collect(Collectors.toSet()));
  }

  private Set<String> methods(BadgeIssuer issuer) {
    var described = described(issuer);
    return ring(issuer).keys().stream()
        .filter(key -> key.purpose() == Purpose.PROOF && key.stands())
        .map(key -> key.method(described))
        .collect(Collectors.toSet());
  }

  /** Its {@code did.json}. */
  public ObjectNode document(BadgeIssuer issuer) {
    current(issuer, Purpose.TOKEN);
    var described = described(issuer);
    return ControllerDocument.of(
        described, ring(issuer).keys().stream().map(key -> key.published(described)).toList());
  }

  /** What keys it has, as people see them. */
  List<IssuerKey> keys(BadgeIssuer issuer) {
    return ring(issuer).keys();
  }

  /** The key that signs may be replaced by another node while it is asked to: then the next one. */
  private <T> T with(BadgeIssuer issuer, Purpose purpose, BiFunction<IssuerKey, String, T> work) {
    var key = current(issuer, purpose);
    try {
      return work.apply(key, purpose.method(described(issuer), key.number()));
    } catch (KeyGoneException replaced) {
      var next = current(issuer, purpose);
      return work.apply(next, purpose.method(described(issuer), next.number()));
    }
  }

  /** Made at the first call: before a token, and before a document that has to name it. */
  private IssuerKey current(BadgeIssuer issuer, Purpose purpose) {
    var key = ring(issuer).current(purpose);
    if (key.isPresent()) {
      return key.get();
    }
    keys.create(purpose.alias(issuer.keyAlias(), 1), purpose.type());
    return ring(issuer).current(purpose).orElseThrow();
  }

  private IssuerKeyRing ring(BadgeIssuer issuer) {
    return IssuerKeyRing.of(issuer.keyAlias(), keys.publicHalves(issuer.keyAlias()));
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

  /** Below which all public badges of this installation stand. */
  URI badges() {
    return server.at("/b/");
  }

  /** Where its profile for readers of Open Badges 2.0 stands. */
  public static URI hosted(Issuer issuer) {
    return URI.create(issuer.url() + HOSTED);
  }
}
