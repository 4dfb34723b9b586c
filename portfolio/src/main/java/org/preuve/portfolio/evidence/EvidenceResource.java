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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The student's evidence: list, form and page of one piece. */
@Path("/evidence")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class EvidenceResource {

  private final Frame frame;
  private final Caller caller;
  private final ReadForm readForm;
  private final AddEvidence addEvidence;
  private final DeleteEvidence deleteEvidence;
  private final FindEvidence findEvidence;
  private final EvidencePages pages;
  private final FormPage formPage;

  @Inject
  public EvidenceResource(
      Frame frame,
      Caller caller,
      ReadForm readForm,
      AddEvidence addEvidence,
      DeleteEvidence deleteEvidence,
      FindEvidence findEvidence,
      EvidencePages pages,
      FormPage formPage) {
    this.frame = frame;
    this.caller = caller;
    this.readForm = readForm;
    this.addEvidence = addEvidence;
    this.deleteEvidence = deleteEvidence;
    this.findEvidence = findEvidence;
    this.pages = pages;
    this.formPage = formPage;
  }

  /** Everything the student has. */
  @GET
  public Response list() {
    var page = page();
    return frame.show(
        page, page.t("evidence.list.title"), "evidence/list.jte", pages.list(page, caller));
  }

  /** The form, for one competency if {@code code} is given. */
  @GET
  @Path("new")
  public Response form(@QueryParam("code") @DefaultValue("") String code) {
    var start = code.isEmpty() ? EvidenceForm.BLANK : EvidenceForm.about(code);
    return form(200, start, List.of());
  }

  /** Adds a piece of evidence. */
  @POST
  @Path("new")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response add(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    return readForm
        .read(caller, type, length, body)
        .fold(read -> add(read.form()), no -> frame.refuse(page(), no.reason()));
  }

  private Response add(EvidenceForm form) {
    return addEvidence
        .add(caller, form)
        .fold(
            added -> frame.seeOther(page(), "/evidence/" + added.id().value(), "evidence.added"),
            no -> form(no.problems().get(0).reason().status(), no.form(), no.problems()));
  }

  /** One piece, for its owner; for assessors once it is submitted; a file opened at some page. */
  @GET
  @Path("{id}")
  @OpenTo(Who.COURSE)
  public Response show(
      @PathParam("id") String id,
      @QueryParam("file") @DefaultValue("") String file,
      @QueryParam("page") @DefaultValue("") String from) {
    return findEvidence
        .visible(caller, id)
        .map(e -> show(e, number(file), number(from)))
        .orElseGet(this::notFound);
  }

  private Response show(Evidence e, int file, int from) {
    var page = page();
    var view = pages.one(page, caller, e, file, from);
    return frame.show(page, view.title(), "evidence/show.jte", view);
  }

  /** 0 for what is none, so that a link with a typing error still opens the piece. */
  private static int number(String text) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0;
  }

  /** Deletes one piece that was never submitted. */
  @POST
  @Path("{id}/delete")
  @OpenTo(Who.COURSE)
  public Response delete(@PathParam("id") String id) {
    var deleted = deleteEvidence.delete(caller, id);
    if (deleted.refusal().isPresent()) {
      return frame.refuse(page(), deleted.refusal().get());
    }
    return deleted
        .current()
        .map(
            left -> frame.seeOther(page(), "/evidence/" + left.value(), "evidence.version-deleted"))
        .orElseGet(() -> frame.seeOther(page(), "/evidence", "evidence.deleted"));
  }

  private Response form(int status, EvidenceForm form, List<FieldProblem> problems) {
    var page = page();
    var view = formPage.view(page, caller, form, problems);
    var title = page.t("evidence.new.title");
    return frame.show(
        status,
        page,
        problems.isEmpty() ? title : page.t("form.error-title", title),
        "evidence/new.jte",
        view);
  }

  private Response notFound() {
    return frame.refuse(page(), EvidenceReason.EVIDENCE_NOT_FOUND);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
