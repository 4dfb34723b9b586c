package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.proof.ProofOutcome.Frozen;
import org.preuve.devices.proof.ProofOutcome.Refused;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.OwnDevices;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** From a window of telemetry to a proof: look at it, then freeze it. */
@Path("/devices/{device}/proofs")
@OpenTo({Who.LEARNER, Who.ASSESSOR})
@InCourse
@Dependent
public class ProofResource {

  private final OwnDevices devices;
  private final PreviewWindow preview;
  private final ProvePrototype prove;
  private final ProofGate gate;
  private final Caller caller;
  private final Frame frame;
  private final Clock clock;
  private final Page page;

  @Inject
  public ProofResource(
      OwnDevices devices,
      PreviewWindow preview,
      ProvePrototype prove,
      ProofGate gate,
      Caller caller,
      Frame frame,
      Clock clock) {
    this.devices = devices;
    this.preview = preview;
    this.prove = prove;
    this.gate = gate;
    this.caller = caller;
    this.frame = frame;
    this.clock = clock;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What the window would show. */
  @GET
  public Response preview(
      @PathParam("device") String id,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to,
      @QueryParam("last") @DefaultValue("") String last) {
    var device = own(id);
    var window =
        last.isEmpty()
            ? Window.read(from, to, page.zone(), clock.instant())
            : Window.last(last, clock.instant());
    if (window.isEmpty()) {
      return frame.refuse(page, ProofReason.PROOF_WINDOW);
    }
    return show(
        200,
        device,
        window.get(),
        "",
        ProofForm.titled(page.t("preview.title-value", device.name())));
  }

  /** Freezes the window and attaches it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response freeze(
      @PathParam("device") String id,
      @FormParam("from") @DefaultValue("") String from,
      @FormParam("to") @DefaultValue("") String to,
      @Context HttpServletRequest request) {
    var device = own(id);
    var window = Window.read(from, to, page.zone(), clock.instant());
    if (window.isEmpty()) {
      return frame.refuse(page, ProofReason.PROOF_WINDOW);
    }
    var form = ProofForm.of(request.getParameterMap());
    return gate.member(caller, () -> prove.freeze(caller, device, window.get(), form))
        .map(outcome -> answer(device, window.get(), outcome, form))
        .orElseGet(this::busy);
  }

  private Response answer(Device device, Window window, ProofOutcome outcome, ProofForm form) {
    if (outcome instanceof Refused refused) {
      return refused(device, window, refused.reason(), form);
    }
    return frame.seeOther(page, "/proofs/" + ((Frozen) outcome).proof(), "proof-frozen");
  }

  private Response refused(Device device, Window window, ProofReason reason, ProofForm form) {
    if (reason == ProofReason.PROOF_TITLE || reason == ProofReason.PROOF_LINK) {
      return show(reason.status(), device, window, reason.name(), form);
    }
    return frame.refuse(page, reason);
  }

  private Response show(int status, Device device, Window window, String problem, ProofForm form) {
    return gate.member(caller, () -> preview.of(page, caller, device, window, problem, form))
        .map(view -> shown(status, device, window, view))
        .orElseGet(this::busy);
  }

  private Response shown(int status, Device device, Window window, Optional<PreviewView> view) {
    return view.map(v -> frame.show(status, page, page.t("preview.title"), "proof/preview.jte", v))
        .orElseGet(() -> frame.refuse(page, preview.refusal(device, window)));
  }

  private Response busy() {
    return ProofPageResource.later(frame);
  }

  private Device own(String id) {
    return devices.find(caller, id).orElseThrow(NotFoundException::new);
  }
}
