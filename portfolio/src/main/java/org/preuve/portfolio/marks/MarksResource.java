package org.preuve.portfolio.marks;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.framework.Frameworks;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StreamedUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Marks of a class, typed or as a CSV file: first a report by line, then all that it takes. */
@Path("/class/marks")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class MarksResource {

  private final Frame frame;
  private final Caller caller;
  private final BringMarks bring;
  private final Frameworks frameworks;
  private final ServerConfig server;

  @Inject
  public MarksResource(
      Frame frame, Caller caller, BringMarks bring, Frameworks frameworks, ServerConfig server) {
    this.frame = frame;
    this.caller = caller;
    this.bring = bring;
    this.frameworks = frameworks;
    this.server = server;
  }

  /** The form. */
  @GET
  public Response form() {
    return show(200, MarksForm.BLANK, Optional.empty(), Optional.empty());
  }

  /** The report; with the digest of the one that was shown, everything that it takes is kept. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response bring(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    if (StreamedUpload.tooLong(length, ReadMarks.TOGETHER)) {
      return refused(MarksForm.BLANK, MarksReason.MARKS_LONG); // before it has been sent
    }
    var sent = ReadMarks.read(caller, type, body);
    if (!sent.trusted()) {
      return frame.refuse(page(), PortfolioReason.FORM_TOKEN);
    }
    if (sent.tooLong()) {
      return refused(MarksForm.BLANK, MarksReason.MARKS_LONG);
    }
    if (sent.broken()) {
      return frame.refuse(page(), PortfolioReason.BAD_REQUEST);
    }
    var form = sent.form();
    return bring
        .refusal(caller, form)
        .map(reason -> refused(form, reason))
        .orElseGet(() -> form.seen().isEmpty() ? report(form) : keep(form));
  }

  private Response report(MarksForm form) {
    return show(200, form, Optional.of(bring.report(caller, form)), Optional.empty());
  }

  private Response keep(MarksForm form) {
    var before = bring.report(caller, form);
    if (before.taken().isEmpty()) {
      return show(
          MarksReason.MARKS_NONE.status(),
          form,
          Optional.of(before),
          Optional.of(MarksReason.MARKS_NONE));
    }
    return bring.keep(page(), caller, form) > 0
        ? frame.seeOther(page(), "/class", "marks.kept")
        : show(
            MarksReason.MARKS_CHANGED.status(),
            form,
            Optional.of(bring.report(caller, form)),
            Optional.of(MarksReason.MARKS_CHANGED));
  }

  private Response refused(MarksForm form, MarksReason reason) {
    return show(reason.status(), form, Optional.empty(), Optional.of(reason));
  }

  private Response show(
      int status, MarksForm form, Optional<MarkReport> report, Optional<MarksReason> problem) {
    var page = page();
    var title = page.t("marks.title");
    return frame.show(
        status,
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        "marks/marks.jte",
        view(page, form, report, problem));
  }

  private MarksView view(
      Page page, MarksForm form, Optional<MarkReport> report, Optional<MarksReason> problem) {
    var competencies =
        frameworks.of(caller.course()).competencies().stream()
            .map(
                c ->
                    new MarksView.Choice(
                        c.code(), c.label(page.locale()), c.code().equals(form.code())))
            .toList();
    return new MarksView(
        form.text(),
        form.why().isEmpty() ? page.t("marks.why-usual") : form.why(),
        competencies,
        report.map(r -> report(page, form, r)),
        problem.map(r -> new MarksView.Problem(page.t("problem." + r.name()), r.name())));
  }

  private MarksView.Report report(Page page, MarksForm form, MarkReport report) {
    int taken = report.taken().size();
    int refused = report.lines().size() - taken;
    return new MarksView.Report(
        page.t("marks.report", taken, refused),
        taken,
        report.digest(form),
        report.lines().stream().map(line -> line(page, line)).toList());
  }

  private MarksView.Line line(Page page, MarkLine line) {
    var what =
        line.mark()
            .map(
                m ->
                    page.t("marks.piece", m.label(), m.said(page.lang().equals("fr")))
                        + " · "
                        + page.date(m.date().atTime(12, 0).atZone(server.zone()).toInstant()))
            .orElseGet(() -> String.join(" · ", line.cells()));
    return new MarksView.Line(
        line.number(),
        line.name(),
        what,
        line.taken(),
        line.flaw().map(flaw -> page.t("marks.flaw." + flaw)).orElse(""));
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
