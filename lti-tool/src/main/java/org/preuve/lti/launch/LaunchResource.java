package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import org.preuve.lti.ServerConfig;

/** Where a platform's page posts the ID token (Security Framework 1.0, section 5.1.1.3). */
@Path("/lti/launch")
@Dependent
public class LaunchResource {

  private final AcceptLaunch accept;
  private final RefusedLaunchPage refusals;
  private final SessionLimit limit;
  private final ServerConfig server;
  private final Event<CameFromCopy> copied;
  private final Event<Launched> launched;

  @Inject
  public LaunchResource(
      AcceptLaunch accept,
      RefusedLaunchPage refusals,
      SessionLimit limit,
      ServerConfig server,
      Event<CameFromCopy> copied,
      Event<Launched> launched) {
    this.accept = accept;
    this.refusals = refusals;
    this.limit = limit;
    this.server = server;
    this.copied = copied;
    this.launched = launched;
  }

  /** Opens a session and shows the page that the link asks for, or says why not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(InputStream body, @Context HttpHeaders headers) throws IOException {
    var posted = FormBody.read(body);
    if (posted.broken() != null) {
      return refusals.show(AcceptOutcome.Refused.of(posted.broken(), null), "");
    }
    var form = LaunchForm.of(posted.fields());
    var cookies = headers.getCookies();
    return accept
        .accept(form, LaunchCookies.secret(cookies, form.state()).orElse(""))
        .fold(
            entered -> enter(entered, form, headers),
            refused -> refusals.show(refused, form.state()));
  }

  private Response enter(AcceptOutcome.Entered entered, LaunchForm form, HttpHeaders headers) {
    var caller = entered.session().caller();
    var trail = entered.launch().trail();
    copied.fire(
        new CameFromCopy(caller, entered.launch().deployment(), trail.contexts(), trail.links()));
    launched.fire(new Launched(caller));
    var page = server.at("/s/" + caller.handle() + LandingPath.of(entered.launch().target()));
    var response =
        Response.seeOther(page)
            .header(
                HttpHeaders.SET_COOKIE,
                LaunchCookies.session(
                    caller.handle(), entered.session().secret(), EnterCourse.LIFE))
            .header(HttpHeaders.SET_COOKIE, LaunchCookies.loginOver(form.state()));
    limit
        .surplus(LaunchCookies.handles(headers.getCookies()))
        .forEach(
            handle -> response.header(HttpHeaders.SET_COOKIE, LaunchCookies.sessionOver(handle)));
    return response.build();
  }
}
