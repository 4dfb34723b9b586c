package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
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
import java.util.Optional;
import org.preuve.lti.refusal.LaunchReason;
import org.preuve.lti.refusal.RefusedLaunchPage;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;

/** Where a platform's page posts the ID token (Security Framework 1.0, section 5.1.1.3). */
@Path("/lti/launch")
@OpenTo(Who.ANYBODY)
@Dependent
public class LaunchResource {

  private final AcceptLaunch accept;
  private final StartLogin logins;
  private final Instance<RefusedLaunchPage> refusals;
  private final Instance<StoragePage> storage;
  private final SessionLimit limit;
  private final ServerConfig server;
  private final Event<CameFromCopy> copied;
  private final Event<Launched> launched;
  private final Landing landing;

  @Inject
  public LaunchResource(
      AcceptLaunch accept,
      StartLogin logins,
      Instance<RefusedLaunchPage> refusals,
      Instance<StoragePage> storage,
      SessionLimit limit,
      ServerConfig server,
      Event<CameFromCopy> copied,
      Event<Launched> launched,
      Landing landing) {
    this.accept = accept;
    this.logins = logins;
    this.refusals = refusals;
    this.storage = storage;
    this.limit = limit;
    this.server = server;
    this.copied = copied;
    this.launched = launched;
    this.landing = landing;
  }

  /** Opens a session and shows the page that the link asks for, or says why not. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response launch(InputStream body, @Context HttpHeaders headers) throws IOException {
    var posted = FormBody.read(body);
    if (posted.broken() != null) {
      return refusals.get().show(AcceptOutcome.Refused.of(posted.broken(), null).refusal(), "");
    }
    var form = LaunchForm.of(posted.fields());
    var cookie = LaunchCookies.secret(headers.getCookies(), form.state());
    if (cookie.isEmpty() && form.binding().isEmpty()) {
      var page = storage.get().find(form);
      if (page.isPresent()) {
        return page.get();
      }
    }
    return accept
        .accept(form, cookie.orElseGet(() -> ownPage(headers) ? form.binding() : ""))
        .fold(
            entered -> enter(entered, form, headers, cookie.isPresent()),
            refused -> refusals.get().show(refused.refusal(), tab(refused, form.state())));
  }

  /**
   * Only our own page may say what it found in the platform's storage; anybody could make it up.
   */
  private boolean ownPage(HttpHeaders headers) {
    return server.origin().equals(headers.getHeaderString("Origin"))
        && "same-origin".equals(headers.getHeaderString("Sec-Fetch-Site"));
  }

  /** A login that still waits can go on in a tab of its own. */
  private String tab(AcceptOutcome.Refused refused, String state) {
    boolean waits =
        refused.refusal().reason() == LaunchReason.LTI_STATE
            && logins.waiting(state, s -> Optional.empty()).isPresent();
    return waits ? LoginResource.tabAddress(state) : "";
  }

  private Response enter(
      AcceptOutcome.Entered entered, LaunchForm form, HttpHeaders headers, boolean cookies) {
    var caller = entered.session().caller();
    var trail = entered.launch().trail();
    copied.fire(
        new CameFromCopy(caller, entered.launch().deployment(), trail.contexts(), trail.links()));
    launched.fire(new Launched(caller));
    var page = server.at("/s/" + caller.handle() + landing.of(entered));
    if (!cookies) {
      return storage.get().enter(entered, page);
    }
    var response =
        Response.seeOther(page)
            .header(
                HttpHeaders.SET_COOKIE,
                LaunchCookies.session(caller.handle(), entered.session().secret(), OpenLaunch.LIFE))
            .header(HttpHeaders.SET_COOKIE, LaunchCookies.loginOver(form.state()));
    limit
        .surplus(LaunchCookies.handles(headers.getCookies()))
        .forEach(
            handle -> response.header(HttpHeaders.SET_COOKIE, LaunchCookies.sessionOver(handle)));
    return response.build();
  }
}
