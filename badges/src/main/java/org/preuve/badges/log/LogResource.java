package org.preuve.badges.log;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** The award log of a course, and whether that of the whole institution is as it was written. */
@Path("/award-log")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class LogResource {

  private final Frame frame;
  private final Caller caller;
  private final AwardLog log;
  private final People people;
  private final Achievements achievements;

  @Inject
  public LogResource(
      Frame frame, Caller caller, AwardLog log, People people, Achievements achievements) {
    this.frame = frame;
    this.caller = caller;
    this.log = log;
    this.people = people;
    this.achievements = achievements;
  }

  /**
   * The newest rows.
   *
   * @param before number of the row at which the page before ended
   */
  @GET
  public Response show(@QueryParam("before") @DefaultValue("") String before) {
    var page = frame.page(PAGES);
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    var rows = log.page(caller.registration(), caller.course().value(), from);
    var entries = rows.stream().flatMap(row -> LogEntry.read(row.content()).stream()).toList();
    var names =
        people.names(
            entries.stream()
                .flatMap(
                    entry ->
                        Stream.concat(
                            Stream.of(entry.actor(), entry.recipient()), entry.approver().stream()))
                .distinct()
                .toList());
    var view =
        LogView.of(
            page,
            rows,
            names,
            id -> achievements.find(id).map(one -> one.name().in(page.locale())).orElse(id),
            log.check(caller.registration()));
    return frame.show(page, page.t("log.title"), "log/log.jte", view);
  }
}
