package org.preuve.demo.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Finds the handler of a request by method and path. */
public final class Routes implements HttpHandler {

  private static final Logger LOG = Logger.getLogger(Routes.class.getName());

  private final List<Route> routes = new ArrayList<>();
  private final Function<Refusal, Reply> refusals;

  private record Route(String method, Pattern path, Function<Request, Reply> handler) {}

  /**
   * No routes yet.
   *
   * @param refusals how a refusal is shown
   */
  public Routes(Function<Refusal, Reply> refusals) {
    this.refusals = refusals;
  }

  /**
   * Adds a route.
   *
   * @param path regular expression; its groups become {@link Request#path}
   */
  public Routes on(String method, String path, Function<Request, Reply> handler) {
    routes.add(new Route(method, Pattern.compile(path), handler));
    return this;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Reply reply = reply(Request.read(exchange));
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(
          reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
      exchange.getResponseBody().write(reply.body());
    }
  }

  private Reply reply(Request request) {
    try {
      if (request.tooLarge()) {
        throw new Refusal(413, "too_large");
      }
      return dispatch(request);
    } catch (Refusal refusal) {
      return refusals.apply(refusal);
    } catch (RuntimeException surprise) {
      LOG.log(Level.SEVERE, "the request to " + request.uri().getPath() + " failed", surprise);
      return Reply.of(500, "text/plain; charset=utf-8", "internal error");
    }
  }

  private Reply dispatch(Request request) {
    boolean known = false;
    for (Route route : routes) {
      var match = route.path().matcher(request.uri().getPath());
      if (match.matches()) {
        known = true;
        if (route.method().equals(request.method())) {
          return route.handler().apply(request.withPath(groups(match.toMatchResult())));
        }
      }
    }
    throw new Refusal(known ? 405 : 404, known ? "method_not_allowed" : "not_found");
  }

  private static List<String> groups(MatchResult match) {
    return IntStream.rangeClosed(1, match.groupCount()).mapToObj(match::group).toList();
  }
}
