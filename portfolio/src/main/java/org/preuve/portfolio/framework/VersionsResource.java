package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A version: by whom, from what, and what differs from the one before. Nothing changes it. */
@Path("/frameworks/versions/{id: [a-z0-9-]{1,60}}")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class VersionsResource {

  private final Frame frame;
  private final Caller caller;
  private final CourseFramework current;
  private final PublishedVersions versions;
  private final ImportedDraftRepository drafts;
  private final DraftSources sources;

  @Inject
  public VersionsResource(
      Frame frame,
      Caller caller,
      CourseFramework current,
      PublishedVersions versions,
      ImportedDraftRepository drafts,
      DraftSources sources) {
    this.frame = frame;
    this.caller = caller;
    this.current = current;
    this.versions = versions;
    this.drafts = drafts;
    this.sources = sources;
  }

  @GET
  public Response show(@PathParam("id") String id) {
    var page = frame.page(PortfolioPages.PAGES);
    return view(page, id)
        .map(view -> frame.show(page, view.title(), "framework/version.jte", view))
        .orElseGet(() -> frame.refuse(page, FrameworkReason.FRAMEWORK_VERSION_UNKNOWN));
  }

  /**
   * Every text of it beside the document that was imported, which its own registration alone reads.
   *
   * @param part of the document, from 1
   */
  @GET
  @Path("source")
  public Response source(
      @PathParam("id") String id, @QueryParam("part") @DefaultValue("1") String part) {
    var page = frame.page(PortfolioPages.PAGES);
    int shown = part.matches("\\d{1,4}") ? Integer.parseInt(part) : 1;
    return versions
        .version(caller.registration(), id)
        .flatMap(
            version ->
                sources
                    .draftOf(id)
                    .flatMap(drafts::byId)
                    .map(draft -> RowsPage.version(page, version, draft, sources.of(draft), shown)))
        .map(view -> frame.show(page, page.t("rows.title"), "framework/rows.jte", view))
        .orElseGet(() -> frame.refuse(page, FrameworkReason.FRAMEWORK_VERSION_UNKNOWN));
  }

  private Optional<VersionView> view(Page page, String id) {
    boolean stays = current.of(caller.course()).id().equals(id) || !caller.teaches();
    return versions
        .version(caller.registration(), id)
        .flatMap(version -> versions.find(id).map(one -> view(page, version, one, stays)))
        .or(
            () ->
                ShippedFrameworks.find(id)
                    .map(current::inForce)
                    .map(one -> VersionPages.shipped(page, one, stays)));
  }

  private VersionView view(Page page, FrameworkVersion version, Framework one, boolean stays) {
    // one that was published for all may follow one that only its own registration may read
    var before =
        Optional.ofNullable(version.previous())
            .flatMap(previous -> versions.choosable(caller.registration(), previous))
            .map(current::inForce);
    long number = before.map(Framework::id).map(versions::number).orElse(1L);
    boolean own = version.registration() == caller.registration();
    return VersionPages.published(page, version, one, before, number, stays, own);
  }
}
