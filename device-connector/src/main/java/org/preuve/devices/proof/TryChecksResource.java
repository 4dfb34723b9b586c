package org.preuve.devices.proof;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.check.CheckSet;
import org.preuve.devices.check.CourseChecks;
import org.preuve.devices.proof.TryView.Tried;
import org.preuve.devices.registry.ClassDevices;
import org.preuve.devices.registry.Device;
import org.preuve.web.Caller;
import org.preuve.web.InCourse;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** A set of checks on measurements that are there, before students use it. */
@Path("/checks/{set}/try")
@OpenTo(Who.ASSESSOR)
@InCourse
@Dependent
public class TryChecksResource {

  private static final Duration SUGGESTED = Duration.ofMinutes(30);

  private final CourseChecks checks;
  private final ClassDevices devices;
  private final TryChecks tries;
  private final ProofGate gate;
  private final Caller caller;
  private final Frame frame;
  private final Clock clock;
  private final Page page;

  @Inject
  public TryChecksResource(
      CourseChecks checks,
      ClassDevices devices,
      TryChecks tries,
      ProofGate gate,
      Caller caller,
      Frame frame,
      Clock clock) {
    this.checks = checks;
    this.devices = devices;
    this.tries = tries;
    this.gate = gate;
    this.caller = caller;
    this.frame = frame;
    this.clock = clock;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** The form, and below it what the window shows once one is chosen. */
  @GET
  public Response show(
      @PathParam("set") String code,
      @QueryParam("device") @DefaultValue("") String id,
      @QueryParam("from") @DefaultValue("") String from,
      @QueryParam("to") @DefaultValue("") String to) {
    var set = checks.find(caller, code).orElseThrow(NotFoundException::new);
    if (id.isEmpty()) {
      var now = clock.instant();
      return shown(200, set, "", local(now.minus(SUGGESTED)), local(now), "", Optional.empty());
    }
    var device = devices.find(caller, id).orElseThrow(NotFoundException::new);
    return gate.member(caller, () -> tried(set, device, from, to))
        .orElseGet(() -> ProofPageResource.later(frame));
  }

  private Response tried(CheckSet set, Device device, String from, String to) {
    var window = Window.read(from, to, page.zone(), clock.instant());
    var refused =
        window.isEmpty()
            ? Optional.of(ProofReason.PROOF_WINDOW)
            : tries.refusal(device, window.get());
    return refused
        .map(
            reason ->
                shown(reason.status(), set, device.id(), from, to, reason.name(), Optional.empty()))
        .orElseGet(
            () -> {
              var tried = tries.of(page, device, window.orElseThrow(), set);
              return shown(200, set, device.id(), from, to, "", Optional.of(tried));
            });
  }

  private Response shown(
      int status,
      CheckSet set,
      String device,
      String from,
      String to,
      String problem,
      Optional<Tried> tried) {
    var view =
        new TryView(
            set.code(), set.title(), tries.choices(caller, device), from, to, problem, tried);
    return frame.show(status, page, page.t("try.title", set.title()), "proof/try.jte", view);
  }

  /** For a field of kind {@code datetime-local}. */
  private String local(Instant at) {
    return at.atZone(page.zone()).toLocalDateTime().truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
