package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.Caller;
import org.preuve.lti.Frame;
import org.preuve.lti.InCourse;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.assessment.ClassFilter;

/** The class by competency, for assessors. */
@Path("/class")
@InCourse
@Dependent
public class ClassResource {

  private final Frame frame;
  private final Caller caller;
  private final ClassPage classPage;

  @Inject
  public ClassResource(Frame frame, Caller caller, ClassPage classPage) {
    this.frame = frame;
    this.caller = caller;
    this.classPage = classPage;
  }

  /** The matrix. */
  @GET
  public Response matrix(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code) {
    var page = frame.page(PortfolioPages.PAGES);
    if (!caller.assessor()) {
      return frame.refuse(page, PortfolioReason.NOT_ALLOWED);
    }
    var view = classPage.view(page, caller, new ClassFilter(bloc, show, name, code));
    return frame.show(page, page.t("class.title"), "overview/class.jte", view);
  }

  /** The same as CSV: UTF-8 with BOM, semicolons. */
  @GET
  @Path("export.csv")
  public Response csv(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code) {
    var page = frame.page(PortfolioPages.PAGES);
    if (!caller.assessor()) {
      return frame.refuse(page, PortfolioReason.NOT_ALLOWED);
    }
    return Response.ok(classPage.csv(page, caller, new ClassFilter(bloc, show, name, code)))
        .type("text/csv; charset=utf-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"classe.csv\"")
        .build();
  }
}
