package org.preuve.portfolio.submission;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.anonymity.AnonymityReason;
import org.preuve.portfolio.anonymity.HideNames;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.UserId;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/**
 * Preview, freezing and frozen submissions; assessors name the {@code student} in the query, or the
 * {@code candidate} by the pseudonym.
 */
@Path("/submission")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class SubmissionResource {

  private final Frame frame;
  private final Caller caller;
  private final SubmitPortfolio submitPortfolio;
  private final SubmissionRepository submissions;
  private final PreviewPage previews;
  private final SubmissionPages pages;
  private final CheckManifest check;
  private final WithdrawSubmission withdrawSubmission;
  private final HideNames hideNames;

  @Inject
  public SubmissionResource(
      Frame frame,
      Caller caller,
      SubmitPortfolio submitPortfolio,
      SubmissionRepository submissions,
      PreviewPage previews,
      SubmissionPages pages,
      CheckManifest check,
      WithdrawSubmission withdrawSubmission,
      HideNames hideNames) {
    this.frame = frame;
    this.caller = caller;
    this.submitPortfolio = submitPortfolio;
    this.submissions = submissions;
    this.previews = previews;
    this.pages = pages;
    this.check = check;
    this.withdrawSubmission = withdrawSubmission;
    this.hideNames = hideNames;
  }

  /** What the next submission would freeze, and the earlier ones. */
  @GET
  public Response preview() {
    return show(200, Choice.ALL, false);
  }

  /** The same for a choice; nothing is kept. */
  @POST
  @Path("choice")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response choose(@Context HttpServletRequest request) {
    return show(200, Choice.of(fields(request)), false);
  }

  /** Freezes what the preview showed, and nothing else. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response submit(@Context HttpServletRequest request) {
    var page = page();
    var form = fields(request);
    var choice = Choice.of(form);
    var outcome = submitPortfolio.submit(caller, choice, Choice.first(form, "seen"));
    if (outcome instanceof SubmitOutcome.Frozen done) {
      return frame.seeOther(page, "/submission/" + done.attempt(), "submission.frozen");
    }
    if (outcome instanceof SubmitOutcome.TooLate late) {
      return frame.refuse(
          page,
          SubmissionReason.SUBMISSION_LATE,
          page.date(late.received()) + " " + page.seconds(late.received()),
          page.date(late.due()) + " " + page.seconds(late.due()),
          late.bloc());
    }
    var reason = ((SubmitOutcome.Refused) outcome).reason();
    return reason == SubmissionReason.SUBMISSION_OUTDATED && !frame.wantsJson()
        ? show(reason.status(), choice, true)
        : frame.refuse(page, reason);
  }

  /** As the request has read them: its body is over by now. */
  private static Map<String, List<String>> fields(HttpServletRequest request) {
    return request.getParameterMap().entrySet().stream()
        .collect(toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
  }

  private Response show(int status, Choice choice, boolean changed) {
    var page = page();
    var view = previews.of(page, caller, choice, changed);
    return frame.show(status, page, page.t("submission.title"), "submission/preview.jte", view);
  }

  /** One frozen submission. */
  @GET
  @Path("{attempt:\\d{1,6}}")
  @OpenTo(Who.COURSE)
  public Response show(
      @PathParam("attempt") int attempt,
      @QueryParam("student") @DefaultValue("") String student,
      @QueryParam("candidate") @DefaultValue("") String candidate) {
    var page = page();
    return found(
        attempt,
        new Whose(student, candidate),
        s ->
            frame.show(
                page,
                page.t("submission.attempt", attempt),
                "submission/show.jte",
                pages.one(page, caller, s)));
  }

  /** Takes it back. */
  @POST
  @Path("{attempt:\\d{1,6}}/withdraw")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("attempt") int attempt, @FormParam("why") @DefaultValue("") String why) {
    var page = page();
    return withdrawSubmission
        .withdraw(caller, attempt, why.strip())
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/submission/" + attempt, "submission.withdrawn"));
  }

  /** Its manifest, byte for byte what was hashed and signed. */
  @GET
  @Path("{attempt:\\d{1,6}}/manifest.json")
  @OpenTo(Who.COURSE)
  public Response manifest(
      @PathParam("attempt") int attempt,
      @QueryParam("student") @DefaultValue("") String student,
      @QueryParam("candidate") @DefaultValue("") String candidate) {
    return genuine(
        attempt,
        new Whose(student, candidate),
        s -> attachment(s.manifest(), MediaType.APPLICATION_JSON, name(s, "")));
  }

  /** The 64 bytes of the Ed25519 signature over it. */
  @GET
  @Path("{attempt:\\d{1,6}}/manifest.json.sig")
  @OpenTo(Who.COURSE)
  public Response signature(
      @PathParam("attempt") int attempt,
      @QueryParam("student") @DefaultValue("") String student,
      @QueryParam("candidate") @DefaultValue("") String candidate) {
    return genuine(
        attempt,
        new Whose(student, candidate),
        s ->
            s.signature()
                .map(
                    bytes -> attachment(bytes, MediaType.APPLICATION_OCTET_STREAM, name(s, ".sig")))
                .orElseGet(() -> frame.refuse(page(), SubmissionReason.SUBMISSION_UNSIGNED)));
  }

  /** Its hash, as {@code sha256sum --check} reads it. */
  @GET
  @Path("{attempt:\\d{1,6}}/manifest.json.sha256")
  @OpenTo(Who.COURSE)
  public Response hash(
      @PathParam("attempt") int attempt,
      @QueryParam("student") @DefaultValue("") String student,
      @QueryParam("candidate") @DefaultValue("") String candidate) {
    return genuine(
        attempt,
        new Whose(student, candidate),
        s -> {
          var line = s.sha256() + "  " + name(s, "") + "\n";
          return attachment(line.getBytes(UTF_8), MediaType.TEXT_PLAIN, name(s, ".sha256"));
        });
  }

  private Response genuine(int attempt, Whose whose, Function<Submission, Response> answer) {
    return found(attempt, whose, s -> check.genuine(s) ? answer.apply(s) : changed());
  }

  private static String name(Submission s, String ending) {
    return "manifest-" + s.attempt() + ".json" + ending;
  }

  private static Response attachment(byte[] bytes, String type, String name) {
    return Response.ok(bytes, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  private Response changed() {
    return frame.refuse(page(), SubmissionReason.SUBMISSION_CHANGED);
  }

  /** Whose submission an address asks for; the caller's own where it says nothing. */
  private record Whose(String student, String candidate) {

    String handle() {
      return candidate.isEmpty() ? student : candidate;
    }
  }

  private Response found(int attempt, Whose whose, Function<Submission, Response> answer) {
    if (caller.assessor() && hideNames.named(caller, whose.handle())) {
      return frame.refuse(page(), AnonymityReason.NAMES_HIDDEN);
    }
    return person(whose)
        .flatMap(one -> submissions.attempt(one.value(), caller.course().value(), attempt))
        .map(answer)
        .orElseGet(this::notFound);
  }

  /** Others than oneself are for assessors only. */
  private Optional<UserId> person(Whose whose) {
    var own = caller.user();
    if (whose.handle().isEmpty() || whose.handle().equals(String.valueOf(own.value()))) {
      return Optional.of(own);
    }
    return caller.assessor() ? hideNames.person(caller, whose.handle()) : Optional.empty();
  }

  private Response notFound() {
    return frame.refuse(page(), SubmissionReason.SUBMISSION_NOT_FOUND);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
