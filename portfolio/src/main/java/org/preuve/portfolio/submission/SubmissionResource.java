package org.preuve.portfolio.submission;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Preview, freezing and frozen submissions; assessors name the {@code student} in the query. */
@Path("/submission")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class SubmissionResource {

  private final Frame frame;
  private final Caller caller;
  private final SubmitPortfolio submitPortfolio;
  private final SubmissionRepository submissions;
  private final SubmissionPages pages;

  @Inject
  public SubmissionResource(
      Frame frame,
      Caller caller,
      SubmitPortfolio submitPortfolio,
      SubmissionRepository submissions,
      SubmissionPages pages) {
    this.frame = frame;
    this.caller = caller;
    this.submitPortfolio = submitPortfolio;
    this.submissions = submissions;
    this.pages = pages;
  }

  /** What the next submission would freeze, and the earlier ones. */
  @GET
  public Response preview() {
    var page = page();
    var view = pages.preview(page, caller);
    return frame.show(page, page.t("submission.title"), "submission/preview.jte", view);
  }

  /** Freezes. */
  @POST
  public Response submit() {
    var page = page();
    return submitPortfolio
        .submit(caller)
        .fold(
            done -> frame.seeOther(page, "/submission/" + done.attempt(), "submission.frozen"),
            no -> frame.refuse(page, no.reason()));
  }

  /** One frozen submission. */
  @GET
  @Path("{attempt:\\d{1,6}}")
  @OpenTo(Who.COURSE)
  public Response show(
      @PathParam("attempt") int attempt, @QueryParam("student") @Nullable Long student) {
    var page = page();
    return find(attempt, student)
        .map(s -> pages.one(page, s, s.student().equals(caller.user())))
        .map(
            view ->
                frame.show(
                    page, page.t("submission.attempt", attempt), "submission/show.jte", view))
        .orElseGet(this::notFound);
  }

  /** Its manifest, byte for byte what was hashed. */
  @GET
  @Path("{attempt:\\d{1,6}}/manifest.json")
  @OpenTo(Who.COURSE)
  public Response manifest(
      @PathParam("attempt") int attempt, @QueryParam("student") @Nullable Long student) {
    return find(attempt, student)
        .map(s -> s.intact() ? manifest(s) : changed())
        .orElseGet(this::notFound);
  }

  private static Response manifest(Submission s) {
    return Response.ok(s.manifest(), MediaType.APPLICATION_JSON_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"manifest-" + s.attempt() + ".json\"")
        .build();
  }

  private Response changed() {
    return frame.refuse(page(), SubmissionReason.SUBMISSION_CHANGED);
  }

  private Optional<Submission> find(int attempt, @Nullable Long student) {
    long whose = student == null ? caller.user().value() : student;
    if (whose != caller.user().value() && !caller.assessor()) {
      return Optional.empty();
    }
    return submissions.attempt(whose, caller.course().value(), attempt);
  }

  private Response notFound() {
    return frame.refuse(page(), SubmissionReason.SUBMISSION_NOT_FOUND);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
