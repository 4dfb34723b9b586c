package org.preuve.badges.report;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;

/** Where anybody says what is wrong with a public badge, without an account. */
@Path("/b")
@OpenTo(Who.ANYBODY)
@Dependent
public class ReportResource {

  private static final String REPORT = "{id: [a-z2-7]{26}}/report";

  private final Frame frame;
  private final TakeReport reports;
  private final ReportAttempts attempts;
  private final ClientAddress addresses;
  private final Clock clock;

  @Inject
  public ReportResource(
      Frame frame,
      TakeReport reports,
      ReportAttempts attempts,
      ClientAddress addresses,
      Clock clock) {
    this.frame = frame;
    this.reports = reports;
    this.attempts = attempts;
    this.addresses = addresses;
    this.clock = clock;
  }

  /** The form. */
  @GET
  @Path(REPORT)
  public Response form(@PathParam("id") String id) {
    return reports
        .about(id)
        .map(award -> show(200, award.id(), ReportForm.EMPTY, Optional.empty(), false))
        .orElseThrow(NotFoundException::new);
  }

  /**
   * Takes it.
   *
   * @param topic name of a {@link ReportTopic}
   * @param said at most {@link ReportForm#LONGEST} letters
   */
  @POST
  @Path(REPORT)
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @PathParam("id") String id,
      @FormParam("topic") @DefaultValue("") String topic,
      @FormParam("said") @DefaultValue("") String said,
      @FormParam("contact") @DefaultValue("") String contact,
      @Context HttpServletRequest request) {
    var award = reports.about(id).orElseThrow(NotFoundException::new);
    var form = ReportForm.of(topic, said, contact);
    var problem = form.problem();
    if (problem.isPresent()) {
      return show(problem.get().status(), id, form, problem, false);
    }
    var wait = attempts.take(addresses.of(request), clock.instant());
    if (wait.isPresent()) {
      var often = Optional.of(ReportReason.REPORT_OFTEN);
      return Response.fromResponse(show(429, id, form, often, false))
          .header("Retry-After", TryLimit.retryAfter(wait.get()))
          .build();
    }
    return reports
        .keep(award, form)
        .map(report -> frame.seeOther(frame.page(PAGES), ReportView.path(id) + "/" + report, null))
        .orElseGet(() -> enough(id, form));
  }

  private Response enough(String id, ReportForm form) {
    var reason = ReportReason.REPORT_ENOUGH;
    return Frame.later(reason, show(reason.status(), id, form, Optional.of(reason), false));
  }

  /** It was taken: at an address of its own, which a reload asks for without sending again. */
  @GET
  @Path(REPORT + "/{report: [a-z2-7]{26}}")
  public Response taken(@PathParam("id") String id, @PathParam("report") String report) {
    return reports
        .about(id)
        .filter(award -> reports.kept(award, report))
        .map(award -> show(200, award.id(), ReportForm.EMPTY, Optional.empty(), true))
        .orElseThrow(NotFoundException::new);
  }

  private Response show(
      int status, String id, ReportForm form, Optional<ReportReason> refusal, boolean done) {
    var page = frame.page(PAGES);
    if (refusal.isPresent() && frame.wantsJson()) {
      return frame.refuse(page, refusal.get());
    }
    var view = ReportView.of(page, id, form, refusal, done);
    return frame.show(status, page, page.t("report.title"), "report/form.jte", view);
  }
}
