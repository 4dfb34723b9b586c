package org.preuve.badges.bulk;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.preuve.badges.achievement.Achievements;
import org.preuve.badges.approval.Approvals;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** An award to many: shown before it happens, started, and watched. */
@Path("/awards/{job: [a-z2-7]{26}}")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class JobResource {

  private final Frame frame;
  private final Caller caller;
  private final JobRepository jobs;
  private final PrepareAward preparing;
  private final Achievements achievements;
  private final People people;
  private final Approvals approvals;
  private final Instance<Grounds> grounds;
  private final Page page;

  @Inject
  public JobResource(
      Frame frame,
      Caller caller,
      JobRepository jobs,
      PrepareAward preparing,
      Achievements achievements,
      People people,
      Approvals approvals,
      @Any Instance<Grounds> grounds) {
    this.frame = frame;
    this.caller = caller;
    this.jobs = jobs;
    this.preparing = preparing;
    this.achievements = achievements;
    this.people = people;
    this.approvals = approvals;
    this.grounds = grounds;
    this.page = frame.page(PAGES);
  }

  /**
   * The preview; once it was started, how far it is.
   *
   * @param still {@code yes} for who does not want the page to change by itself
   */
  @GET
  public Response show(
      @PathParam("job") String id, @QueryParam("still") @DefaultValue("") String still) {
    return with(
        id,
        job -> {
          var lines = jobs.lines(job.id());
          var names = people.names(lines.stream().map(JobLine::recipient).toList());
          var version = achievements.find(job.achievement()).orElseThrow();
          var view = JobView.of(page, job, version, lines, names, second(job));
          var shown = frame.show(page, page.t("bulk.title", view.name()), "bulk/job.jte", view);
          if (view.running() && !still.equals("yes")) {
            shown.getHeaders().putSingle("Refresh", "2"); // progress without a script
          }
          return shown;
        });
  }

  private JobView.Second second(AwardJob job) {
    return new JobView.Second(
        approvals.needed(caller.registration(), caller.course()),
        approvals.alone(caller.course(), caller.user())
            && (job.askedAt().isEmpty() || job.author().equals(caller.user())),
        job.rule()
            .flatMap(
                rule -> grounds.stream().flatMap(one -> one.words(page, rule).stream()).findAny())
            .orElse(List.of()));
  }

  /** Awards it to all of them. */
  @POST
  @Path("start")
  public Response start(@PathParam("job") String id) {
    return with(
        id,
        job ->
            preparing
                .start(caller, job)
                .filter(refused -> refused != BulkReason.JOB_STARTED) // a second click
                .map(refused -> frame.refuse(page, refused))
                .orElseGet(() -> frame.seeOther(page, "/awards/" + id, null)));
  }

  /** Forgets it. */
  @POST
  @Path("cancel")
  public Response cancel(@PathParam("job") String id) {
    return with(
        id,
        job ->
            preparing.cancel(caller, job)
                ? frame.seeOther(page, "/designs", "job.cancelled")
                : frame.refuse(page, BulkReason.JOB_STARTED));
  }

  private Response with(String id, Function<AwardJob, Response> answer) {
    return jobs.inCourse(id, caller.course().value())
        .map(answer)
        .orElseGet(() -> frame.refuse(page, BulkReason.JOB_UNKNOWN));
  }
}
