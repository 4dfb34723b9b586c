package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.LtiPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.CsvText;
import org.preuve.web.frame.Frame;

/** The scores on their way to the course's grade book, for assessors. */
@Path("/grades")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class GradesResource {

  private final Frame frame;
  private final Caller caller;
  private final GradesPage gradesPage;
  private final ScoreOutbox outbox;
  private final GoneColumns goneColumns;

  @Inject
  public GradesResource(
      Frame frame,
      Caller caller,
      GradesPage gradesPage,
      ScoreOutbox outbox,
      GoneColumns goneColumns) {
    this.frame = frame;
    this.caller = caller;
    this.gradesPage = gradesPage;
    this.outbox = outbox;
    this.goneColumns = goneColumns;
  }

  /** Sent, waiting, failed; {@code state} shows one of the three. */
  @GET
  public Response show(@QueryParam("state") @DefaultValue("") String state) {
    return show(ScoreFilter.read(state), false);
  }

  /** The same beside what the platform shows. */
  @GET
  @Path("compare")
  public Response compare() {
    return show(ScoreFilter.ALL, true);
  }

  /** The same scores as CSV: UTF-8 with BOM, semicolons. */
  @GET
  @Path("export.csv")
  public Response csv(@QueryParam("state") @DefaultValue("") String state) {
    var page = frame.page(LtiPages.PAGES);
    return CsvText.file("notes.csv", gradesPage.lines(page, caller, ScoreFilter.read(state)));
  }

  /** Sends every failed score again. */
  @POST
  @Path("again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response again() {
    return again(null);
  }

  /** Sends one failed score again; where its column is gone, it is made anew for all in it. */
  @POST
  @Path("{score:\\d{1,18}}/again")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response again(@PathParam("score") long score) {
    return again(Long.valueOf(score));
  }

  private Response again(@Nullable Long score) {
    var page = frame.page(LtiPages.PAGES);
    int many = outbox.resend(caller.course(), score);
    return frame.seeOther(page, "/grades", many == 0 ? "grades.nothing" : "grades.again");
  }

  private Response show(ScoreFilter filter, boolean compare) {
    goneColumns.look(caller.course());
    var page = frame.page(LtiPages.PAGES);
    var view = gradesPage.view(page, caller, filter, compare);
    return frame.show(page, page.t("grades.title"), "grades/grades.jte", view);
  }
}
