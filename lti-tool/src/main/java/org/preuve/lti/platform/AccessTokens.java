package org.preuve.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.Fetched;

/**
 * Access tokens of the platforms, one for each registration and set of scopes, kept until shortly
 * before they end. However many ask at once, one of them asks the platform; a refusal is shared for
 * a moment too, and a scope that is not granted is not asked for again for a minute.
 */
@ApplicationScoped
class AccessTokens {

  private record Key(long registration, Set<String> scopes) {}

  /** A token, or why there is none, and for how long. */
  record Kept(@Nullable String token, Fetched.@Nullable Failed failure, Instant until) {

    @Override
    public String toString() {
      return failure == null ? "a token until " + until : failure + " until " + until;
    }
  }

  private final RequestToken request;
  private final Clock clock;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final Map<Key, Object> locks = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected AccessTokens() {
    this(null, null);
  }

  @Inject
  AccessTokens(RequestToken request, Clock clock) {
    this.request = request;
    this.clock = clock;
  }

  /**
   * A token, or why the platform gives none.
   *
   * @param scopes separated by spaces
   */
  Kept token(Registration registration, String scopes) {
    var key = key(registration, scopes);
    var known = kept.get(key);
    if (known != null && fresh(known)) {
      return known;
    }
    synchronized (locks.computeIfAbsent(key, k -> new Object())) {
      var meanwhile = kept.get(key);
      if (meanwhile != null && fresh(meanwhile)) {
        return meanwhile;
      }
      var asked = request.ask(registration, key.scopes());
      kept.put(key, asked);
      return asked;
    }
  }

  /**
   * Forgets a token that a service did not take, unless another one has taken its place.
   *
   * @param refused the token
   */
  void forget(Registration registration, String scopes, String refused) {
    kept.computeIfPresent(
        key(registration, scopes), (k, held) -> refused.equals(held.token()) ? null : held);
  }

  private boolean fresh(Kept known) {
    return clock.instant().isBefore(known.until());
  }

  private static Key key(Registration registration, String scopes) {
    return new Key(registration.id(), Set.of(scopes.split(" ")));
  }
}
