package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.lti.roster.Roster;
import org.preuve.lti.roster.Roster.Member;
import org.preuve.lti.roster.Roster.Outcome;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.anonymity.AnonymityReason;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.portfolio.assessment.ClassOrder;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.UserId;
import org.preuve.web.base.CsvText;
import org.preuve.web.base.XlsxFile;
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
  private final HideNames hideNames;

  @Inject
  public ClassResource(
      Frame frame, Caller caller, ClassPage classPage, Roster roster, HideNames hideNames) {
    this.frame = frame;
    this.caller = caller;
    this.classPage = classPage;
    this.roster = roster;
    this.hideNames = hideNames;
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

  /**
   * What the page about people shows.
   *
   * @param students rows of the class
   * @param aside those who are none
   * @param mayChange whether the reader says who is which
   */
  public record PeopleView(
      String over, List<Member> students, List<Member> aside, boolean mayChange) {

    public PeopleView {
      students = List.copyOf(students);
      aside = List.copyOf(aside);
    }
  }

  /** Who is a student: a platform may list a teacher as a learner. */
  @GET
  @Path("people")
  public Response people() {
    var page = frame.page(PortfolioPages.PAGES);
    var course = caller.course();
    var everybody = ClassOrder.of(caller.locale(), roster.members(course));
    var students = everybody.stream().filter(Member::active).toList();
    var view =
        new PeopleView(caller.courseTitle(), students, roster.aside(course), caller.teaches());
    return frame.show(page, page.t("people.title"), "overview/people.jte", view);
  }

  /** Sets somebody aside who is no student, or takes one back ({@code student=on}). */
  @POST
  @Path("people/{person:\\d{1,18}}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response person(
      @PathParam("person") long person, @FormParam("student") @DefaultValue("") String student) {
    var page = frame.page(PortfolioPages.PAGES);
    boolean aside = !student.equals("on");
    if (!caller.teaches()) {
      return frame.refuse(page, PortfolioReason.COURSE_TEACHERS);
    }
    if (hideNames.of(caller).veiled(new UserId(person))) {
      return frame.refuse(page, AnonymityReason.ANONYMITY_LIST);
    }
    return roster.setAside(caller.course(), new UserId(person), aside)
        ? frame.seeOther(page, "/class/people", aside ? "people.aside" : "people.back")
        : frame.refuse(page, PortfolioReason.NOT_FOUND);
  }

  /** The same as a workbook. */
  @GET
  @Path("export.xlsx")
  public Response xlsx(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link) {
    var page = frame.page(PortfolioPages.PAGES);
    var filter = new ClassFilter(bloc, show, name, code, link);
    return Response.ok(XlsxFile.of(classPage.lines(page, caller, filter)))
        .type(XlsxFile.TYPE)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"classe.xlsx\"")
        .build();
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
