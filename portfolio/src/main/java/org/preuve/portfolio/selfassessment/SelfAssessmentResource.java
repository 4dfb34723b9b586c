package org.preuve.portfolio.selfassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** Takes "my view" of one competency. */
@Path("/portfolio/{code}/opinion")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class SelfAssessmentResource {

  private final Frame frame;
  private final Caller caller;
  private final AssessOneself giveOpinion;

  @Inject
  public SelfAssessmentResource(Frame frame, Caller caller, AssessOneself giveOpinion) {
    this.frame = frame;
    this.caller = caller;
    this.giveOpinion = giveOpinion;
  }

  /** Keeps it and goes back to the competency. */
  @POST
  public Response give(
      @PathParam("code") String code,
      @FormParam("outcome") @DefaultValue("") String outcome,
      @FormParam("words") @DefaultValue("") String words) {
    var page = frame.page(PortfolioPages.PAGES);
    return giveOpinion
        .give(caller, code, outcome, words)
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/portfolio/" + code, "opinion.given"));
  }
}
