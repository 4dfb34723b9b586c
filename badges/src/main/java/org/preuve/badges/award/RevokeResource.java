package org.preuve.badges.award;

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
import org.preuve.badges.achievement.Achievements;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Asks for a reason, says what follows, then takes a badge back. */
@Path("/badges/{id: [a-z2-7]{26}}/revoke")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class RevokeResource {

  private final Frame frame;
  private final Caller caller;
  private final AwardRepository awards;
  private final Achievements achievements;
  private final RevokeBadge revocation;

  @Inject
  public RevokeResource(
      Frame frame,
      Caller caller,
      AwardRepository awards,
      Achievements achievements,
      RevokeBadge revocation) {
    this.frame = frame;
    this.caller = caller;
    this.awards = awards;
    this.achievements = achievements;
    this.revocation = revocation;
  }

  /** The question. */
  @GET
  public Response ask(@PathParam("id") String id) {
    var page = frame.page(PAGES);
    return awards
        .find(id)
        .filter(award -> award.course().equals(caller.course()))
        .map(a -> frame.show(page, page.t("revoke.title"), "award/revoke.jte", view(page, a)))
        .orElseGet(() -> frame.refuse(page, AwardReason.AWARD_UNKNOWN));
  }

  /**
   * Takes it back.
   *
   * @param reason 1 to 1000 characters, shown to everybody who opens the badge
   */
  @POST
  public Response revoke(
      @PathParam("id") String id, @FormParam("reason") @DefaultValue("") String reason) {
    var page = frame.page(PAGES);
    return revocation
        .revoke(caller, id, reason)
        .map(refusal -> frame.refuse(page, refusal))
        .orElseGet(() -> frame.seeOther(page, "/badges", "badge.revoked"));
  }

  private RevokeView view(Page page, Award award) {
    return new RevokeView(
        achievements.find(award.achievement()).orElseThrow().name().in(page.locale()),
        award.recipientName(),
        page.date(award.awardedAt()),
        "/b/" + award.id() + "/image.svg",
        page.url("/badges/" + award.id() + "/revoke"));
  }
}
