package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;

/** Asks a token endpoint for one scope and hands the raw answer on; keeps no token. */
@Dependent
public class TokenProbe {

  private final SafeHttp http;
  private final ClientAssertion assertion;

  @Inject
  TokenProbe(SafeHttp http, ClientAssertion assertion) {
    this.http = http;
    this.assertion = assertion;
  }

  /** The endpoint's answer (RFC 6749, sections 5.1 and 5.2; RFC 7523, section 2.2). */
  public Fetched ask(Registration registration, String scope, Instant now) {
    var form =
        Stream.of(
                Map.entry("grant_type", "client_credentials"),
                Map.entry(
                    "client_assertion_type",
                    "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"),
                Map.entry("client_assertion", assertion.sign(registration, now)),
                Map.entry("scope", scope))
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return http.send(
        new SafeHttp.Request(
            "POST",
            registration.tokenEndpoint(),
            Map.of("Accept", "application/json"),
            "application/x-www-form-urlencoded",
            form.getBytes(StandardCharsets.US_ASCII)));
  }
}
