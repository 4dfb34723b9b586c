package org.preuve.portfolio.overview;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.ClassFilter;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The work of all whom a filter shows, as a ZIP. */
@Path("/class/work.zip")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class WorkResource {

  private static final String AGAIN = "30";

  private final Frame frame;
  private final Caller caller;
  private final GatherWork gatherWork;
  private final WorkGate gate;

  @Inject
  public WorkResource(Frame frame, Caller caller, GatherWork gatherWork, WorkGate gate) {
    this.frame = frame;
    this.caller = caller;
    this.gatherWork = gatherWork;
    this.gate = gate;
  }

  /** Everything is asked of the database before the first byte. */
  @GET
  public Response work(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("all") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link) {
    var page = frame.page(PortfolioPages.PAGES);
    var filter = new ClassFilter(bloc, show, name, code, link);
    return gate.gather(caller, () -> gatherWork.of(page, caller, filter))
        .map(work -> work.map(this::archive).orElseGet(() -> tooLarge(page)))
        .orElseGet(() -> busy(page));
  }

  private Response tooLarge(Page page) {
    return frame.refuse(page, WorkReason.WORK_TOO_LARGE);
  }

  private Response busy(Page page) {
    return Response.fromResponse(frame.refuse(page, WorkReason.WORK_BUSY))
        .header(HttpHeaders.RETRY_AFTER, AGAIN)
        .build();
  }

  private Response archive(ClassWork work) {
    StreamingOutput body = out -> gate.write(caller, work, out);
    return Response.ok(body)
        .type("application/zip")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"classe.zip\"")
        .build();
  }
}
