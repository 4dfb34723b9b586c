package org.preuve.lti.platform;

import com.nimbusds.jose.jwk.RSAKey;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.preuve.web.base.SafeHttp;

/** The key sets of all platforms, by their address. */
@ApplicationScoped
public class PlatformKeys {

  private static final int BACKGROUND_THREADS = 4;

  private final SafeHttp http;
  private final Clock clock;
  private final Map<URI, PlatformKeySet> sets = new ConcurrentHashMap<>();
  private final ExecutorService background;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected PlatformKeys() {
    this.http = null;
    this.clock = null;
    this.background = null;
  }

  @Inject
  PlatformKeys(SafeHttp http, Clock clock) {
    this.http = http;
    this.clock = clock;
    this.background =
        Executors.newFixedThreadPool(
            BACKGROUND_THREADS,
            work -> {
              var thread = new Thread(work, "platform-keys");
              thread.setDaemon(true);
              return thread;
            });
  }

  /**
   * The RSA key of this name in the platform's own key set.
   *
   * @param keySet {@code jwks_uri} of the registration
   */
  public Optional<RSAKey> find(URI keySet, String kid) {
    return sets.computeIfAbsent(keySet, this::open).find(kid, clock.instant());
  }

  /** Knows the key of a platform that there is in this process only. */
  void lend(URI keySet, RSAKey key) {
    sets.computeIfAbsent(
        keySet, at -> new PlatformKeySet(Hosts.of(at), new LentKey(key), background));
  }

  /** Forgets it. */
  void takeBack(URI keySet) {
    sets.remove(keySet);
  }

  @PreDestroy
  void stop() {
    background.shutdownNow();
  }

  private PlatformKeySet open(URI keySet) {
    return new PlatformKeySet(Hosts.of(keySet), new FetchKeySet(http, keySet), background);
  }
}
