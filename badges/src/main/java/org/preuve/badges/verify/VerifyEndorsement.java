package org.preuve.badges.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.badges.credential.ComputingTime;
import org.preuve.badges.credential.ControllerDocument;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.trust.KnownIssuers;

/** Verifies somebody's word about a badge. */
@Dependent
public class VerifyEndorsement {

  /** Most bytes of one that is kept: each is read whenever its badge is shown. */
  private static final int LARGEST = 16 * 1024;

  private final Documents documents;
  private final KnownIssuers issuers;
  private final VerifyLimits limits;
  private final Clock clock;

  @Inject
  VerifyEndorsement(Documents documents, KnownIssuers issuers, VerifyLimits limits, Clock clock) {
    this.documents = documents;
    this.issuers = issuers;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * One that somebody brings.
   *
   * @param json as it is kept
   * @param issuer the name that its issuer gives itself
   * @param host whose word it is, empty for a bare key
   */
  public record Brought(Endorsed endorsed, String json, String issuer, String host) {}

  /** With what its issuer publishes. Tokens are none: a badge that is no token holds none. */
  public Brought brought(String text, ObjectNode badge) {
    var bytes = text.strip().getBytes(UTF_8);
    var json = bytes.length > LARGEST ? Optional.<ObjectNode>empty() : CredentialJson.object(bytes);
    if (json.filter(Endorsed::is).filter(one -> one.has("proof")).isEmpty()) {
      return new Brought(Endorsed.of(Report.of(Finding.JSON_NO_BADGE), badge), "", "", "");
    }
    var endorsed = verify(json.get(), badge, documents::read);
    var issuer = ControllerDocument.issuerOf(json.get());
    return new Brought(
        endorsed,
        CredentialJson.write(json.get()),
        shortened(Words.of(json.get().path("issuer").path("name"))),
        shortened(IssuerAddress.host(issuer).orElse("")));
  }

  /** With what stands here only: a visit of a page makes no request to anybody. */
  public Endorsed here(ObjectNode endorsement, ObjectNode badge) {
    return verify(endorsement, badge, documents::own);
  }

  /**
   * The same for everybody who opens a page, within what verifying may cost one address and all
   * together; empty when it must wait.
   */
  public Optional<Endorsed> here(String address, ObjectNode endorsement, ObjectNode badge) {
    if (limits.begin(address, clock.instant()).isPresent()) {
      return Optional.empty();
    }
    var time = new ComputingTime(VerifyLimits.DEAREST);
    try {
      return Optional.of(here(endorsement, badge));
    } finally {
      limits.end(address, time.spent(), clock.instant());
    }
  }

  private Endorsed verify(
      ObjectNode endorsement, ObjectNode badge, Function<URI, Optional<byte[]>> reading) {
    var report =
        new Verification(reading, issuers::knows, clock.instant())
            .of(CredentialJson.write(endorsement).getBytes(UTF_8));
    return Endorsed.of(report, badge);
  }

  private static String shortened(String name) {
    return name.length() > 120 ? name.substring(0, 120) : name;
  }
}
