package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.preuve.lti.LtiPages;
import org.preuve.lti.refusal.LaunchReason;
import org.preuve.lti.refusal.RecordRefusal;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/**
 * Where a platform sends the browser to log in (Security Framework 1.0, section 5.1.1.1).
 *
 * <p>In a frame, one more redirect shows whether the browser keeps our cookie there. If not, the
 * platform's storage takes its place; without one a page offers a new tab while the platform's hint
 * is still unused: Moodle's is good for one use.
 */
@Path("/lti/login")
@OpenTo(Who.ANYBODY)
@Dependent
public class LoginResource {

  private final StartLogin login;
  private final Instance<StoragePage> storage;
  private final Instance<Frame> frame;
  private final CourseRequest request;
  private final ServerConfig server;
  private final Instance<RecordRefusal> record;

  @Inject
  public LoginResource(
      StartLogin login,
      Instance<StoragePage> storage,
      Instance<Frame> frame,
      CourseRequest request,
      ServerConfig server,
      Instance<RecordRefusal> record) {
    this.login = login;
    this.storage = storage;
    this.record = record;
    this.frame = frame;
    this.request = request;
    this.server = server;
  }

  /**
   * What the page without cookies shows.
   *
   * @param address opens the same login in a tab of its own
   */
  public record View(String address) {}

  /** Login by query. */
  @GET
  public Response get(
      @Context UriInfo uri, @HeaderParam("Sec-Fetch-Dest") @DefaultValue("") String destination) {
    return start(uri.getQueryParameters(), destination);
  }

  /** Login by form. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response post(
      InputStream body, @HeaderParam("Sec-Fetch-Dest") @DefaultValue("") String destination)
      throws IOException {
    var form = FormBody.read(body);
    return form.broken() == null ? start(form.fields(), destination) : refuse(form.broken());
  }

  /** Whether the cookie came back. */
  @GET
  @Path("/continue")
  public Response resume(
      @QueryParam("state") @DefaultValue("") String state, @Context HttpHeaders headers) {
    var waiting = login.waiting(state, s -> LaunchCookies.secret(headers.getCookies(), s));
    if (waiting.isEmpty()) {
      return refuse(LaunchReason.LTI_STATE);
    }
    request.allowFrame(waiting.get().registration().origins());
    if (waiting.get().bound()) {
      return Response.seeOther(waiting.get().address()).build();
    }
    return waiting
        .get()
        .storage()
        .map(place -> stored(state, place))
        .orElseGet(() -> offerTab(state));
  }

  private Response stored(String state, String place) {
    return login
        .stored(state)
        .fold(started -> storage.get().keep(started, place), refused -> refuse(refused.reason()));
  }

  private Response offerTab(String state) {
    var page = frame.get().page(LtiPages.PAGES);
    return frame
        .get()
        .show(page, page.t("launch.tab.title"), "launch/tab.jte", new View(tabAddress(state)));
  }

  /** The same login in a tab of its own, where cookies stay. */
  @GET
  @Path("/tab")
  public Response tab(@QueryParam("state") @DefaultValue("") String state) {
    return login
        .inTab(state)
        .fold(started -> redirect(started.address(), started), r -> refuse(r.reason()));
  }

  static String tabAddress(String state) {
    return "/lti/login/tab?state=" + state;
  }

  private Response start(Map<String, List<String>> parameters, String destination) {
    boolean framed = destination.equals("iframe") || destination.equals("frame");
    return login
        .start(parameters)
        .fold(
            started ->
                redirect(
                    framed
                        ? server.at("/lti/login/continue?state=" + started.state())
                        : started.address(),
                    started),
            refused -> {
              record.get().login(refused.reason(), parameters);
              return refuse(refused.reason());
            });
  }

  private static Response redirect(URI address, StartLogin.Outcome.Started started) {
    return Response.seeOther(address)
        .header(HttpHeaders.SET_COOKIE, LaunchCookies.login(started.state(), started.secret()))
        .build();
  }

  /** The platform is not known, or not yet: anyone may frame the refusal, it offers nothing. */
  private Response refuse(LaunchReason reason) {
    request.allowFrame("*");
    return frame.get().refuse(frame.get().page(LtiPages.PAGES), reason, "");
  }
}
