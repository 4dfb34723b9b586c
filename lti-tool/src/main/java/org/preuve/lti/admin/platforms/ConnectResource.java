package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.AdminReason;
import org.preuve.lti.admin.account.AdminRequest;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.platform.Invite;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.Ids;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Connecting a platform: invitations, and the way by hand. */
@Path("/admin/connect")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class ConnectResource {

  private final InvitePlatform inviting;
  private final AdminRequest request;
  private final Frame frame;
  private final ServerConfig server;

  @Inject
  public ConnectResource(
      InvitePlatform inviting, AdminRequest request, Frame frame, ServerConfig server) {
    this.inviting = inviting;
    this.request = request;
    this.frame = frame;
    this.server = server;
  }

  /**
   * What the page shows.
   *
   * @param link a new invitation, shown once; empty without one
   * @param draw random; the same form sent twice is one invitation
   * @param host what was typed
   * @param error at the host, empty without one
   * @param rows open invitations
   * @param fromFile those that the invitations file confirms beforehand
   */
  public record View(
      String link, String draw, String host, String error, List<Row> rows, List<Row> fromFile) {}

  /** An invitation that can still be used. */
  public record Row(String id, String whom, String until) {}

  /** The page. */
  @GET
  public Response show() {
    return page(200, "", "", "");
  }

  /** Makes an invitation; its link is shown on the answer only, also when that is loaded again. */
  @POST
  public Response invite(
      @FormParam("host") @DefaultValue("") String host,
      @FormParam("draw") @DefaultValue("") String draw) {
    var page = frame.page(LtiPages.PAGES);
    return inviting
        .invite(host, request.name(), draw)
        .map(invited -> answer(page, invited, host))
        .orElseGet(() -> page(400, "", host, page.t("admin.invite.wrong")));
  }

  private Response answer(Page page, InvitePlatform.Invited invited, String host) {
    return invited.open()
        ? page(200, server.at("/lti/register?invite=" + invited.token()).toString(), host, "")
        : page(409, "", host, page.t("admin.invite.over"));
  }

  /** Withdraws an invitation. */
  @POST
  @Path("/withdrawal")
  public Response withdraw(@FormParam("invite") @DefaultValue("") String id) {
    var page = frame.page(LtiPages.PAGES);
    return inviting.withdraw(id, request.name())
        ? frame.seeOther(page, "/admin/connect", "admin.withdrawn")
        : frame.refuse(page, AdminReason.ADMIN_CHANGED);
  }

  private Response page(int status, String link, String host, String error) {
    var page = frame.page(LtiPages.PAGES);
    var open = inviting.open();
    var rows = open.stream().filter(i -> !i.confirmed()).map(i -> row(page, i)).toList();
    var fromFile = open.stream().filter(Invite::confirmed).map(i -> row(page, i)).toList();
    var view = new View(link, Ids.random(), host, error, rows, fromFile);
    return frame.show(status, page, page.t("admin.connect.title"), "admin/connect.jte", view);
  }

  private static Row row(Page page, Invite invite) {
    var whom =
        invite
            .issuerHost()
            .map(host -> page.t("admin.invite.host", host))
            .orElseGet(
                () ->
                    page.t(invite.confirmed() ? "admin.invite.any-confirmed" : "admin.invite.any"));
    return new Row(invite.id(), whom, page.dateTime(invite.expiresAt()));
  }
}
