package org.preuve.lti.platform;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.base.Ids;

/** Proves to a token endpoint who we are (RFC 7523, section 2.2). */
@Dependent
class ClientAssertion {

  /** Backdated: Moodle refuses a time that is five seconds ahead of its own. */
  private static final Duration BACKDATED = Duration.ofSeconds(5);

  private static final Duration LIFE = Duration.ofSeconds(55);

  private final ToolKeys keys;

  @Inject
  ClientAssertion(ToolKeys keys) {
    this.keys = keys;
  }

  String sign(Registration registration, Instant now) {
    var claims =
        new JWTClaimsSet.Builder()
            .issuer(registration.clientId())
            .subject(registration.clientId())
            .audience(registration.tokenAudience())
            .issueTime(Date.from(now.minus(BACKDATED)))
            .expirationTime(Date.from(now.plus(LIFE)))
            .jwtID(Ids.random())
            .build();
    return keys.sign(registration.ref(), claims.toString());
  }
}
