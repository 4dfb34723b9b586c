package org.preuve.lti.platform;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import org.preuve.lti.Fetched;
import org.preuve.lti.SafeHttp;

/**
 * The key sets that platforms publish, kept for a quarter of an hour. An unknown name asks once
 * more; while a platform is away its last good keys serve for a day.
 */
@ApplicationScoped
public class PlatformKeys {

  private static final Logger LOG = Logger.getLogger(PlatformKeys.class.getName());

  private static final Duration KEEP = Duration.ofMinutes(15);
  private static final Duration WAIT = Duration.ofSeconds(10);
  private static final Duration PACE = Duration.ofSeconds(5);
  private static final Duration OUTAGE = Duration.ofHours(24);

  private final SafeHttp http;
  private final Map<URI, JWKSource<SecurityContext>> sources = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected PlatformKeys() {
    this(null);
  }

  @Inject
  PlatformKeys(SafeHttp http) {
    this.http = http;
  }

  /**
   * The RSA key of this name in the platform's own key set; its JWK may leave out {@code alg}.
   *
   * @param keySet {@code jwks_uri} of the registration
   */
  public Optional<RSAKey> find(URI keySet, String kid) {
    var wanted = new JWKMatcher.Builder().keyType(KeyType.RSA).keyID(kid).build();
    try {
      return sources
          .computeIfAbsent(keySet, this::source)
          .get(new JWKSelector(wanted), null)
          .stream()
          .filter(RSAKey.class::isInstance)
          .map(RSAKey.class::cast)
          .findFirst();
    } catch (KeySourceException unavailable) {
      LOG.warning(() -> "no keys from " + Hosts.of(keySet) + ": " + unavailable.getMessage());
      return Optional.empty();
    }
  }

  private JWKSource<SecurityContext> source(URI keySet) {
    return JWKSourceBuilder.create(url(keySet), this::retrieve)
        .cache(KEEP.toMillis(), WAIT.toMillis())
        .refreshAheadCache(false)
        .rateLimited(PACE.toMillis())
        .outageTolerant(OUTAGE.toMillis())
        .build();
  }

  private Resource retrieve(URL address) throws IOException {
    var fetched = http.get(URI.create(address.toString()), "application/json");
    if (fetched instanceof Fetched.Answer answer && answer.ok()) {
      return new Resource(new String(answer.body(), StandardCharsets.UTF_8), "application/json");
    }
    String why = fetched.fold(a -> "status " + a.status(), failed -> failed.cause().name());
    throw new IOException(why);
  }

  private static URL url(URI address) {
    try {
      return address.toURL();
    } catch (MalformedURLException impossible) {
      throw new IllegalArgumentException("registered without an address", impossible);
    }
  }
}
