package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** How many of the class have each competency, and who lacks it. */
@Path("/class/mastery")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class MasteryResource {

  private final Frame frame;
  private final Caller caller;
  private final MasteryPage masteryPage;

  @Inject
  public MasteryResource(Frame frame, Caller caller, MasteryPage masteryPage) {
    this.frame = frame;
    this.caller = caller;
    this.masteryPage = masteryPage;
  }

  /** The figures. */
  @GET
  public Response show() {
    var page = frame.page(PortfolioPages.PAGES);
    var view = masteryPage.view(page, caller);
    return frame.show(page, page.t("mastery.title"), "overview/mastery.jte", view);
  }
}
