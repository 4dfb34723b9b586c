package org.preuve.portfolio.framework;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.framework.model.Bloc;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.portfolio.framework.reading.FrameworkReason;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The public page of a competency, {@code /frameworks/{framework}/{code}}; badges point to it. */
@Path(
    "/frameworks/{framework: (?!(?:import|drafts|versions|moves)/)[a-z0-9-]+}/{code: [A-Za-z0-9.-]+}")
@OpenTo(Who.ANYBODY)
@Dependent
public class CompetencyResource {

  private final Frame frame;
  private final PublishedVersions versions;
  private final CaseFrameworks frameworks;

  @Inject
  public CompetencyResource(Frame frame, PublishedVersions versions, CaseFrameworks frameworks) {
    this.frame = frame;
    this.versions = versions;
    this.frameworks = frameworks;
  }

  /** The page, or a CFItem of 1EdTech CASE 1.1 when the request asks for JSON. */
  @GET
  public Response show(
      @PathParam("framework") String id,
      @PathParam("code") String code,
      @HeaderParam(HttpHeaders.ACCEPT) @DefaultValue("") String accept) {
    var page = frame.page(PortfolioPages.PAGES);
    var framework = versions.find(id);
    var bloc = framework.flatMap(found -> found.blocOf(code));
    if (framework.isEmpty() || bloc.isEmpty()) {
      return frame.refuse(page, FrameworkReason.FRAMEWORK_UNKNOWN);
    }
    return accept.contains("json") && !accept.contains("text/html")
        ? json(page, framework.get(), code)
        : html(page, framework.get(), bloc.get(), code);
  }

  private Response html(Page page, Framework framework, Bloc bloc, String code) {
    var view = FrameworkPages.competency(page, framework, bloc, code);
    return frame.show(page, code + " " + view.label(), "framework/competency.jte", view);
  }

  /** Our own name is there in both languages, an official text in its own only. */
  private Response json(Page page, Framework framework, String code) {
    var item = frameworks.framework(framework.id()).flatMap(one -> one.competency(code));
    var node = item.orElseThrow().deepCopy();
    var own = framework.competency(code).orElseThrow();
    if (own.statement().isEmpty()) {
      node.put("fullStatement", own.label(page.locale()));
      node.put("abbreviatedStatement", own.label(page.locale()));
      node.put("language", page.lang());
    }
    return Response.ok(CaseResource.bytes(node))
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.VARY, "Accept, Accept-Language")
        .build();
  }
}
