package org.preuve.portfolio.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Words;
import org.preuve.portfolio.evidence.RestoreEvidence;
import org.preuve.portfolio.privacy.ImportArchive.Outcome;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.SpoolFile;
import org.preuve.web.base.StreamedUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Takes over the archive of another installation, and shows what came with it. */
@Path("/import")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class ImportResource {

  private static final String ID = "{id: [a-z2-7]{26}}";

  private final Frame frame;
  private final Caller caller;
  private final ImportArchive importArchive;
  private final ImportRepository imports;
  private final ImportGate gate;
  private final RestoreEvidence restore;
  private final HistoryPage histories;
  private final ServerConfig server;

  @Inject
  public ImportResource(
      Frame frame,
      Caller caller,
      ImportArchive importArchive,
      ImportRepository imports,
      ImportGate gate,
      RestoreEvidence restore,
      HistoryPage histories,
      ServerConfig server) {
    this.frame = frame;
    this.caller = caller;
    this.importArchive = importArchive;
    this.imports = imports;
    this.gate = gate;
    this.restore = restore;
    this.histories = histories;
    this.server = server;
  }

  /** The form, and what was taken over before. */
  @GET
  public Response show() {
    var page = page();
    var before =
        imports.of(caller.user().value(), caller.course().value()).stream()
            .map(
                one ->
                    new ImportsView.Entry(
                        one.id(),
                        page.t("takeover.one", page.dateTime(one.importedAt())),
                        one.source()))
            .toList();
    var view = new ImportsView(before, Words.size(page, restore.quota()));
    return frame.show(page, page.t("takeover.title"), "privacy/imports.jte", view);
  }

  /** {@code csrf}, then {@code file}. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response take(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("0") long length,
      InputStream body) {
    var page = page();
    if (StreamedUpload.tooLong(length, importArchive.largest())) {
      return frame.refuse(page, ImportReason.IMPORT_TOO_LARGE);
    }
    if (!restore.hasRoom(2 * length)) {
      return frame.refuse(page, ImportReason.IMPORT_NO_ROOM);
    }
    try (var file = SpoolFile.open(server.dataFolder().resolve("archives"))) {
      return gate.arrive(() -> receive(type, body, file))
          .map(
              arrived ->
                  arrived
                      .<Response>map(reason -> frame.refuse(page, reason))
                      .orElseGet(() -> read(page, file)))
          .orElseGet(() -> frame.refuse(page, ImportReason.IMPORT_BUSY));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Why nothing was taken, inside; empty inside when the archive has arrived. */
  private Optional<Optional<Reason>> receive(String type, InputStream body, FileChannel file) {
    try {
      var upload = new ArchiveUpload(caller.csrf(), importArchive.largest(), restore::hasRoom);
      return Optional.of(upload.receive(type, body, file));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Response read(Page page, FileChannel file) {
    return gate.read(() -> Optional.of(outcome(file)))
        .map(
            outcome ->
                outcome instanceof Outcome.Done done
                    ? frame.seeOther(page, "/import/" + done.id(), "takeover.done")
                    : frame.refuse(page, ((Outcome.Refused) outcome).reason()))
        .orElseGet(() -> frame.refuse(page, ImportReason.IMPORT_BUSY));
  }

  private Outcome outcome(FileChannel file) {
    try {
      return importArchive.take(caller, file);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What came with an archive. */
  @GET
  @Path(ID)
  public Response history(@PathParam("id") String id) {
    var page = page();
    return find(id)
        .map(one -> histories.of(page, one))
        .map(view -> frame.show(page, page.t("takeover.history"), "privacy/history.jte", view))
        .orElseGet(() -> frame.refuse(page, ImportReason.IMPORT_NOT_FOUND));
  }

  /** All of it, as it was brought. */
  @GET
  @Path(ID + "/history.json")
  public Response document(@PathParam("id") String id) {
    return find(id)
        .map(
            one ->
                Response.ok(one.document().getBytes(UTF_8), MediaType.APPLICATION_JSON_TYPE)
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"history.json\"")
                    .build())
        .orElseGet(() -> frame.refuse(page(), ImportReason.IMPORT_NOT_FOUND));
  }

  private Optional<ImportedHistory> find(String id) {
    return imports.find(id, caller.user().value(), caller.course().value());
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
