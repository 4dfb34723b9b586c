package org.preuve.demo.lms;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Checks what a tool signed against the keys at the tool's own address. */
final class ToolKeys {

  private static final int PATIENCE_MILLIS = 5000;
  private static final int MOST_BYTES = 50 * 1024;
  private static final DefaultResourceRetriever RETRIEVER =
      new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);

  private final Map<String, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();
  private final Map<String, Instant> seen = new ConcurrentHashMap<>();
  private final Clock clock;

  ToolKeys(Clock clock) {
    this.clock = clock;
  }

  /**
   * The claims, if the signature, issuer, audience and times are right and this token was not
   * presented before.
   *
   * @param required claims that must be there; the one named {@code once} makes the token unique
   */
  Optional<JWTClaimsSet> verified(
      Tool tool, String token, String audience, Set<String> required, String once) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, source(tool.jwksUri())));
    var expected = new JWTClaimsSet.Builder().issuer(tool.clientId()).build();
    processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(audience, expected, required));
    try {
      var claims = processor.process(token, null);
      String name = tool.clientId() + " " + claims.getStringClaim(once);
      return isNew(name, claims.getExpirationTime().toInstant())
          ? Optional.of(claims)
          : Optional.empty();
    } catch (ParseException | BadJOSEException | JOSEException e) {
      return Optional.empty();
    }
  }

  private boolean isNew(String name, Instant until) {
    seen.values().removeIf(end -> end.plusSeconds(60).isBefore(clock.instant()));
    return seen.putIfAbsent(name, until) == null;
  }

  private JWKSource<SecurityContext> source(String address) {
    return sources.computeIfAbsent(address, ToolKeys::open);
  }

  private static JWKSource<SecurityContext> open(String address) {
    try {
      return JWKSourceBuilder.create(URI.create(address).toURL(), RETRIEVER).retrying(true).build();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a tool registered an address that is none: " + address, e);
    }
  }
}
