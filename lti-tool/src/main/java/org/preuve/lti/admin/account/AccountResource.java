package org.preuve.lti.admin.account;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.lti.LtiPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;

/** The own password, the other administrators, and the way out. */
@Path("/admin/account")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class AccountResource {

  private final Administrators administrators;
  private final ChangePassword passwords;
  private final AdminSessions sessions;
  private final AdminRequest request;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public AccountResource(
      Administrators administrators,
      ChangePassword passwords,
      AdminSessions sessions,
      AdminRequest request,
      Frame frame,
      ServerConfig server) {
    this.administrators = administrators;
    this.passwords = passwords;
    this.sessions = sessions;
    this.request = request;
    this.frame = frame;
    this.server = server;
  }

  /**
   * What the page shows.
   *
   * @param provisional whether the password was made by the server
   * @param wrong field with an error, and the error; empty at first
   * @param made password of a new account, shown once; empty without one
   */
  public record View(
      String name,
      boolean provisional,
      String wrong,
      String error,
      List<Person> people,
      String made,
      String madeFor,
      String nameError,
      List<Session> sessions) {

    /** Whether the error stands at this field. */
    public boolean wrong(String field) {
      return wrong.equals(field);
    }
  }

  /** A session of this account that is open. */
  public record Session(boolean own, String began, String seen) {}

  /** An administrator. */
  public record Person(String name, boolean own, boolean provisional, String changed) {}

  /** The page. */
  @GET
  public Response show() {
    return page(200, "", "", "", "", "");
  }

  /** Changes the own password. */
  @POST
  @Path("/password")
  public Response change(
      @FormParam("before") @DefaultValue("") String before,
      @FormParam("wanted") @DefaultValue("") String wanted,
      @FormParam("repeated") @DefaultValue("") String repeated) {
    var page = frame.page(LtiPages.PAGES);
    return passwords
        .change(request, before, wanted, repeated)
        .fold(
            changed -> frame.seeOther(page, "/admin", "admin.password"),
            refused ->
                page(
                    400,
                    refused.field(),
                    page.t("admin.password." + refused.problem(), NewPasswordCheck.SHORTEST),
                    "",
                    "",
                    ""));
  }

  /** Adds an administrator; the password is shown on the answer only. */
  @POST
  @Path("/people")
  public Response add(@FormParam("name") @DefaultValue("") String name) {
    var page = frame.page(LtiPages.PAGES);
    return administrators
        .add(name.strip(), request.name())
        .map(password -> page(200, "", "", password, name.strip(), ""))
        .orElseGet(() -> page(400, "", "", "", "", page.t("admin.people.wrong")));
  }

  /** Takes another administrator's account away. */
  @POST
  @Path("/people/removal")
  public Response remove(@FormParam("name") @DefaultValue("") String name) {
    if (!administrators.remove(name, request.name())) {
      throw new NotFoundException();
    }
    return frame.seeOther(frame.page(LtiPages.PAGES), "/admin/account", "admin.removed");
  }

  /**
   * Ends the other sessions of the account, in browsers that were left open or are not one's own.
   */
  @POST
  @Path("/sessions/end")
  public Response endOthers() {
    sessions.endOthers(request);
    return frame.seeOther(frame.page(LtiPages.PAGES), "/admin/account", "admin.others-ended");
  }

  /** Ends the session. */
  @POST
  @Path("/end")
  public Response end() {
    sessions.end(request);
    return Response.seeOther(server.at("/admin/login?note=admin.ended"))
        .header(HttpHeaders.SET_COOKIE, AdminCookies.sessionOver())
        .build();
  }

  private Response page(
      int status, String wrong, String error, String made, String madeFor, String nameError) {
    var page = frame.page(LtiPages.PAGES);
    var people =
        administrators.all().stream()
            .map(
                a ->
                    new Person(
                        a.name(),
                        a.name().equals(request.name()),
                        a.provisional(),
                        page.dateTime(a.changedAt())))
            .toList();
    var open =
        sessions.open(request.id()).stream()
            .map(
                s ->
                    new Session(
                        s.secretHash().equals(request.sessionHash()),
                        page.dateTime(s.startedAt()),
                        page.dateTime(s.seenAt())))
            .toList();
    var view =
        new View(
            request.name(),
            request.provisional(),
            wrong,
            error,
            people,
            made,
            madeFor,
            nameError,
            open);
    return frame.show(status, page, page.t("admin.account.title"), "admin/account.jte", view);
  }
}
