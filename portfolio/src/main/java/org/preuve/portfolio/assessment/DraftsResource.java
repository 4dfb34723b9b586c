package org.preuve.portfolio.assessment;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.preuve.portfolio.PortfolioPages;
import org.preuve.portfolio.assessment.DraftsPage.Wish;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Releases many drafts of an assessor, now or at a set time. */
@Path("/release")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class DraftsResource {

  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Frame frame;
  private final Caller caller;
  private final DraftsPage draftsPage;
  private final ReportDrafts reportDrafts;
  private final ReleaseDrafts releaseDrafts;
  private final KeepReports keepReports;
  private final Clock clock;

  @Inject
  public DraftsResource(
      Frame frame,
      Caller caller,
      DraftsPage draftsPage,
      ReportDrafts reportDrafts,
      ReleaseDrafts releaseDrafts,
      KeepReports keepReports,
      Clock clock) {
    this.frame = frame;
    this.caller = caller;
    this.draftsPage = draftsPage;
    this.reportDrafts = reportDrafts;
    this.releaseDrafts = releaseDrafts;
    this.keepReports = keepReports;
    this.clock = clock;
  }

  /** What can go out, and to whom; nothing is chosen unless somebody says so. */
  @GET
  public Response show(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("outcome") @DefaultValue("") String outcome,
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("page") @DefaultValue("1") int number,
      @QueryParam("all") @DefaultValue("") String all,
      @QueryParam("report") @DefaultValue("") String report) {
    var page = frame.page(PortfolioPages.PAGES);
    var wish = new Wish(new DraftFilter(bloc, code, outcome, by), number);
    var done = report.isEmpty() ? ReleaseReport.NONE : keepReports.find(caller, report);
    return show(200, page, wish, all.equals("yes"), List.of(), done, Optional.empty());
  }

  /**
   * Releases what was chosen ({@code do=release}), sets its time ({@code plan}) or not; the query
   * keeps what was shown.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response release(
      @QueryParam("bloc") @DefaultValue("0") int bloc,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("outcome") @DefaultValue("") String outcome,
      @QueryParam("by") @DefaultValue("") String by,
      @QueryParam("page") @DefaultValue("1") int number,
      @Context HttpServletRequest request) {
    var wish = new Wish(new DraftFilter(bloc, code, outcome, by), number);
    var page = frame.page(PortfolioPages.PAGES);
    var chosen =
        Stream.of(Optional.ofNullable(request.getParameterValues("d")).orElse(new String[0]))
            .limit(DraftList.MOST)
            .flatMap(field -> ChosenDraft.read(field).stream())
            .toList();
    if (chosen.isEmpty()) {
      return refused(page, wish, chosen, "release.nothing");
    }
    return switch (Optional.ofNullable(request.getParameter("do")).orElse("")) {
      case "release" ->
          report(page, wish, chosen, "release.done", c -> releaseDrafts.release(caller, c));
      case "unplan" ->
          report(page, wish, chosen, "release.unplanned", c -> releaseDrafts.unplan(caller, c));
      case "plan" ->
          time(page, Optional.ofNullable(request.getParameter("at")).orElse(""))
              .map(
                  at ->
                      report(
                          page,
                          wish,
                          chosen,
                          "release.will",
                          c -> releaseDrafts.plan(caller, c, at)))
              .orElseGet(() -> refused(page, wish, chosen, "release.time"));
      default -> refused(page, wish, chosen, "release.nothing");
    };
  }

  private Response report(
      Page page,
      Wish wish,
      List<ChosenDraft> chosen,
      String done,
      Function<ChosenDraft, Optional<AssessReason>> work) {
    return frame.seeOther(page, reportDrafts.of(caller, wish, chosen, done, work), null);
  }

  /** In the zone of the pages; not in the past, and at most a year ahead. */
  private Optional<Instant> time(Page page, String field) {
    try {
      var at = LocalDateTime.parse(field).atZone(page.zone()).toInstant();
      var now = clock.instant();
      return at.isAfter(now) && at.isBefore(now.plus(FARTHEST))
          ? Optional.of(at)
          : Optional.empty();
    } catch (DateTimeParseException none) {
      return Optional.empty();
    }
  }

  private Response refused(Page page, Wish wish, List<ChosenDraft> chosen, String problem) {
    return show(400, page, wish, false, chosen, ReleaseReport.NONE, Optional.of(page.t(problem)));
  }

  private Response show(
      int status,
      Page page,
      Wish wish,
      boolean all,
      List<ChosenDraft> chosen,
      ReleaseReport report,
      Optional<String> problem) {
    var ids = chosen.stream().map(ChosenDraft::id).collect(toSet());
    var view = draftsPage.view(page, caller, wish, all, ids, report, problem);
    var title = page.t("release.title");
    return frame.show(
        status,
        page,
        problem.isEmpty() ? title : page.t("form.error-title", title),
        "assessment/drafts.jte",
        view);
  }
}
