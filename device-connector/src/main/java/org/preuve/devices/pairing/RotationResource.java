package org.preuve.devices.pairing;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Another key for a device that is paired: asked for here, then done as in a pairing. */
@Path("/devices/{device}/rotation")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class RotationResource {

  private final StartPairing pairings;
  private final OwnDevices devices;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public RotationResource(StartPairing pairings, OwnDevices devices, Caller caller, Frame frame) {
    this.pairings = pairings;
    this.devices = devices;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What it means, and the button. */
  @GET
  public Response ask(@PathParam("device") String id) {
    var device = own(id);
    var view = new RotationView(device.id(), device.name(), device.fingerprint());
    return frame.show(page, page.t("rotation.title", device.name()), "pairing/rotation.jte", view);
  }

  /** Makes a code. */
  @POST
  public Response start(@PathParam("device") String id) {
    var device = own(id);
    if (device.revokedAt().isPresent()) {
      return frame.refuse(page, PairingReason.PAIR_REVOKED);
    }
    return pairings
        .rotate(caller, device)
        .map(made -> frame.seeOther(page, "/devices/new/" + made.id(), null))
        .orElseGet(() -> frame.refuse(page, PairingReason.PAIR_MANY));
  }

  private Device own(String id) {
    return devices.find(caller, id).orElseThrow(NotFoundException::new);
  }
}
