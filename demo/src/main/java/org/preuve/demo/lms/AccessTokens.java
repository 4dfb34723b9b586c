package org.preuve.demo.lms;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.demo.base.SecretFiles;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.oauth2.objects.AccessToken;

/** Tokens for the services, against an assertion signed by the tool (LTI security, 4.1). */
final class AccessTokens {

  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
  private static final long LIFETIME_SECONDS = 3600;

  private final Map<String, Grant> grants = new ConcurrentHashMap<>();
  private final Addresses addresses;
  private final RecordsFile records;
  private final ToolKeys keys;
  private final Clock clock;

  AccessTokens(Addresses addresses, RecordsFile records, ToolKeys keys, Clock clock) {
    this.addresses = addresses;
    this.records = records;
    this.keys = keys;
    this.clock = clock;
  }

  private record Grant(Tool tool, Set<String> scopes, Instant until) {}

  /** The token endpoint. */
  Reply issue(Request request) {
    var form = request.form();
    if (!"client_credentials".equals(form.get("grant_type"))
        || !ASSERTION_TYPE.equals(form.get("client_assertion_type"))) {
      throw new Refusal(400, "unsupported_grant_type");
    }
    Tool tool = signedBy(form.getOrDefault("client_assertion", ""));
    var scopes = new LinkedHashSet<>(Arrays.asList(form.getOrDefault("scope", "").split(" ")));
    scopes.retainAll(Scopes.ALL);
    scopes.retainAll(tool.scopes());
    if (scopes.isEmpty()) {
      throw new Refusal(400, "invalid_scope");
    }
    return ToolRegistration.json(200, token(tool, scopes));
  }

  private Tool signedBy(String assertion) {
    Tool tool =
        records.get().tool(issuer(assertion)).orElseThrow(() -> new Refusal(400, "invalid_client"));
    var required = Set.of("sub", "exp", "iat", "jti");
    return keys.verified(tool, assertion, addresses.token(), required, "jti")
        .filter(claims -> tool.clientId().equals(claims.getSubject()))
        .map(claims -> tool)
        .orElseThrow(() -> new Refusal(400, "invalid_client"));
  }

  /** Who says to have signed it: only chooses whose keys are asked. */
  private static String issuer(String assertion) {
    try {
      String issuer = SignedJWT.parse(assertion).getJWTClaimsSet().getIssuer();
      return issuer == null ? "" : issuer;
    } catch (ParseException e) {
      throw new Refusal(400, "invalid_client");
    }
  }

  private AccessToken token(Tool tool, Set<String> scopes) {
    var token = new AccessToken();
    token.access_token = SecretFiles.random();
    token.expires_in = LIFETIME_SECONDS;
    token.scope = String.join(" ", scopes);
    grants.put(
        token.access_token,
        new Grant(tool, Set.copyOf(scopes), clock.instant().plusSeconds(LIFETIME_SECONDS)));
    return token;
  }

  /** The tool behind the request's bearer token, if one of these scopes was granted. */
  Tool tool(Request request, String... anyOf) {
    String header = request.header("authorization").orElse("");
    Grant grant = header.startsWith("Bearer ") ? grants.get(header.substring(7)) : null;
    if (grant == null || grant.until().isBefore(clock.instant())) {
      throw new Refusal(401, "invalid_token");
    }
    if (Arrays.stream(anyOf).noneMatch(grant.scopes()::contains)) {
      throw new Refusal(403, "insufficient_scope");
    }
    return grant.tool();
  }
}
