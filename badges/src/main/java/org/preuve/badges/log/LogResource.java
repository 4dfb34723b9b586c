package org.preuve.badges.log;

import static org.preuve.badges.BadgePages.PAGES;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Achievements;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.UserId;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** The award log of a course, and whether that of the whole institution is as it was written. */
@Path("/award-log")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class LogResource {

  /** A note has three lines and a signature. */
  private static final int LONGEST_NOTE = 2000;

  private final Frame frame;
  private final Caller caller;
  private final AwardLog log;
  private final People people;
  private final Achievements achievements;
  private final Checkpoints checkpoints;
  private final Page page;

  @Inject
  public LogResource(
      Frame frame,
      Caller caller,
      AwardLog log,
      People people,
      Achievements achievements,
      Checkpoints checkpoints) {
    this.frame = frame;
    this.caller = caller;
    this.log = log;
    this.people = people;
    this.achievements = achievements;
    this.checkpoints = checkpoints;
    this.page = frame.page(PAGES);
  }

  /**
   * The newest rows.
   *
   * @param before number of the row at which the page before ended
   */
  @GET
  public Response show(@QueryParam("before") @DefaultValue("") String before) {
    return page(200, before, Optional.empty());
  }

  /** Signs what the log is now. */
  @POST
  @Path("checkpoint")
  public Response sign() {
    return checkpoints
        .sign(caller.registration())
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/award-log", "checkpoint.signed"));
  }

  /** The newest checkpoint, a signed note, to be kept elsewhere. */
  @GET
  @Path("checkpoint")
  public Response checkpoint() {
    return checkpoints
        .newest(caller.registration())
        .map(
            note ->
                Response.ok(note)
                    .type(MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                    .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"award-log.checkpoint\"")
                    .build())
        .orElseGet(() -> frame.refuse(page, LogReason.CHECKPOINT_NONE));
  }

  /**
   * Holds the log against a checkpoint that somebody kept.
   *
   * @param text the note
   */
  @POST
  @Path("compare")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response compare(@FormParam("checkpoint") @DefaultValue("") String text) {
    var note = text.replace("\r\n", "\n").strip() + "\n";
    if (note.isBlank() || note.length() > LONGEST_NOTE) {
      return frame.refuse(page, LogReason.CHECKPOINT_TEXT);
    }
    var found = checkpoints.compare(caller.registration(), note);
    var compared = new LogView.Compared(LogView.style(found), LogView.witness(page, found), note);
    return page(found.broken() ? 409 : 200, "", Optional.of(compared));
  }

  private Response page(int status, String before, Optional<LogView.Compared> compared) {
    long from = before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    var rows = log.page(caller.registration(), caller.course().value(), from);
    var signed =
        new LogView.Signed(
            checkpoints.newest(caller.registration()),
            checkpoints.verifier(caller.registration()),
            compared);
    var view =
        LogView.of(
            page,
            rows,
            names(rows),
            id -> achievements.find(id).map(one -> one.name().in(page.locale())).orElse(id),
            checkpoints.check(caller.registration()),
            signed);
    return frame.show(status, page, page.t("log.title"), "log/log.jte", view);
  }

  private Map<UserId, String> names(List<LogRow> rows) {
    return people.names(
        rows.stream()
            .flatMap(row -> LogEntry.read(row.content()).stream())
            .flatMap(
                entry ->
                    Stream.concat(
                        Stream.of(entry.actor(), entry.recipient()), entry.approver().stream()))
            .distinct()
            .toList());
  }
}
