package org.preuve.portfolio.selfassessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.UnkeptPage;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.portfolio.framework.reading.FrameworkReason;
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
  private final Frameworks frameworks;
  private final AssessOneself giveOpinion;
  private final UnkeptPage unkept;

  @Inject
  public SelfAssessmentResource(
      Frame frame,
      Caller caller,
      Frameworks frameworks,
      AssessOneself giveOpinion,
      UnkeptPage unkept) {
    this.frame = frame;
    this.caller = caller;
    this.frameworks = frameworks;
    this.giveOpinion = giveOpinion;
    this.unkept = unkept;
  }

  /** Keeps it and goes back to the competency. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response give(@PathParam("code") String code, @Context HttpServletRequest request) {
    var page = frame.page(PortfolioPages.PAGES);
    // from the servlet, because the check of the token has read the body there
    var fields = new HashMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, values[0]));
    if (frameworks.movedSince(caller.course(), fields.getOrDefault("framework", ""))) {
      return unkept.refuse(page, FrameworkReason.COURSE_MOVED, fields);
    }
    return giveOpinion
        .give(caller, code, fields)
        .map(reason -> unkept.refuse(page, reason, fields))
        .orElseGet(() -> frame.seeOther(page, "/portfolio/" + code, "opinion.given"));
  }
}
