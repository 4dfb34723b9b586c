package org.preuve.demo.lms;

import java.time.Clock;
import java.util.Map;
import java.util.function.Function;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.preuve.demo.web.Routes;

/** Which address is answered by whom. */
final class LmsRoutes {

  private LmsRoutes() {}

  static Routes all(
      Addresses addresses,
      RecordsFile records,
      ToolRegistration registration,
      LmsKey key,
      Clock clock) {
    var pages = new LmsPages(records);
    var keys = new ToolKeys(clock);
    var launches = new Launches(clock, addresses);
    var course = new CoursePages(records, launches, pages, clock);
    var message = new LaunchMessage(addresses);
    var authentication = new Authentication(records, launches, message, key, pages, clock);
    var routes = new Routes(pages::refused);
    browser(routes, course, pages);
    routes
        .on("GET", "/platform/auth", authentication::answer)
        .on("POST", "/platform/auth", authentication::answer)
        .on("GET", "/platform/jwks", any -> Reply.of(200, "application/json", key.jwks()))
        .on("GET", "/platform/openid-configuration", registration::configuration)
        .on("POST", "/platform/register", service(registration::register))
        .on(
            "POST",
            "/platform/deep-link-return",
            new DeepLinkReturn(addresses, records, keys, pages)::receive);
    services(routes, addresses, records, new AccessTokens(addresses, records, keys, clock), clock);
    return routes;
  }

  private static void browser(Routes routes, CoursePages course, LmsPages pages) {
    routes
        .on("GET", "/", any -> Reply.seeOther("/course"))
        .on("GET", "/course", course::course)
        .on("GET", "/course/([0-9]+)", course::activity)
        .on("GET", "/launch/([0-9]+)", course::launch)
        .on("GET", "/content", course::content)
        .on("GET", "/content/launch", course::launchContent)
        .on("POST", "/course/copy", course::copy)
        .on("GET", "/people", course::people)
        .on("POST", "/people", course::enrol)
        .on("GET", "/grades", pages::grades)
        .on("POST", "/person", pages::choosePerson)
        .on("POST", "/language", pages::chooseLanguage)
        .on("GET", "/assets/([A-Za-z0-9./_-]+)", Assets::show);
  }

  private static void services(
      Routes routes, Addresses addresses, RecordsFile records, AccessTokens tokens, Clock clock) {
    var items = new LineItems(addresses, records, tokens);
    var scores = new Scores(addresses, records, tokens, items);
    var members = new Memberships(addresses, records, tokens, clock);
    String list = "/platform/ags/" + Course.ID + "/lineitems";
    String item = list + "/([0-9]+)/lineitem";
    routes
        .on("POST", "/platform/token", service(tokens::issue))
        .on("GET", list, service(items::list))
        .on("POST", list, service(items::add))
        .on("GET", item, service(items::show))
        .on("PUT", item, service(items::change))
        .on("DELETE", item, service(items::remove))
        .on("POST", item + "/scores", service(scores::receive))
        .on("GET", item + "/results", service(scores::results))
        .on("GET", "/platform/nrps/([0-9]+)/bindings/[0-9]+/memberships", service(members::list));
  }

  /** A service answers a refusal with its code as JSON, not with a page. */
  private static Function<Request, Reply> service(Function<Request, Reply> handler) {
    return request -> {
      try {
        return handler.apply(request);
      } catch (Refusal refusal) {
        return ToolRegistration.json(refusal.status(), Map.of("error", refusal.code()));
      }
    };
  }
}
