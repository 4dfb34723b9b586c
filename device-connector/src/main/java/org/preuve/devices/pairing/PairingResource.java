package org.preuve.devices.pairing;

import jakarta.data.exceptions.EntityExistsException;
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
import java.time.Clock;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Pairing as the owner sees it: a code, a fingerprint to compare, done. */
@Path("/devices/new")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class PairingResource {

  private static final int LONGEST_NAME = 80;

  private final StartPairing pairings;
  private final Caller caller;
  private final Frame frame;
  private final ServerConfig server;
  private final Clock clock;
  private final Page page;

  @Inject
  public PairingResource(
      StartPairing pairings, Caller caller, Frame frame, ServerConfig server, Clock clock) {
    this.pairings = pairings;
    this.caller = caller;
    this.frame = frame;
    this.server = server;
    this.clock = clock;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** Asks for the device's name. */
  @GET
  public Response form() {
    return frame.show(page, page.t("pairing.new"), "pairing/name.jte", new NameView("", false));
  }

  /** Makes a code. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@FormParam("name") @DefaultValue("") String name) {
    var clean = name.replaceAll("[\\p{C}]", "").strip();
    if (clean.isEmpty() || clean.length() > LONGEST_NAME) {
      return frame.show(
          400, page, page.t("pairing.new"), "pairing/name.jte", new NameView(clean, true));
    }
    return pairings
        .start(caller, clean)
        .map(made -> frame.seeOther(page, "/devices/new/" + made.id(), null))
        .orElseGet(() -> frame.refuse(page, PairingReason.PAIR_MANY));
  }

  /** The steps, as far as they are. */
  @GET
  @Path("/{pairing}")
  public Response steps(@PathParam("pairing") String id) {
    var pairing = own(id);
    var view =
        PairingView.of(pairing, server.at("/pair/" + pairing.code()).toString(), clock.instant());
    return frame.show(
        page, page.t("pairing.title", pairing.deviceName()), "pairing/steps.jte", view);
  }

  /** The fingerprints are the same. */
  @POST
  @Path("/{pairing}/confirm")
  public Response confirm(@PathParam("pairing") String id) {
    return refusal(own(id))
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(() -> frame.seeOther(page, "/devices/new/" + id, null));
  }

  private Optional<PairingReason> refusal(Pairing pairing) {
    try {
      return pairings.confirm(caller, pairing);
    } catch (EntityExistsException sameKey) { // two students confirmed it at once
      return Optional.of(PairingReason.PAIR_KEY_TAKEN);
    }
  }

  /** They are not. */
  @POST
  @Path("/{pairing}/refuse")
  public Response refuse(@PathParam("pairing") String id) {
    pairings.refuse(own(id));
    return frame.seeOther(page, "/devices", "pairing-refused");
  }

  private Pairing own(String id) {
    return pairings.of(caller, id).orElseThrow(NotFoundException::new);
  }
}
