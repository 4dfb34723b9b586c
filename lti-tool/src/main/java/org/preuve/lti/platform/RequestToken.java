package org.preuve.lti.platform;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.preuve.lti.platform.AccessTokens.Kept;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;
import org.preuve.web.base.StrictJson;

/** Asks a platform for an access token (Security Framework 1.0, section 4.1; RFC 7523). */
@Dependent
class RequestToken {

  private static final Logger LOG = Logger.getLogger(RequestToken.class.getName());

  private static final long LONGEST_MARGIN = 60;
  private static final long USUAL_SECONDS = 3600;
  private static final long MOST_SECONDS = 86_400;

  /** How long those who waited for the same answer share a failure. */
  private static final Duration FAILURE = Duration.ofSeconds(2);

  private static final Duration NOT_GRANTED = Duration.ofMinutes(1);

  /** RFC 6750, section 2.1, and whatever else goes into a header. */
  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,8192}");

  private final SafeHttp http;
  private final ClientAssertion assertion;
  private final Clock clock;

  @Inject
  RequestToken(SafeHttp http, ClientAssertion assertion, Clock clock) {
    this.http = http;
    this.assertion = assertion;
    this.clock = clock;
  }

  /** A token for these scopes, or why there is none. */
  Kept ask(Registration registration, Set<String> scopes) {
    var form = new LinkedHashMap<String, String>();
    form.put("grant_type", "client_credentials");
    form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    form.put("client_assertion", assertion.sign(registration, clock.instant()));
    form.put("scope", String.join(" ", new TreeSet<>(scopes)));
    var request =
        new SafeHttp.Request(
            "POST",
            registration.tokenEndpoint(),
            Map.of("Accept", "application/json"),
            "application/x-www-form-urlencoded",
            encode(form));
    var kept = http.send(request).fold(answer -> read(answer, scopes), this::none);
    var failure = kept.failure();
    if (failure != null) {
      LOG.warning(() -> "registration " + registration.id() + ": " + failure.detail());
    }
    return kept;
  }

  /** The content type is not looked at: Moodle answers text/html, and errors that are no JSON. */
  private Kept read(Fetched.Answer answer, Set<String> scopes) {
    var json =
        StrictJson.object(answer.body(), Fetched.LIMIT).map(JsonNode.class::cast).orElse(null);
    if (json == null || !answer.ok()) {
      boolean scope = json != null && json.path("error").asText().equals("invalid_scope");
      return scope ? notGranted() : none("status " + answer.status());
    }
    var token = json.path("access_token").asText();
    if (!TOKEN.matcher(token).matches()) {
      return none("no token in the answer");
    }
    return granted(json, scopes) ? new Kept(token, null, end(json)) : notGranted();
  }

  /** Without {@code scope}, what was asked for is granted (RFC 6749, section 5.1). */
  private static boolean granted(JsonNode json, Set<String> scopes) {
    var said = json.path("scope");
    return !said.isTextual() || List.of(said.asText().strip().split("\\s+")).containsAll(scopes);
  }

  private Instant end(JsonNode json) {
    long said = json.path("expires_in").asLong(USUAL_SECONDS);
    long seconds = Math.max(0, Math.min(said, MOST_SECONDS));
    return clock.instant().plusSeconds(seconds - Math.min(LONGEST_MARGIN, seconds / 4));
  }

  private Kept notGranted() {
    var failure = new Fetched.Failed(Fetched.Cause.SCOPE, "the platform does not grant the scope");
    return new Kept(null, failure, clock.instant().plus(NOT_GRANTED));
  }

  private Kept none(String why) {
    return none(new Fetched.Failed(Fetched.Cause.UNREACHABLE, why));
  }

  private Kept none(Fetched.Failed failed) {
    var failure = new Fetched.Failed(failed.cause(), "no access token: " + failed.detail());
    return new Kept(null, failure, clock.instant().plus(FAILURE));
  }

  private static byte[] encode(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"))
        .getBytes(StandardCharsets.US_ASCII);
  }
}
