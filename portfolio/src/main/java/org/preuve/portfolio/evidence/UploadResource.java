package org.preuve.portfolio.evidence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Map;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.portfolio.Words;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/**
 * Takes one file for a form that is still open, so that a script shows how far each one is and one
 * that is refused costs no other.
 */
@Path("/evidence/files")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class UploadResource {

  private final Frame frame;
  private final Caller caller;
  private final ReadForm readForm;
  private final FormFiles formFiles;
  private final KeepFile keepFile;
  private final Page page;

  @Inject
  public UploadResource(
      Frame frame, Caller caller, ReadForm readForm, FormFiles formFiles, KeepFile keepFile) {
    this.keepFile = keepFile;
    this.frame = frame;
    this.caller = caller;
    this.readForm = readForm;
    this.formFiles = formFiles;
    this.page = frame.page(PortfolioPages.PAGES);
  }

  /** Fields {@code csrf} and {@code file}; 201 {@code {"id", "name", "size"}}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response keep(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    return readForm
        .read(caller, type, length, body)
        .fold(read -> keep(read.form().files()), no -> frame.refuse(page, no.reason()));
  }

  /** Forgets one that waits for a form; 204. */
  @POST
  @Path("{id: [a-z2-7]{26}}/delete")
  public Response forget(@PathParam("id") String id) {
    return keepFile.forget(caller, id)
        ? Response.noContent().build()
        : refuse(PortfolioReason.NOT_FOUND);
  }

  private Response keep(List<EvidenceForm.Upload> files) {
    if (files.size() != 1) {
      files.forEach(formFiles::drop);
      return refuse(EvidenceReason.EVIDENCE_EMPTY);
    }
    return keepFile
        .keep(caller, files.get(0))
        .fold(kept -> answer(kept.file()), no -> refuse(no.reason()));
  }

  private Response answer(EvidenceFile kept) {
    var file = kept.file();
    return Response.status(201)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .entity(
            Map.of("id", kept.id(), "name", file.name(), "size", Words.size(page, file.bytes())))
        .build();
  }

  private Response refuse(Reason reason) {
    return frame.refuse(page, reason);
  }
}
