package org.preuve.badges.report;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** What was reported about all badges of this installation, to see that somebody reads it. */
@Path("/admin/badge-reports")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class AdminReportsResource {

  private final Frame frame;
  private final TakeReport reports;

  @Inject
  public AdminReportsResource(Frame frame, TakeReport reports) {
    this.frame = frame;
    this.reports = reports;
  }

  /** Those that no teacher has closed. */
  @GET
  public Response list() {
    var page = frame.page(PAGES);
    var view = ReportsView.of(page, reports.everywhere(), false);
    return frame.show(page, page.t("reports.title"), "report/list.jte", view);
  }
}
