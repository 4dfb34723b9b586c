package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.Fetched;
import org.preuve.lti.SafeHttp;

/** Requests to a platform's services, on its registered hosts only, with an access token. */
@Dependent
public class AuthorizedHttp {

  private static final int UNAUTHORIZED = 401;

  private final SafeHttp http;
  private final AccessTokens tokens;

  @Inject
  AuthorizedHttp(SafeHttp http, AccessTokens tokens) {
    this.http = http;
    this.tokens = tokens;
  }

  /** What to ask of a service. */
  public record Call(
      String scope,
      String method,
      URI address,
      String accept,
      @Nullable String contentType,
      byte @Nullable [] body) {

    /** A call that reads. */
    public static Call get(String scope, URI address, String accept) {
      return new Call(scope, "GET", address, accept, null, null);
    }
  }

  /** Asks; a token that is refused is replaced once. */
  public Fetched send(Registration registration, Call call) {
    if (!registration.hosts().contains(Hosts.of(call.address()))) {
      return new Fetched.Failed(Fetched.Cause.ADDRESS, "not a host of the platform");
    }
    var first = attempt(registration, call);
    if (first instanceof Fetched.Answer answer && answer.status() == UNAUTHORIZED) {
      tokens.forget(registration, call.scope());
      return attempt(registration, call);
    }
    return first;
  }

  private Fetched attempt(Registration registration, Call call) {
    var token = tokens.token(registration, call.scope());
    if (token.isEmpty()) {
      return new Fetched.Failed(Fetched.Cause.UNREACHABLE, "no access token");
    }
    var headers = Map.of("Accept", call.accept(), "Authorization", "Bearer " + token.get());
    return http.send(
        new SafeHttp.Request(
            call.method(), call.address(), headers, call.contentType(), call.body()));
  }
}
