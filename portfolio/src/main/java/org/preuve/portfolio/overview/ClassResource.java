package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.roster.Roster;
import org.preuve.lti.roster.Roster.Outcome;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.CsvText;
import org.preuve.web.frame.Frame;

/** The class by competency, for assessors. */
@Path("/class")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ClassResource {

  private final Frame frame;
  private final Caller caller;
  private final ClassPage classPage;
  private final Roster roster;

  @Inject
  public ClassResource(Frame frame, Caller caller, ClassPage classPage, Roster roster) {
    this.frame = frame;
    this.caller = caller;
    this.classPage = classPage;
    this.roster = roster;
  }

  /** The matrix. */
  @GET
  public Response matrix(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link) {
    var page = frame.page(PortfolioPages.PAGES);
    var view = classPage.view(page, caller, new ClassFilter(bloc, show, name, code, link));
    return frame.show(page, page.t("class.title"), "overview/class.jte", view);
  }

  /** Asks the platform for its list of members now. */
  @POST
  @Path("refresh")
  public Response refresh() {
    var page = frame.page(PortfolioPages.PAGES);
    var state = roster.refresh(caller.course());
    boolean read = state.outcome() == Outcome.READ || state.outcome() == Outcome.CAPPED;
    return frame.seeOther(page, "/class", read ? "roster.read" : null);
  }

  /** The same as CSV: UTF-8 with BOM, semicolons. */
  @GET
  @Path("export.csv")
  public Response csv(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link) {
    var page = frame.page(PortfolioPages.PAGES);
    return CsvText.file(
        "classe.csv", classPage.lines(page, caller, new ClassFilter(bloc, show, name, code, link)));
  }
}
