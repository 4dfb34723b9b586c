package org.preuve.badges.report;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.badges.award.AwardReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** What was reported about the badges of a course, for its assessors. */
@Path("/badge-reports")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ReportsResource {

  private final Frame frame;
  private final Caller caller;
  private final TakeReport reports;

  @Inject
  public ReportsResource(Frame frame, Caller caller, TakeReport reports) {
    this.frame = frame;
    this.caller = caller;
    this.reports = reports;
  }

  /** Those that are open. */
  @GET
  public Response list() {
    var page = frame.page(PAGES);
    var view = ReportsView.of(page, reports.inCourse(caller), true);
    return frame.show(page, page.t("reports.title"), "report/list.jte", view);
  }

  /** It was dealt with. */
  @POST
  @Path("{report: [a-z2-7]{26}}/close")
  public Response close(@PathParam("report") String report) {
    var page = frame.page(PAGES);
    return reports.close(caller, report)
        ? frame.seeOther(page, "/badge-reports", "report.closed")
        : frame.refuse(page, AwardReason.AWARD_UNKNOWN);
  }
}
