package org.preuve.badges.approval;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Whether two teachers award, what waits for the second, and the answer. */
@Path("/awards/approval")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ApprovalResource {

  private static final String HERE = "/awards/approval";
  private static final String ID = "{request: [a-z2-7]{26}}";

  private final Frame frame;
  private final Caller caller;
  private final SettleApproval settling;
  private final ShowApprovals showing;
  private final Page page;

  @Inject
  public ApprovalResource(
      Frame frame, Caller caller, SettleApproval settling, ShowApprovals showing) {
    this.frame = frame;
    this.caller = caller;
    this.settling = settling;
    this.showing = showing;
    this.page = frame.page(PAGES);
  }

  /** The setting and what waits. */
  @GET
  public Response show() {
    return page(200, "", "", Optional.empty());
  }

  /**
   * Keeps the setting.
   *
   * @param needed {@code yes} or {@code no}
   */
  @POST
  public Response choose(@FormParam("needed") @DefaultValue("") String needed) {
    return needed.equals("yes") || needed.equals("no")
        ? done(settling.choose(caller, needed.equals("yes")), "approval.saved")
        : frame.refuse(page, ApprovalReason.APPROVAL_CHOICE);
  }

  /** Awards what another teacher prepared. */
  @POST
  @Path(ID + "/approve")
  public Response approve(@PathParam("request") String id) {
    return done(settling.approve(caller, id), "approval.approved");
  }

  /**
   * Says no.
   *
   * @param words why, 1 to 1000 characters
   */
  @POST
  @Path(ID + "/refuse")
  public Response refuse(
      @PathParam("request") String id, @FormParam("words") @DefaultValue("") String words) {
    var clean = words.replace("\r\n", "\n").strip();
    var refusal = settling.refuse(caller, id, clean);
    return refusal.filter(reason -> reason == ApprovalReason.APPROVAL_WORDS).isPresent()
        ? page(400, id, clean, refusal)
        : done(refusal, "approval.refused");
  }

  /** Takes it back. */
  @POST
  @Path(ID + "/withdraw")
  public Response withdraw(@PathParam("request") String id) {
    return done(settling.withdraw(caller, id), "approval.withdrawn");
  }

  private Response done(Optional<Reason> refusal, String note) {
    return refusal
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, HERE, note));
  }

  private Response page(int status, String id, String words, Optional<Reason> refusal) {
    var view = showing.view(page, caller, id, words, refusal);
    return frame.show(status, page, page.t("approval.title"), "approval/approval.jte", view);
  }
}
