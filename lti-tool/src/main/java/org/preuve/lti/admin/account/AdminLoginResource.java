package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.LtiPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Hashes;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.frame.FrameReason;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;
import org.preuve.web.page.Page;

/** The login of administrators; its form is bound to the browser by a cookie. */
@Path("/admin/login")
@OpenTo(Who.ANYBODY)
@Dependent
public class AdminLoginResource {

  private static final Duration SHORTLY = Duration.ofSeconds(30);

  private final SignIn signIn;
  private final ClientAddress addresses;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public AdminLoginResource(
      SignIn signIn, ClientAddress addresses, Frame frame, ServerConfig server) {
    this.signIn = signIn;
    this.addresses = addresses;
    this.frame = frame;
    this.server = server;
  }

  /**
   * What the page shows.
   *
   * @param error empty at first
   */
  public record View(String csrf, String name, String error) {}

  /** The form. */
  @GET
  public Response form() {
    return form(200, Administrator.FIRST, "");
  }

  /** Lets an administrator in, or says why not. */
  @POST
  public Response enter(
      @FormParam("name") @DefaultValue("") String name,
      @FormParam("password") @DefaultValue("") String password,
      @FormParam("csrf") @DefaultValue("") String token,
      @HeaderParam("Origin") @Nullable String origin,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site,
      @Context HttpHeaders headers,
      @Context HttpServletRequest request) {
    var page = frame.page(LtiPages.PAGES);
    var expected = AdminCookies.form(headers.getCookies()).map(Hashes::sha256).orElse("");
    if (!FormOriginCheck.ours(origin, site, server.origin())
        || !FormOriginCheck.carries(expected, token)) {
      return frame.refuse(page, FrameReason.FORM_TOKEN);
    }
    return signIn
        .signIn(
            name.strip(),
            password,
            addresses.of(request),
            AdminCookies.known(headers.getCookies()),
            page.locale())
        .fold(
            entered -> into(entered),
            refused ->
                switch (refused.why()) {
                  case WRONG -> form(401, name, page.t("admin.login.wrong"));
                  case TOO_MANY -> later(page, AdminReason.ADMIN_ATTEMPTS, AttemptCheck.WINDOW);
                  case ONE_TRY -> later(page, AdminReason.ADMIN_ONE_TRY, AttemptCheck.WINDOW);
                  case BUSY -> later(page, AdminReason.ADMIN_BUSY, SHORTLY);
                });
  }

  private Response later(Page page, AdminReason reason, Duration wait) {
    return Response.fromResponse(frame.refuse(page, reason))
        .header(HttpHeaders.RETRY_AFTER, TryLimit.retryAfter(wait))
        .build();
  }

  private Response into(SignIn.Outcome.Entered entered) {
    var others = entered.others() ? "/admin?note=admin.others" : "/admin";
    return Response.seeOther(server.at(entered.provisional() ? "/admin/account" : others))
        .header(HttpHeaders.SET_COOKIE, AdminCookies.session(entered.secret()))
        .header(HttpHeaders.SET_COOKIE, AdminCookies.known(entered.browser()))
        .build();
  }

  private Response form(int status, String name, String error) {
    Page page = frame.page(LtiPages.PAGES);
    var secret = Ids.random();
    var view = new View(Hashes.sha256(secret), name, error);
    var shown = frame.show(status, page, page.t("admin.login.title"), "admin/login.jte", view);
    return Response.fromResponse(shown)
        .header(HttpHeaders.SET_COOKIE, AdminCookies.form(secret))
        .build();
  }
}
