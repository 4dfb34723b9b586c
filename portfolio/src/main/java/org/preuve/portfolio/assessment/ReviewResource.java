package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** A student asks to look at a decision again. */
@Path("/portfolio/{code}/review")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class ReviewResource {

  private final Frame frame;
  private final Caller caller;
  private final AskForReview askForReview;

  @Inject
  public ReviewResource(Frame frame, Caller caller, AskForReview askForReview) {
    this.frame = frame;
    this.caller = caller;
    this.askForReview = askForReview;
  }

  /** Keeps the request and goes back to the competency. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(
      @PathParam("code") String code, @FormParam("review") @DefaultValue("") String words) {
    var page = frame.page(PortfolioPages.PAGES);
    return askForReview
        .ask(caller, code, words)
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/portfolio/" + code, "review.asked"));
  }
}
