package org.preuve.lti.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The registrations that logins ask for, remembered for seconds. What is changed on this node
 * counts here at once, on other nodes within {@link #TIME}; whether the platform may launch is read
 * anew before a session is opened.
 */
@ApplicationScoped
public class KnownPlatforms {

  /** How long another node may take to notice a change. */
  static final Duration TIME = Duration.ofSeconds(3);

  private final Instance<RegistrationRepository> registrations;
  private final Clock clock;
  private final Remembered<String, List<Registration>> ofIssuer = new Remembered<>(TIME);
  private final Remembered<Long, Registration> byId = new Remembered<>(TIME);

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected KnownPlatforms() {
    this(null, null);
  }

  @Inject
  KnownPlatforms(Instance<RegistrationRepository> registrations, Clock clock) {
    this.registrations = registrations;
    this.clock = clock;
  }

  /**
   * Every registration of an issuer.
   *
   * @param client that is asked for, maybe registered a moment ago at another node; empty for any
   */
  public List<Registration> ofIssuer(String issuer, String client) {
    var known = remembered(issuer);
    if (client.isEmpty() || known.stream().anyMatch(r -> r.clientId().equals(client))) {
      return known;
    }
    ofIssuer.forget(issuer);
    return remembered(issuer);
  }

  private List<Registration> remembered(String issuer) {
    return ofIssuer
        .get(issuer, clock.instant(), key -> read(r -> some(r.byIssuer(key))))
        .orElse(List.of());
  }

  /** The registration with this row id. */
  public Optional<Registration> byId(long id) {
    return byId.get(id, clock.instant(), key -> read(r -> r.byId(key)));
  }

  void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) RegistrationsChanged event) {
    forget();
  }

  /** Everything is read anew. */
  void forget() {
    ofIssuer.forget();
    byId.forget();
  }

  private <T> T read(Function<RegistrationRepository, T> question) {
    try (var use = registrations.getHandle()) {
      return question.apply(use.get());
    }
  }

  private static Optional<List<Registration>> some(List<Registration> found) {
    return Optional.of(found).filter(all -> !all.isEmpty());
  }
}
