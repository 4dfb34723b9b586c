package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;

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

  /**
   * What to ask of a service.
   *
   * @param scope one or more, separated by spaces
   */
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
    var first = tokens.token(registration, call.scope());
    var answer = attempt(first, call);
    if (first.token() != null && answer instanceof Fetched.Answer a && a.status() == UNAUTHORIZED) {
      tokens.forget(registration, call.scope(), first.token());
      return attempt(tokens.token(registration, call.scope()), call);
    }
    return answer;
  }

  /** Why nothing can be asked with this scope just now; empty when there is a token. */
  public Optional<Fetched.Failed> closed(Registration registration, String scope) {
    return Optional.ofNullable(tokens.token(registration, scope).failure());
  }

  private Fetched attempt(AccessTokens.Kept token, Call call) {
    var failure = token.failure();
    if (failure != null) {
      return failure;
    }
    var headers = Map.of("Accept", call.accept(), "Authorization", "Bearer " + token.token());
    return http.send(
        new SafeHttp.Request(
            call.method(), call.address(), headers, call.contentType(), call.body()));
  }
}
