package org.preuve.lti.admin.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Reason;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.page.NavEntry;

/** Opens the administrator's session, or sends to the login; refuses forms that are not its own. */
@Provider
@InAdministration
@ApplicationScoped
@Priority(Priorities.AUTHENTICATION)
public class AdminFilter implements ContainerRequestFilter {

  private static final Set<String> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);

  /** All that a password which somebody else has seen opens. */
  private static final Set<String> WITH_ANY_PASSWORD =
      Set.of(
          "admin/account",
          "admin/account/password",
          "admin/account/end",
          "admin/account/sessions/end");

  private final Instance<CourseRequest> requests;
  private final Instance<AdminRequest> administrators;
  private final Instance<AdminSessions> sessions;
  private final Instance<AdminNavigation> navigation;
  private final Instance<AdminRefusalPage> refusals;
  private final ServerConfig server;

  @Context private @Nullable HttpServletRequest servletRequest;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  public AdminFilter() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AdminFilter(
      Instance<CourseRequest> requests,
      Instance<AdminRequest> administrators,
      Instance<AdminSessions> sessions,
      Instance<AdminNavigation> navigation,
      Instance<AdminRefusalPage> refusals,
      ServerConfig server) {
    this.requests = requests;
    this.administrators = administrators;
    this.sessions = sessions;
    this.navigation = navigation;
    this.refusals = refusals;
    this.server = server;
  }

  @Override
  public void filter(ContainerRequestContext context) {
    var cookie = context.getCookies().get(AdminCookies.SESSION);
    boolean reads = READS.contains(context.getMethod());
    try (var use = sessions.getHandle()) {
      var open =
          Stream.ofNullable(cookie)
              .flatMap(c -> use.get().open(c.getValue(), requests.get().wish()).stream())
              .findFirst();
      if (open.isEmpty()) {
        context.abortWith(reads ? to("/admin/login") : refuse(AdminReason.ADMIN_SESSION));
        return;
      }
      enter(open.get());
    }
    if (!reads && !ownForm(context)) {
      context.abortWith(refuse(FrameReason.FORM_TOKEN));
    } else if (administrators.get().provisional() && !WITH_ANY_PASSWORD.contains(path(context))) {
      context.abortWith(reads ? to("/admin/account") : refuse(AdminReason.ADMIN_PROVISIONAL));
    }
  }

  private void enter(AdminSessions.Open open) {
    administrators.get().belongsTo(open.administrator(), open.session());
    var language = open.session().locale();
    requests.get().administers(language, open.session().csrf(), navigation(language));
  }

  private List<NavEntry> navigation(Locale language) {
    try (var use = navigation.getHandle()) {
      return use.get().entries(language);
    }
  }

  private boolean ownForm(ContainerRequestContext context) {
    var token = servletRequest == null ? null : servletRequest.getParameter("csrf");
    return FormOriginCheck.ours(
            context.getHeaderString("Origin"),
            context.getHeaderString("Sec-Fetch-Site"),
            server.origin())
        && FormOriginCheck.carries(requests.get().formToken(), token);
  }

  private static String path(ContainerRequestContext context) {
    return context.getUriInfo().getPath().replaceAll("^/|/$", "");
  }

  private Response to(String page) {
    return Response.seeOther(server.at(page)).build();
  }

  private Response refuse(Reason reason) {
    try (var page = refusals.getHandle()) {
      return page.get().of(reason);
    }
  }
}
