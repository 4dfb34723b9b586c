package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.preuve.devices.DevicePages;
import org.preuve.devices.registry.BrokerAccounts;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A student's devices: list, live page, revocation. */
@Path("/devices")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class DevicesResource {

  private final ShowDevices show;
  private final OwnDevices devices;
  private final BrokerAccounts accounts;
  private final Caller caller;
  private final Frame frame;
  private final Page page;

  @Inject
  public DevicesResource(
      ShowDevices show, OwnDevices devices, BrokerAccounts accounts, Caller caller, Frame frame) {
    this.show = show;
    this.devices = devices;
    this.accounts = accounts;
    this.caller = caller;
    this.frame = frame;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** The list, or how to fill it. */
  @GET
  public Response list() {
    return frame.show(page, page.t("devices.title"), "live/list.jte", show.list(page, caller));
  }

  /** What one device does right now. */
  @GET
  @Path("/{device}")
  public Response live(
      @PathParam("device") String id, @QueryParam("pause") @Nullable String pause) {
    var device = own(id);
    return frame.show(
        page, device.name(), "live/device.jte", show.live(page, device, pause != null));
  }

  /** Asks before a device is revoked. */
  @GET
  @Path("/{device}/revocation")
  public Response ask(@PathParam("device") String id) {
    var device = own(id);
    var view = new RevocationView(device.id(), device.name());
    return frame.show(page, page.t("revoke.title", device.name()), "live/revocation.jte", view);
  }

  /** Revokes it. */
  @POST
  @Path("/{device}/revocation")
  public Response revoke(
      @PathParam("device") String id, @FormParam("why") @DefaultValue("") String why) {
    devices.revoke(own(id), why.equals("lost"));
    accounts.write();
    return frame.seeOther(page, "/devices/" + id, "device-revoked");
  }

  private Device own(String id) {
    return devices.find(caller, id).orElseThrow(NotFoundException::new);
  }
}
