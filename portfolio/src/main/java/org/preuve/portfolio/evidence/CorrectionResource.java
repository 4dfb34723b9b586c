package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The form in which a student corrects a piece of evidence. */
@Path("/evidence/{id}/correct")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class CorrectionResource {

  private final Frame frame;
  private final Caller caller;
  private final ReadForm readForm;
  private final CorrectEvidence correctEvidence;
  private final CorrectionForm correctionForm;
  private final FormFiles formFiles;
  private final FormPage formPage;

  @Inject
  public CorrectionResource(
      Frame frame,
      Caller caller,
      ReadForm readForm,
      CorrectEvidence correctEvidence,
      CorrectionForm correctionForm,
      FormFiles formFiles,
      FormPage formPage) {
    this.frame = frame;
    this.caller = caller;
    this.readForm = readForm;
    this.correctEvidence = correctEvidence;
    this.correctionForm = correctionForm;
    this.formFiles = formFiles;
    this.formPage = formPage;
  }

  /** The form, with what is kept in it; always of the version that counts now. */
  @GET
  public Response form(@PathParam("id") String id) {
    return current(
        id,
        own ->
            own.id().value().equals(id)
                ? show(200, own, correctionForm.of(caller, own), List.of())
                : frame.seeOther(page(), path(own) + "/correct", null));
  }

  /** Corrects it; what may not be corrected is refused before its form is read. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response correct(
      @PathParam("id") String id,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    var refusal = refusal(id);
    if (refusal.isPresent()) {
      return frame.refuse(page(), refusal.get());
    }
    return readForm
        .read(caller, type, length, body)
        .fold(form -> correct(id, form.form()), no -> frame.refuse(page(), no.reason()));
  }

  private Response correct(String id, EvidenceForm sent) {
    try {
      return current(id, own -> arrived(id, own, sent.of(own.kind())));
    } finally {
      formFiles.drop(sent); // unless it is kept by now
    }
  }

  private Response arrived(String id, Evidence own, EvidenceForm sent) {
    var arrived = formFiles.arrive(caller, sent);
    return arrived.problems().isEmpty()
        ? correct(id, own, arrived.form())
        : again(id, arrived.form(), arrived.problems());
  }

  private Response correct(String id, Evidence own, EvidenceForm form) {
    if (!own.id().value().equals(id)) {
      var newer = new FieldProblem("title", EvidenceReason.EVIDENCE_REPLACED, own.title());
      return show(409, own, form.of(own.kind()), List.of(newer));
    }
    return correctEvidence
        .correct(caller, own, form)
        .fold(
            done -> frame.seeOther(page(), "/evidence/" + done.id().value(), note(own, done)),
            no -> again(id, form, no.problems()));
  }

  /** From what is stored by now, so that a second try is one from there. */
  private Response again(String id, EvidenceForm form, List<FieldProblem> problems) {
    int status = problems.get(0).reason().status();
    return current(id, own -> show(status, own, form.of(own.kind()), problems));
  }

  private static String note(Evidence own, CorrectOutcome.Corrected done) {
    return done.id().equals(own.id()) ? "evidence.corrected" : "evidence.replaced";
  }

  private Response current(String id, Function<Evidence, Response> then) {
    return refusal(id)
        .map(reason -> frame.refuse(page(), reason))
        .orElseGet(() -> then.apply(correctEvidence.current(caller, id).orElseThrow()));
  }

  private Optional<EvidenceReason> refusal(String id) {
    var own = correctEvidence.current(caller, id);
    if (own.isEmpty()) {
      return Optional.of(EvidenceReason.EVIDENCE_NOT_FOUND);
    }
    return CorrectEvidence.correctable(own.get())
        ? Optional.empty()
        : Optional.of(EvidenceReason.EVIDENCE_MEASURED);
  }

  private Response show(int status, Evidence own, EvidenceForm form, List<FieldProblem> problems) {
    var page = page();
    var view = formPage.correction(page, caller, own, form, problems);
    var title = page.t("evidence.correct.title");
    return frame.show(
        status,
        page,
        problems.isEmpty() ? title : page.t("form.error-title", title),
        "evidence/new.jte",
        view);
  }

  private static String path(Evidence own) {
    return "/evidence/" + own.id().value();
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
