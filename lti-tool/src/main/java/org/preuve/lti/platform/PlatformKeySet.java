package org.preuve.lti.platform;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.LoggedFault;

/**
 * One platform's published keys, kept for a quarter of an hour and refreshed in the background long
 * before that. A key name that is not among them asks once more, at most twice in ten seconds: so a
 * rotated key works at once, and a flood of invented names does not reach the platform. While the
 * platform is away its last good keys serve for a day.
 */
final class PlatformKeySet {

  private static final Logger LOG = Logger.getLogger(PlatformKeySet.class.getName());

  private static final Duration KEEP = Duration.ofMinutes(15);
  private static final Duration AHEAD = Duration.ofMinutes(10);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration PACE = Duration.ofSeconds(10);

  /** What the outage serves is kept for {@link #KEEP} once more. */
  private static final Duration OUTAGE = Duration.ofHours(24).minus(KEEP);

  private final String host;
  private final JWKSetSource<SecurityContext> cached;
  private Instant quietUntil = Instant.EPOCH;

  /**
   * Keys that {@code source} fetches.
   *
   * @param host for the log
   * @param background runs the refreshing
   */
  PlatformKeySet(String host, JWKSetSource<SecurityContext> source, ExecutorService background) {
    this.host = host;
    this.cached =
        new RefreshAheadCachingJWKSetSource<>(
            new Paced(new OutageTolerantJWKSetSource<>(source, OUTAGE.toMillis(), null)),
            KEEP.toMillis(),
            WAIT.toMillis(),
            AHEAD.toMillis(),
            false,
            background,
            false,
            null);
  }

  /** The RSA key of this name that signs; a JWK may leave out {@code alg} and {@code use}. */
  Optional<RSAKey> find(String kid, Instant now) {
    try {
      var known =
          cached.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), now.toEpochMilli(), null);
      var found = select(known, kid);
      return found.isPresent() ? found : select(newer(known, now), kid);
    } catch (RateLimitReachedException often) {
      logOnce(
          "asked again too often for unknown names; new keys count in some seconds", often, now);
    } catch (KeySourceException unavailable) {
      logOnce("not available", unavailable, now);
    }
    return Optional.empty();
  }

  private JWKSet newer(JWKSet known, Instant now) throws KeySourceException {
    return cached.getJWKSet(new Unknown(known), now.toEpochMilli(), null);
  }

  private static Optional<RSAKey> select(JWKSet keys, String kid) {
    var wanted =
        new JWKMatcher.Builder()
            .keyType(KeyType.RSA)
            .keyID(kid)
            .keyUses(KeyUse.SIGNATURE, null)
            .algorithms(JWSAlgorithm.RS256, null)
            .build();
    return new JWKSelector(wanted).select(keys).stream().findFirst().map(JWK::toRSAKey);
  }

  private synchronized void logOnce(String what, KeySourceException why, Instant now) {
    if (now.isAfter(quietUntil)) {
      quietUntil = now.plus(PACE);
      LoggedFault.warn(LOG, "keys of " + host + ": " + what, why);
    }
  }

  /** Asks for another set than the one in which a name was not found. */
  private static final class Unknown extends JWKSetCacheRefreshEvaluator {

    private final JWKSet known;

    Unknown(JWKSet known) {
      this.known = known;
    }

    @Override
    public boolean requiresRefresh(JWKSet held) {
      return held == known;
    }
  }

  /** Slows down only what unknown names cause: what is due by time is always fetched. */
  private static final class Paced extends JWKSetSourceWrapper<SecurityContext> {

    private final JWKSetSource<SecurityContext> slow;

    Paced(JWKSetSource<SecurityContext> source) {
      super(source);
      this.slow = new RateLimitedJWKSetSource<>(source, PACE.toMillis(), null);
    }

    @Override
    public JWKSet getJWKSet(
        JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
        throws KeySourceException {
      var from = evaluator instanceof Unknown ? slow : getSource();
      return from.getJWKSet(evaluator, now, context);
    }
  }
}
