package org.preuve.lti.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.preuve.lti.Fetched;
import org.preuve.lti.SafeHttp;
import org.preuve.lti.StrictJson;
import org.tsugi.oauth2.objects.AccessToken;

/**
 * Access tokens of the platforms (Security Framework 1.0, section 4.1; RFC 7523), kept until
 * shortly before they end.
 */
@ApplicationScoped
class AccessTokens {

  private static final Logger LOG = Logger.getLogger(AccessTokens.class.getName());

  private static final Duration MARGIN = Duration.ofSeconds(60);
  private static final long USUAL_SECONDS = 3600;

  private static final ObjectMapper MAPPER =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private record Key(long registration, String scope) {}

  private record Kept(String token, Instant until) {}

  private final SafeHttp http;
  private final ClientAssertion assertion;
  private final Clock clock;
  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected AccessTokens() {
    this(null, null, null);
  }

  @Inject
  AccessTokens(SafeHttp http, ClientAssertion assertion, Clock clock) {
    this.http = http;
    this.assertion = assertion;
    this.clock = clock;
  }

  /** A token with this scope; empty when the platform gives none. */
  Optional<String> token(Registration registration, String scope) {
    var key = new Key(registration.id(), scope);
    var known = kept.get(key);
    if (known != null && clock.instant().isBefore(known.until())) {
      return Optional.of(known.token());
    }
    var fresh = ask(registration, scope);
    fresh.ifPresent(token -> kept.put(key, token));
    return fresh.map(Kept::token);
  }

  /** Forgets a token that a service did not take. */
  void forget(Registration registration, String scope) {
    kept.remove(new Key(registration.id(), scope));
  }

  private Optional<Kept> ask(Registration registration, String scope) {
    var now = clock.instant();
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion.sign(registration, now));
    form.put("scope", scope);
    var request =
        new SafeHttp.Request(
            "POST",
            registration.tokenEndpoint(),
            Map.of("Accept", "application/json"),
            "application/x-www-form-urlencoded",
            encode(form));
    return http.send(request)
        .fold(
            answer -> read(answer, scope, now, registration), f -> none(registration, f.detail()));
  }

  /** The content type is not looked at: Moodle answers text/html. */
  private static Optional<Kept> read(
      Fetched.Answer answer, String scope, Instant now, Registration registration) {
    var json =
        answer.ok()
            ? StrictJson.object(answer.body(), Fetched.LIMIT)
            : Optional.<ObjectNode>empty();
    if (json.isEmpty()) {
      return none(registration, "status " + answer.status());
    }
    try {
      var token = MAPPER.treeToValue(json.get(), AccessToken.class);
      boolean granted = token.scope == null || List.of(token.scope.split("\\s+")).contains(scope);
      if (token.access_token == null || !granted) {
        return none(registration, "scope not granted");
      }
      long seconds = token.expires_in == null ? USUAL_SECONDS : token.expires_in;
      return Optional.of(new Kept(token.access_token, now.plusSeconds(seconds).minus(MARGIN)));
    } catch (JsonProcessingException otherTypes) {
      return none(registration, "unreadable");
    }
  }

  private static Optional<Kept> none(Registration registration, String why) {
    LOG.warning(() -> "no access token from registration " + registration.id() + ": " + why);
    return Optional.empty();
  }

  private static byte[] encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
