package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.ClassDevices;
import org.preuve.devices.registry.Device;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Challenges to a device: its owner starts them, or who teaches or assesses its owner. */
@Path("/devices/{device}/challenges")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class ChallengeResource {

  private static final int FORBIDDEN = 403;

  private final ClassDevices devices;
  private final StartSession sessions;
  private final SayWitness witness;
  private final ShowChallenges show;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public ChallengeResource(
      ClassDevices devices,
      StartSession sessions,
      SayWitness witness,
      ShowChallenges show,
      Caller caller,
      Frame frame) {
    this.devices = devices;
    this.sessions = sessions;
    this.witness = witness;
    this.show = show;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What was asked and answered, and the form that asks. */
  @GET
  public Response page(@PathParam("device") String id) {
    return shown(200, find(id), "", SessionForm.USUAL, "");
  }

  /** Starts a session. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(
      @PathParam("device") String id,
      @FormParam("minutes") @DefaultValue("") String minutes,
      @FormParam("challenges") @DefaultValue("") String challenges,
      @FormParam("command") @DefaultValue("") String command) {
    var device = find(id);
    var form = new SessionForm(minutes.strip(), challenges.strip(), command.strip());
    return answer(sessions.start(caller, device, form), device, form, "", "challenges-started");
  }

  /** Keeps what a teacher saw. */
  @POST
  @Path("/witness")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response witness(
      @PathParam("device") String id,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("words") @DefaultValue("") String words) {
    var device = find(id);
    var said = words.replaceAll("\\p{C}", " ").strip();
    return answer(
        witness.say(caller, device, kind, said), device, SessionForm.USUAL, said, "witness-kept");
  }

  private Response answer(
      Optional<ChallengeReason> refused,
      Device device,
      SessionForm form,
      String words,
      String done) {
    if (refused.isEmpty()) {
      return frame.seeOther(page, "/devices/" + device.id() + "/challenges", done);
    }
    var reason = refused.get();
    return frame.wantsJson() || reason.status() == FORBIDDEN
        ? frame.refuse(page, reason)
        : shown(reason.status(), device, reason.name(), form, words);
  }

  private Response shown(
      int status, Device device, String problem, SessionForm form, String words) {
    var view = show.of(page, caller, device, problem, form, words);
    var title = page.t("challenges.title", device.name());
    return frame.show(status, page, title, "challenge/page.jte", view);
  }

  private Device find(String id) {
    return devices.find(caller, id).orElseThrow(NotFoundException::new);
  }
}
