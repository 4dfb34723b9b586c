package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.reading.DocumentCheck;
import org.preuve.portfolio.framework.reading.FrameworkDraft;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.Reason;
import org.preuve.web.base.StreamedUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The framework of a course: its choice, the import of the official wording, drafts. */
@Path("/frameworks")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class FrameworksResource {

  private static final ImportView IMPORT = new ImportView(DocumentCheck.LIMIT / 1024 / 1024);

  private final Frame frame;
  private final Caller caller;
  private final CourseFramework current;
  private final ChooseFramework choose;
  private final ImportDocument imports;
  private final ProposeDraft drafts;
  private final PublishVersion publish;
  private final PublishedVersions versions;
  private final MoveCourse moves;
  private final Managers managers;

  @Inject
  public FrameworksResource(
      Frame frame,
      Caller caller,
      CourseFramework current,
      ChooseFramework choose,
      ImportDocument imports,
      ProposeDraft drafts,
      PublishVersion publish,
      PublishedVersions versions,
      MoveCourse moves,
      Managers managers) {
    this.frame = frame;
    this.caller = caller;
    this.current = current;
    this.choose = choose;
    this.imports = imports;
    this.drafts = drafts;
    this.publish = publish;
    this.versions = versions;
    this.moves = moves;
    this.managers = managers;
  }

  /** Which framework the course works with. */
  @GET
  public Response choice(@QueryParam("missing") @DefaultValue("") String missing) {
    var page = page();
    var view =
        FrameworkPages.choice(
            page,
            current.of(caller.course()),
            choose.inUse(caller),
            drafts.latest(caller),
            drafts::superseded,
            MissingLink.of(missing),
            new FrameworkPages.Versions(
                versions,
                versions.visible(caller.registration()),
                moves.latest(caller),
                managers.mayImport(caller),
                caller.teaches()));
    return frame.show(page, page.t("frameworks.title"), "framework/choice.jte", view);
  }

  /** Chooses another one; {@code sure=on} where students already have evidence. */
  @POST
  public Response choose(
      @FormParam("framework") @DefaultValue("") String framework,
      @FormParam("sure") @DefaultValue("") String sure,
      @FormParam("missing") @DefaultValue("") String missing) {
    var then = MissingLink.of(missing).map(MissingLink::path).orElse("/frameworks");
    return done(choose.choose(caller, framework, sure.equals("on")), then, "framework.chosen");
  }

  /** The form of an import. */
  @GET
  @Path("import")
  public Response form() {
    if (!managers.mayImport(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    var page = page();
    return frame.show(page, page.t("import.title"), "framework/import.jte", IMPORT);
  }

  /**
   * Imports a document: multipart {@code csrf}, then {@code file} or {@code text}. Answers 303 to
   * the draft, or with the draft as JSON.
   */
  @POST
  @Path("import")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response read(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    if (!managers.mayImport(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    if (StreamedUpload.tooLong(length, DocumentCheck.LIMIT)) {
      return refuse(FrameworkReason.FRAMEWORK_TOO_LARGE);
    }
    return ReadUpload.read(
        caller,
        type,
        body,
        document ->
            imports
                .read(caller, document)
                .fold(
                    draft -> imported(draft, frame.wantsJson()),
                    refused -> frame.refuse(page(), refused.reason(), refused.place())),
        this::refuse);
  }

  private Response imported(ImportOutcome.Imported draft, boolean json) {
    var path = "/frameworks/drafts/" + draft.id();
    return json ? json(draft.draft()) : frame.seeOther(page(), path, "framework.imported");
  }

  /** A draft. */
  @GET
  @Path("drafts/{id}")
  public Response draft(@PathParam("id") String id) {
    return drafts
        .find(caller, id)
        .map(found -> frame.wantsJson() ? json(found.content()) : show(found))
        .orElseGet(() -> refuse(FrameworkReason.FRAMEWORK_DRAFT_UNKNOWN));
  }

  private Response show(ImportedDraft found) {
    var page = page();
    var version = found.framework().flatMap(id -> versions.version(caller.registration(), id));
    var families =
        managers.mayPublish(caller) && found.confirmedAt().isEmpty()
            ? Optional.of(publish.families(caller.registration()))
            : Optional.<List<PublishVersion.Family>>empty();
    var view =
        FrameworkPages.draftPage(
            page, found, drafts.superseded(found), version, families, managers.mayImport(caller));
    return frame.show(page, view.title(), "framework/draft.jte", view);
  }

  /** Says which warnings were looked at: {@code seen-<place in the list>=on} for each. */
  @POST
  @Path("drafts/{id}/answers")
  public Response answer(
      @PathParam("id") String id,
      @FormParam("revision") @DefaultValue("") String revision,
      @Context HttpServletRequest request) {
    if (!managers.mayImport(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    var seen =
        request.getParameterMap().keySet().stream()
            .filter(name -> name.matches("seen-\\d{1,5}"))
            .map(name -> Integer.valueOf(name.substring("seen-".length())))
            .collect(Collectors.toSet());
    var refused = drafts.answer(caller, id, revision, seen);
    return done(refused, "/frameworks/drafts/" + id, "framework.answered");
  }

  /** Our own template, for those whose document is none of the kinds that are read. */
  @GET
  @Path("import/template.csv")
  public Response template() {
    var name = "template_" + (page().lang().equals("en") ? "en" : "fr") + ".csv";
    return Response.ok(FrameworksResource.class.getResourceAsStream(name))
        .type("text/csv;charset=UTF-8")
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** Asks an administrator to put the wording of a draft in force. */
  @POST
  @Path("drafts/{id}/propose")
  public Response propose(
      @PathParam("id") String id, @FormParam("revision") @DefaultValue("") String revision) {
    if (!managers.mayImport(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    var refused = drafts.propose(caller, id, revision);
    return done(refused, "/frameworks/drafts/" + id, "framework.proposed");
  }

  /**
   * Publishes a draft as a version for the courses of the registration.
   *
   * @param family of which it is the next version, or {@code new}
   * @param revision of the draft that the page showed
   */
  @POST
  @Path("drafts/{id}/publish")
  public Response publish(
      @PathParam("id") String id,
      @FormParam("family") @DefaultValue("") String family,
      @FormParam("title") @DefaultValue("") String title,
      @FormParam("revision") @DefaultValue("") String revision) {
    if (!managers.mayPublish(caller)) {
      return refuse(FrameworkReason.FRAMEWORK_MANAGER);
    }
    var wish = new PublishVersion.Wish(family, title, false, revision);
    var refused = publish.byManager(caller, id, wish);
    return done(refused, "/frameworks/drafts/" + id, "framework.published");
  }

  private Response done(Optional<Reason> refused, String path, String note) {
    return refused.map(this::refuse).orElseGet(() -> frame.seeOther(page(), path, note));
  }

  private Response json(FrameworkDraft draft) {
    return Response.ok(DraftJson.of(draft, PortfolioPages.PAGES))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .build();
  }

  private Response refuse(Reason reason) {
    return frame.refuse(page(), reason);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
