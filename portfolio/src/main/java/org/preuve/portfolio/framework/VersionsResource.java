package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

  @Inject
  public VersionsResource(
      Frame frame, Caller caller, CourseFramework current, PublishedVersions versions) {
    this.frame = frame;
    this.caller = caller;
    this.current = current;
    this.versions = versions;
  }

  @GET
  public Response show(@PathParam("id") String id) {
    var page = frame.page(PortfolioPages.PAGES);
    return view(page, id)
        .map(view -> frame.show(page, view.title(), "framework/version.jte", view))
        .orElseGet(() -> frame.refuse(page, FrameworkReason.FRAMEWORK_VERSION_UNKNOWN));
  }

  private Optional<VersionView> view(Page page, String id) {
    boolean works = current.of(caller.course()).id().equals(id);
    return versions
        .version(caller.registration(), id)
        .flatMap(version -> versions.find(id).map(one -> view(page, version, one, works)))
        .or(
            () ->
                ShippedFrameworks.find(id)
                    .map(current::inForce)
                    .map(one -> VersionPages.shipped(page, one, works)));
  }

  private VersionView view(Page page, FrameworkVersion version, Framework one, boolean works) {
    // one that was published for all may follow one that only its own registration may read
    var before =
        Optional.ofNullable(version.previous())
            .flatMap(previous -> versions.choosable(caller.registration(), previous))
            .map(current::inForce);
    long number = before.map(Framework::id).map(versions::number).orElse(1L);
    return VersionPages.published(page, version, one, before, number, works);
  }
}
