package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.lti.platform.KnownPlatforms;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.refusal.LaunchReason;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;

/** Starts a login: state and nonce are kept, the browser gets the secret that they belong to. */
@Dependent
class StartLogin {

  /** What became of a login. */
  sealed interface Outcome {

    /**
     * On to the platform.
     *
     * @param secret value of the browser's cookie
     * @param address authorization request (Security Framework 1.0, section 5.1.1.2)
     */
    record Started(String state, String secret, Registration registration, URI address)
        implements Outcome {

      /** State, secret and hints stay out of every log. */
      @Override
      public String toString() {
        return "a login at registration " + registration.id();
      }
    }

    /** Nothing was stored. */
    record Refused(LaunchReason reason) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Started, R> started, Function<Refused, R> refused) {
      return this instanceof Started s ? started.apply(s) : refused.apply((Refused) this);
    }
  }

  private final KnownPlatforms platforms;
  private final LoginRepository logins;
  private final ServerConfig server;
  private final Clock clock;

  @Inject
  StartLogin(KnownPlatforms platforms, LoginRepository logins, ServerConfig server, Clock clock) {
    this.platforms = platforms;
    this.logins = logins;
    this.server = server;
    this.clock = clock;
  }

  /** Starts a login with the parameters of a platform; its one row needs no transaction. */
  Outcome start(Map<String, List<String>> parameters) {
    return LoginCheck.check(parameters, server.baseUrl())
        .fold(readable -> start(readable.request()), r -> new Outcome.Refused(r.reason()));
  }

  private Outcome start(LoginRequest request) {
    var ofIssuer = platforms.ofIssuer(request.issuer(), request.clientId());
    if (ofIssuer.isEmpty()) {
      return new Outcome.Refused(LaunchReason.LTI_ISSUER);
    }
    var named =
        ofIssuer.stream()
            .filter(r -> request.clientId().isEmpty() || r.clientId().equals(request.clientId()))
            .toList();
    if (named.size() != 1) {
      return new Outcome.Refused(LaunchReason.LTI_AUDIENCE);
    }
    var refused = LaunchReason.of(named.get(0).state());
    if (refused.isPresent()) {
      return new Outcome.Refused(refused.get());
    }
    var secret = Ids.random();
    return keep(new Login(named.get(0), request, secret, clock.instant()), named.get(0), secret);
  }

  /** The same login once more, for a tab in which cookies stay; the first one is over then. */
  @Transactional
  Outcome inTab(String state) {
    return again(state, Login::inTab);
  }

  /** The same login once more, its secret for the platform's storage; the first one is over. */
  @Transactional
  Outcome stored(String state) {
    return again(state, Login::stored);
  }

  @FunctionalInterface
  private interface Renewal {
    Login of(Login login, String secret, Instant now);
  }

  private Outcome again(String state, Renewal renewal) {
    var now = clock.instant();
    var open = Ids.isId(state) ? logins.open(state, now) : Optional.<Login>empty();
    if (open.isEmpty() || logins.take(state, now) != 1) {
      return new Outcome.Refused(LaunchReason.LTI_STATE);
    }
    var registration = platforms.byId(open.get().registration()).orElseThrow();
    var secret = Ids.random();
    return keep(renewal.of(open.get(), secret, now), registration, secret);
  }

  /** The login that waits under {@code state}, with the cookie that its browser should have. */
  Optional<Waiting> waiting(String state, Function<String, Optional<String>> cookie) {
    return Optional.of(state)
        .filter(Ids::isId)
        .flatMap(s -> logins.open(s, clock.instant()))
        .map(
            login -> {
              var registration = platforms.byId(login.registration()).orElseThrow();
              boolean bound = cookie.apply(state).filter(login::startedBy).isPresent();
              return new Waiting(
                  registration, bound, address(login, registration), login.storage());
            });
  }

  /**
   * A login that waits for its browser.
   *
   * @param bound whether the browser brought the cookie back
   * @param storage frame of the platform that stores data for tools
   */
  record Waiting(Registration registration, boolean bound, URI address, Optional<String> storage) {

    /** The address holds state and hints. */
    @Override
    public String toString() {
      return "a waiting login at registration " + registration.id();
    }
  }

  private Outcome keep(Login login, Registration registration, String secret) {
    logins.add(login);
    return new Outcome.Started(login.state(), secret, registration, address(login, registration));
  }

  private URI address(Login login, Registration registration) {
    return AuthorizationRequest.address(login, registration, server.at("/lti/launch"));
  }
}
