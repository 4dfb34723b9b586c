package org.preuve.badges.publish;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The badge of one competency: how to get it, and who has it. */
@Path("/badges/{code: [A-Za-z0-9.-]{1,20}}")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class BadgeGoalResource {

  private final Frame frame;
  private final Caller caller;
  private final FindGoal goals;

  @Inject
  public BadgeGoalResource(Frame frame, Caller caller, FindGoal goals) {
    this.frame = frame;
    this.caller = caller;
    this.goals = goals;
  }

  /** The page; a code of another framework goes where that is dealt with. */
  @GET
  public Response goal(@PathParam("code") String code) {
    var page = frame.page(PAGES);
    var competency = goals.competency(caller, code);
    if (competency.isEmpty()) {
      return frame.seeOther(page, "/competencies/" + code, null);
    }
    var view = goals.view(page, caller, competency.get());
    return frame.show(page, view.name(), "publish/goal.jte", view);
  }

  /** Its picture. */
  @GET
  @Path("picture.svg")
  @Produces("image/svg+xml")
  public Response picture(@PathParam("code") String code) {
    return goals
        .picture(caller, code)
        .map(picture -> Response.ok(picture.svg(false)).build())
        .orElseGet(() -> Response.status(Response.Status.NOT_FOUND).build());
  }
}
