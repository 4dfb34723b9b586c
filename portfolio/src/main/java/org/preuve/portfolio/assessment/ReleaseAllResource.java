package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.DraftsPage.Wish;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Releases all drafts of an assessor that a filter lets through, on whatever page they stand. */
@Path("/release/all")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class ReleaseAllResource {

  private final Frame frame;
  private final Caller caller;
  private final DraftsPage draftsPage;
  private final ReleaseAllPage allPage;
  private final ReportDrafts reportDrafts;
  private final ReleaseDrafts releaseDrafts;

  @Inject
  public ReleaseAllResource(
      Frame frame,
      Caller caller,
      DraftsPage draftsPage,
      ReleaseAllPage allPage,
      ReportDrafts reportDrafts,
      ReleaseDrafts releaseDrafts) {
    this.frame = frame;
    this.caller = caller;
    this.draftsPage = draftsPage;
    this.allPage = allPage;
    this.reportDrafts = reportDrafts;
    this.releaseDrafts = releaseDrafts;
  }

  /** How much would go out, and what stays. */
  @GET
  public Response show(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("outcome") @DefaultValue("") String outcome,
      @QueryParam("by") @DefaultValue("") String by) {
    return show(200, new DraftFilter(bloc, code, outcome, by), Optional.empty());
  }

  /** Releases what the page has shown ({@code seen}), and nothing else. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("outcome") @DefaultValue("") String outcome,
      @QueryParam("by") @DefaultValue("") String by,
      @FormParam("seen") @DefaultValue("") String seen) {
    var filter = new DraftFilter(bloc, code, outcome, by);
    var list = draftsPage.list(caller, draftsPage.lines(caller), new Wish(filter, 1));
    return list.seen().equals(seen) && !list.free().isEmpty()
        ? release(filter, list)
        : changed(filter);
  }

  private Response release(DraftFilter filter, DraftList list) {
    var chosen = list.free().stream().map(DraftLine::chosen).toList();
    var report =
        reportDrafts.of(
            caller,
            new Wish(filter, 1),
            chosen,
            "release.done",
            one -> releaseDrafts.release(caller, one));
    return frame.seeOther(page(), report, null);
  }

  /** The form with what there is now. */
  private Response changed(DraftFilter filter) {
    var reason = AssessReason.DRAFTS_CHANGED;
    return frame.wantsJson()
        ? frame.refuse(page(), reason)
        : show(reason.status(), filter, Optional.of(reason));
  }

  private Response show(int status, DraftFilter filter, Optional<AssessReason> problem) {
    var page = page();
    var lines = draftsPage.lines(caller);
    var list = draftsPage.list(caller, lines, new Wish(filter, 1));
    var words = problem.map(reason -> page.t("refused." + reason.name() + ".text"));
    var view = allPage.view(page, caller, filter, lines, list, words);
    var title = page.t("release.all-title");
    return frame.show(
        status,
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        "assessment/release-all.jte",
        view);
  }

  private Page page() {
    return frame.page(PortfolioPages.PAGES);
  }
}
