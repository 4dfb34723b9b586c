package org.preuve.devices.announced;

import jakarta.data.exceptions.EntityExistsException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.announced.DeviceTable.Line;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.MaxBody;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.base.StreamedUpload;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Many devices out of a table: looked at first, then announced. */
@Path("/class/devices/announce")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class AnnounceResource {

  private static final int ON_A_PAGE = 50;

  private final AnnounceDevices announce;
  private final People people;
  private final ServerConfig server;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public AnnounceResource(
      AnnounceDevices announce, People people, ServerConfig server, Caller caller, Frame frame) {
    this.announce = announce;
    this.people = people;
    this.server = server;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** The form, and what waits. */
  @GET
  public Response form(@QueryParam("page") @DefaultValue("1") String number) {
    var asked = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) : 1;
    return shown(200, "", List.of(), Optional.empty(), asked);
  }

  /** Looks at a table; with {@code keep} it announces all of it, or the lines that are right. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @MaxBody(MaxBody.STREAMED)
  public Response read(
      @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
      @HeaderParam(HttpHeaders.CONTENT_LENGTH) @DefaultValue("-1") long length,
      InputStream body)
      throws IOException {
    if (StreamedUpload.tooLong(length, TableForm.LIMIT)) {
      return frame.refuse(page, AnnounceReason.ANNOUNCE_TOO_LARGE);
    }
    var form = TableForm.read(caller, type, body);
    return form.refusal()
        .or(this::teacher)
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> read(form));
  }

  private Response read(TableForm form) {
    var lines = announce.read(caller, form.text());
    if (lines.isEmpty()) {
      return again(form, lines, AnnounceReason.ANNOUNCE_TABLE);
    }
    var good = lines.stream().filter(line -> line.problem().isEmpty()).toList();
    if (form.keep().isEmpty()) {
      return shown(200, form.text(), lines, Optional.empty(), 1);
    }
    var some = form.keep().equals("good") && !good.isEmpty();
    return good.size() < lines.size() && !some
        ? again(form, lines, AnnounceReason.ANNOUNCE_LINES)
        : keep(form, lines, good);
  }

  private Response keep(TableForm form, List<Line> lines, List<Line> good) {
    try {
      return announce
          .keep(caller, good)
          .map(reason -> again(form, lines, reason))
          .orElseGet(() -> frame.seeOther(page, "/class/devices/announce", "devices-announced"));
    } catch (EntityExistsException sameKey) { // somebody else announced it at this moment
      return again(form, announce.read(caller, form.text()), AnnounceReason.ANNOUNCE_LINES);
    }
  }

  /** Takes one back. */
  @POST
  @Path("/{id: [a-z2-7]{26}}/back")
  public Response takeBack(@PathParam("id") String id) {
    var refused = teacher();
    if (refused.isPresent()) {
      return frame.refuse(page, refused.get());
    }
    if (!announce.takeBack(caller, id)) {
      throw new NotFoundException();
    }
    return frame.seeOther(page, "/class/devices/announce", "device-taken-back");
  }

  private Optional<AnnounceReason> teacher() {
    return caller.teaches() ? Optional.empty() : Optional.of(AnnounceReason.ANNOUNCE_TEACHER);
  }

  private Response again(TableForm form, List<Line> lines, AnnounceReason reason) {
    return frame.wantsJson()
        ? frame.refuse(page, reason)
        : shown(reason.status(), form.text(), lines, Optional.of(reason), 1);
  }

  private Response shown(
      int status, String text, List<Line> lines, Optional<AnnounceReason> refusal, int asked) {
    long count = announce.count(caller);
    int last = (int) Math.max(1, (count + ON_A_PAGE - 1) / ON_A_PAGE);
    int number = Math.max(1, Math.min(last, asked));
    var good = lines.stream().filter(line -> line.problem().isEmpty()).count();
    var view =
        new AnnounceView(
            text,
            lines.stream().map(line -> AnnounceView.row(page, line)).toList(),
            good,
            lines.size() - good,
            refusal,
            waiting((number - 1) * ON_A_PAGE),
            count,
            number - 1,
            number < last ? number + 1 : 0);
    return frame.show(status, page, page.t("announce.title"), "announced/page.jte", view);
  }

  private List<AnnounceView.Waiting> waiting(int skip) {
    var some = announce.waiting(caller, ON_A_PAGE, skip);
    var names = people.names(some.stream().map(Announced::owner).toList());
    return some.stream()
        .map(
            one ->
                new AnnounceView.Waiting(
                    one.id(),
                    one.name(),
                    names.getOrDefault(one.owner(), ""),
                    one.model(),
                    server.at("/pair/" + one.thumbprint()).toString(),
                    page.date(one.expiresAt())))
        .toList();
  }
}
