package org.preuve.badges.correct;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.issuer.Issuers;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Asks what is to be done with badges that were awarded, and why, then does it. */
@Path("/correct")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class CorrectResource {

  private final Frame frame;
  private final Caller caller;
  private final CorrectAwards correcting;
  private final Achievements achievements;
  private final Issuers issuers;
  private final Clock clock;
  private final Page page;

  @Inject
  public CorrectResource(
      Frame frame,
      Caller caller,
      CorrectAwards correcting,
      Achievements achievements,
      Issuers issuers,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.correcting = correcting;
    this.achievements = achievements;
    this.issuers = issuers;
    this.clock = clock;
    this.page = frame.page(PAGES);
  }

  /**
   * The question; without a badge, the list to choose from.
   *
   * @param awards ids of badges
   */
  @GET
  public Response ask(@QueryParam("award") List<String> awards) {
    return awards.isEmpty()
        ? frame.seeOther(page, "/badges", null)
        : form(200, CorrectForm.of(awards, "", "", "", null, null, null, ""), Optional.empty());
  }

  /**
   * Does it with all of them, or with none.
   *
   * @param what {@code ask} for the question about those that were ticked in a list
   * @param reason 1 to 1000 characters
   * @param narrative what the person did; empty removes it, without the field it stays
   * @param level French name of the level from now on; empty removes it, without the field it stays
   * @param link address of evidence from now on; likewise
   */
  @POST
  public Response correct(
      @FormParam("award") List<String> awards,
      @FormParam("do") @DefaultValue("") String what,
      @FormParam("action") @DefaultValue("") String action,
      @FormParam("reason") @DefaultValue("") String reason,
      @FormParam("message") @DefaultValue("") String message,
      @FormParam("narrative") @Nullable String narrative,
      @FormParam("level") @Nullable String level,
      @FormParam("link") @Nullable String link,
      @FormParam("newest") @DefaultValue("") String newest) {
    var form = CorrectForm.of(awards, action, reason, message, narrative, level, link, newest);
    if (what.equals("ask")) {
      return form(200, form, Optional.empty());
    }
    return correcting
        .correct(caller, form)
        .map(refused -> form(refused.status(), form, Optional.of(refused)))
        .orElseGet(() -> frame.seeOther(page, "/badges", "badge.corrected"));
  }

  private Response form(int status, CorrectForm form, Optional<CorrectReason> refusal) {
    var found = correcting.found(caller, form.awards());
    if (found.isEmpty()) {
      var reason =
          form.awards().isEmpty() ? CorrectReason.CORRECT_NOTHING : CorrectReason.CORRECT_UNKNOWN;
      return frame.refuse(page, reason);
    }
    var view =
        CorrectView.of(
            page,
            form,
            found,
            id -> achievements.find(id).orElseThrow(),
            caller,
            achievements,
            issuers.standing(caller.registration()),
            clock.instant(),
            refusal);
    return frame.show(status, page, page.t("correct.title"), "correct/correct.jte", view);
  }
}
