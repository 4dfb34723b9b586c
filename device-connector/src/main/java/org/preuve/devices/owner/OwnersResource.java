package org.preuve.devices.owner;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.DeviceOwner;
import org.preuve.devices.registry.DeviceRepository;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.devices.registry.OwnerRepository;
import org.preuve.devices.registry.OwnerState;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Who owns a device: to its owners and to those whom they ask; to nobody else it exists. */
@Path("/devices/{device}/owners")
@OpenTo(Who.LEARNER)
@InCourse
@Dependent
public class OwnersResource {

  private final OwnDevices own;
  private final DeviceRepository devices;
  private final OwnerRepository asked;
  private final AskOwners ask;
  private final AnswerAsked answer;
  private final ShowOwners show;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public OwnersResource(
      OwnDevices own,
      DeviceRepository devices,
      OwnerRepository asked,
      AskOwners ask,
      AnswerAsked answer,
      ShowOwners show,
      Caller caller,
      Frame frame) {
    this.own = own;
    this.devices = devices;
    this.asked = asked;
    this.ask = ask;
    this.answer = answer;
    this.show = show;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** The owners; or, for who is asked, the question. */
  @GET
  public Response page(
      @PathParam("device") String id, @QueryParam("name") @DefaultValue("") String name) {
    var search = name.length() > 100 ? name.substring(0, 100) : name;
    return own.find(caller, id)
        .map(device -> shown(200, device, search, List.of(), ""))
        .orElseGet(() -> asked(id));
  }

  private Response asked(String id) {
    var question = asked.of(id, caller.user().value()).filter(OwnersResource::open);
    var device = devices.byId(id).orElseThrow(NotFoundException::new);
    return question
        .map(one -> show.asked(page, device, one))
        .map(view -> frame.show(page, page.t("owners.asked"), "owner/asked.jte", view))
        .orElseThrow(NotFoundException::new);
  }

  private static boolean open(DeviceOwner one) {
    return one.state() != OwnerState.CONFIRMED;
  }

  /** Asks those who are ticked. */
  @POST
  @Path("/invite")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response invite(@PathParam("device") String id, @FormParam("person") List<String> people) {
    var device = mine(id);
    var chosen = people(people);
    return ask.invite(caller, id, chosen)
        .map(reason -> refused(device, chosen, reason))
        .orElseGet(() -> frame.seeOther(page, path(id), "owners-asked"));
  }

  private Response refused(Device device, Collection<Long> chosen, OwnerReason reason) {
    return frame.wantsJson()
        ? frame.refuse(page, reason)
        : shown(reason.status(), device, "", chosen, reason.name());
  }

  /** One more than a device can have, so that too many are refused and not cut. */
  private static List<Long> people(List<String> fields) {
    return fields.stream()
        .filter(field -> field.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .distinct()
        .limit(OwnerCheck.MOST + 1L)
        .toList();
  }

  /** Takes an invitation back. */
  @POST
  @Path("/uninvite/{person: \\d{1,18}}")
  public Response uninvite(@PathParam("device") String id, @PathParam("person") long person) {
    mine(id);
    return done(ask.uninvite(caller, id, person), path(id), "owners-uninvited");
  }

  /** Owns it too. */
  @POST
  @Path("/confirm")
  public Response confirm(@PathParam("device") String id) {
    theirs(id);
    return done(answer.confirm(caller, id), "/devices/" + id, "owners-confirmed");
  }

  /** Does not. */
  @POST
  @Path("/decline")
  public Response decline(@PathParam("device") String id) {
    theirs(id);
    return done(answer.decline(caller, id), "/devices", "owners-declined");
  }

  /** Owns it no more. */
  @POST
  @Path("/leave")
  public Response leave(@PathParam("device") String id) {
    mine(id);
    return done(answer.leave(caller, id), "/devices", "owners-left");
  }

  private Response done(Optional<OwnerReason> refused, String to, String note) {
    return refused
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, to, note));
  }

  private Response shown(
      int status, Device device, String search, Collection<Long> chosen, String problem) {
    var view = show.of(page, caller, device, search, chosen, problem);
    var title = page.t("owners.title", device.name());
    return frame.show(status, page, title, "owner/page.jte", view);
  }

  private Device mine(String id) {
    return own.find(caller, id).orElseThrow(NotFoundException::new);
  }

  /** Of whoever was asked, or owns it. */
  private void theirs(String id) {
    if (asked.of(id, caller.user().value()).isEmpty()) {
      mine(id);
    }
  }

  private static String path(String id) {
    return "/devices/" + id + "/owners";
  }
}
