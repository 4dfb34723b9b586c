package org.preuve.web.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.frame.RefusalPage;
import org.preuve.web.page.Languages;
import org.preuve.web.tenant.Tenant;

/**
 * Takes {@code /s/{handle}} off the address, opens the launch session that its cookie belongs to,
 * and sets tenant, language and person before any store is created.
 *
 * <p>The handle names the session and is no secret; the cookie {@code __Host-pv-{handle}} is, or
 * the bearer token that a tab without cookies sends. So two courses in two tabs stay apart.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class CourseFilter implements ContainerRequestFilter {

  /** Name of the session cookie, before the handle. */
  public static final String COOKIE = "__Host-pv-";

  private static final Pattern JSON = Pattern.compile("(.+\\+)?json|vc");

  private static final String BEARER = "Bearer ";

  private static final Pattern IN_COURSE = Pattern.compile("/s/([a-z2-7]{26})(/.*)");

  private final Instance<CourseRequest> requests;
  private final Instance<OpenSession> open;
  private final Instance<RefusalPage> refusals;
  private final Clock clock;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public CourseFilter() {
    this(null, null, null, null);
  }

  @Inject
  public CourseFilter(
      Instance<CourseRequest> requests,
      Instance<OpenSession> open,
      Instance<RefusalPage> refusals,
      Clock clock) {
    this.requests = requests;
    this.open = open;
    this.refusals = refusals;
    this.clock = clock;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    Tenant.clear();
    var uri = context.getUriInfo().getRequestUri();
    var query = context.getUriInfo().getQueryParameters();
    var wish = Optional.ofNullable(query.getFirst("lang")).map(Languages::of);
    var inCourse = IN_COURSE.matcher(uri.getRawPath());
    var path = inCourse.matches() ? inCourse.group(2) : uri.getRawPath();
    requests.get().came(path, query, wish.orElseGet(() -> accepted(context)), asksForJson(context));
    requests.get().cameFrom(Objects.requireNonNullElse(context.getHeaderString("Referer"), ""));
    if (context.getMethod().equals("GET") || context.getMethod().equals("HEAD")) {
      requests.get().changesNothing();
    }
    if (inCourse.matches()) {
      enter(context, inCourse.group(1), path, wish);
    } else {
      Tenant.everyone(); // public pages, launches, the administration
    }
  }

  private void enter(
      ContainerRequestContext context, String handle, String path, Optional<Locale> wish) {
    var session = Tenant.everyone(() -> find(context, handle, wish));
    if (session.isEmpty()) {
      requests.get().allowAnyFrame();
      context.abortWith(refuse(FrameReason.SESSION_OVER));
      return;
    }
    var caller = session.get().caller();
    requests.get().belongsTo(caller, session.get().frameAncestors());
    Tenant.set(caller.registration());
    context.setRequestUri(
        context.getUriInfo().getBaseUri(),
        context.getUriInfo().getRequestUriBuilder().replacePath(path).build());
  }

  private Optional<LaunchSession> find(
      ContainerRequestContext context, String handle, Optional<Locale> wish) {
    try (var use = open.getHandle()) {
      var session =
          secret(context, handle).flatMap(s -> use.get().open(handle, s, wish, clock.instant()));
      if (session.isEmpty()) {
        use.get().framers(handle).ifPresent(f -> requests.get().mayResume(handle, f));
      }
      return session;
    }
  }

  /** The cookie's value; in frames that lose cookies, a bearer token (RFC 6750, section 2.1). */
  private static Optional<String> secret(ContainerRequestContext context, String handle) {
    var header = Optional.ofNullable(context.getHeaderString("Authorization"));
    return header
        .filter(h -> h.startsWith(BEARER))
        .map(h -> h.substring(BEARER.length()))
        .or(
            () ->
                Optional.ofNullable(context.getCookies().get(COOKIE + handle))
                    .map(c -> c.getValue()));
  }

  private Response refuse(FrameReason reason) {
    try (var page = refusals.getHandle()) {
      return page.get().of(reason);
    }
  }

  private static Locale accepted(ContainerRequestContext context) {
    return Languages.negotiate(context.getAcceptableLanguages());
  }

  /** Also {@code application/vc}, which has no suffix (VC Data Model 2.0, section C.1). */
  private static boolean asksForJson(ContainerRequestContext context) {
    List<MediaType> types = context.getAcceptableMediaTypes();
    var first = types.isEmpty() ? MediaType.WILDCARD_TYPE : types.get(0);
    return JSON.matcher(first.getSubtype()).matches();
  }
}
