package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.AdminAction;
import org.preuve.lti.admin.account.AdminLog;
import org.preuve.lti.admin.account.AdminRequest;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.admin.doctor.DiagnosePlatform;
import org.preuve.lti.admin.doctor.Diagnosis;
import org.preuve.lti.platform.Registration;
import org.preuve.lti.platform.Registrations;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** One platform: its addresses, deployments and key; decisions; the doctor. */
@Path("/admin/platforms/{ref:[a-z2-7]{26}}")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class PlatformResource {

  private final Registrations registrations;
  private final ReadPlatform reading;
  private final DecideOnPlatform decisions;
  private final DiagnosePlatform doctor;
  private final AdminRequest request;
  private final AdminLog log;
  private final Frame frame;
  private final Clock clock;

  @Inject
  public PlatformResource(
      Registrations registrations,
      ReadPlatform reading,
      DecideOnPlatform decisions,
      DiagnosePlatform doctor,
      AdminRequest request,
      AdminLog log,
      Frame frame,
      Clock clock) {
    this.clock = clock;
    this.registrations = registrations;
    this.reading = reading;
    this.decisions = decisions;
    this.doctor = doctor;
    this.request = request;
    this.log = log;
    this.frame = frame;
  }

  /** The page. */
  @GET
  public Response show(@PathParam("ref") String ref) {
    return page(found(ref), Optional.empty());
  }

  /** Confirms, refuses, disables, enables or deletes. */
  @POST
  @Path("/decision")
  public Response decide(
      @PathParam("ref") String ref, @FormParam("decision") @DefaultValue("") String wish) {
    var decision =
        Arrays.stream(DecideOnPlatform.Decision.values())
            .filter(d -> d.name().toLowerCase(Locale.ROOT).equals(wish))
            .findFirst()
            .orElseThrow(BadRequestException::new);
    var page = frame.page(LtiPages.PAGES);
    boolean gone =
        decision == DecideOnPlatform.Decision.REFUSE
            || decision == DecideOnPlatform.Decision.DELETE;
    return decisions
        .decide(found(ref), decision, request.name())
        .map(reason -> frame.refuse(page, reason))
        .orElseGet(
            () ->
                frame.seeOther(page, gone ? "/admin" : "/admin/platforms/" + ref, "admin." + wish));
  }

  /** Lets a deployment launch, or no longer. */
  @POST
  @Path("/deployments")
  public Response deployment(
      @PathParam("ref") String ref,
      @FormParam("deployment") @DefaultValue("0") long id,
      @FormParam("allow") @DefaultValue("false") boolean may) {
    if (!decisions.deployment(found(ref), id, may, request.name())) {
      throw new NotFoundException();
    }
    return frame.seeOther(
        frame.page(LtiPages.PAGES),
        "/admin/platforms/" + ref,
        may ? "admin.deployment-allowed" : "admin.deployment-refused");
  }

  /** Tries what a launch and the services need; the page with the findings. */
  @POST
  @Path("/doctor")
  public Response diagnose(@PathParam("ref") String ref) {
    var registration = found(ref);
    log.note(request.name(), AdminAction.Kind.DIAGNOSED, DecideOnPlatform.name(registration));
    var findings = doctor.diagnose(registration);
    if (findings.stream().anyMatch(Diagnosis::keysRead)) {
      registrations.keysRead(registration, clock.instant());
    }
    return page(found(ref), Optional.of(findings));
  }

  private Registration found(String ref) {
    return registrations.byRef(ref).orElseThrow(NotFoundException::new);
  }

  private Response page(Registration registration, Optional<List<Diagnosis>> findings) {
    var page = frame.page(LtiPages.PAGES);
    var view = PlatformViews.one(page, registration, reading.facts(registration), findings);
    return frame.show(page, view.host(), "admin/platform.jte", view);
  }
}
