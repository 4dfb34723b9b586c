package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.Visit;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** What waits for an assessor, the longest wait first. */
@Path("/to-assess")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class QueueResource {

  private final Frame frame;
  private final Caller caller;
  private final WorkQueue queue;
  private final QueuePage queuePage;

  @Inject
  public QueueResource(Frame frame, Caller caller, WorkQueue queue, QueuePage queuePage) {
    this.frame = frame;
    this.caller = caller;
    this.queue = queue;
    this.queuePage = queuePage;
  }

  /** The queue. */
  @GET
  public Response show(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("due") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link,
      @Context HttpServletRequest request) {
    var page = frame.page(PortfolioPages.PAGES);
    var filter = filter(bloc, show, name, code, link);
    var view = queuePage.view(page, caller, filter, Visit.by(request));
    return frame.show(page, page.t("queue.title"), "assessment/queue.jte", view);
  }

  /** On to the first of it. */
  @GET
  @Path("next")
  public Response next(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("show") @DefaultValue("due") String show,
      @QueryParam("name") @DefaultValue("") String name,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("link") @DefaultValue("") String link) {
    var filter = filter(bloc, show, name, code, link);
    var path =
        queue.items(caller, filter).stream()
            .findFirst()
            .map(item -> AssessPage.path(item.stop(), filter))
            .orElseGet(filter::page);
    return frame.seeOther(frame.page(PortfolioPages.PAGES), path, null);
  }

  /** Everything else is no part of the queue. */
  private static ClassFilter filter(int bloc, String show, String name, String code, String link) {
    var filter = new ClassFilter(bloc, show, name, code, link);
    return filter.waiting() ? filter : filter.due();
  }
}
