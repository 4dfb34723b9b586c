package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.Visit;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The student's home and each competency on its own. */
@Path("/portfolio")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class PortfolioResource {

  private final Frame frame;
  private final Caller caller;
  private final Instance<HomePage> homePage;
  private final Instance<CompetencyPage> competencyPage;

  @Inject
  public PortfolioResource(
      Frame frame,
      Caller caller,
      Instance<HomePage> homePage,
      Instance<CompetencyPage> competencyPage) {
    this.frame = frame;
    this.caller = caller;
    this.homePage = homePage;
    this.competencyPage = competencyPage;
  }

  /** Home of students, with that bloc open; assessors go on to their class. */
  @GET
  public Response home(@QueryParam("bloc") @DefaultValue("0") int bloc) {
    var page = frame.page(PortfolioPages.PAGES);
    if (caller.assessor()) {
      return frame.seeOther(page, "/class", null);
    }
    return frame.show(
        page, page.t("home.title"), "overview/home.jte", homePage.get().view(page, caller, bloc));
  }

  /** One competency: own view, evidence, feedback. */
  @GET
  @Path("{code}")
  @OpenTo(Who.LEARNER)
  public Response competency(@PathParam("code") String code, @Context HttpServletRequest request) {
    var page = frame.page(PortfolioPages.PAGES);
    return competencyPage
        .get()
        .view(page, caller, code, Visit.by(request))
        .map(
            view ->
                frame.show(page, view.code() + " " + view.label(), "overview/competency.jte", view))
        .orElseGet(() -> frame.refuse(page, PortfolioReason.NOT_FOUND));
  }
}
