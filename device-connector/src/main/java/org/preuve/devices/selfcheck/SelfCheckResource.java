package org.preuve.devices.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.preuve.devices.DevicePages;
import org.preuve.devices.telemetry.SelfCheck;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;
import org.preuve.web.limit.ClientAddress;
import org.preuve.web.limit.TryLimit;
import org.preuve.web.page.Page;

/**
 * For whoever builds a device: a message in, claim by claim what is right and wrong with it out.
 * Nothing is stored, and no device of anybody is looked up.
 */
@Path("/telemetry/check")
@OpenTo(Who.ANYBODY)
@Dependent
public class SelfCheckResource {

  private final Often often;
  private final ClientAddress addresses;
  private final Frame frame;
  private final Clock clock;
  private final Page page;

  @Context private HttpServletRequest request;

  @Inject
  @SuppressWarnings("NullAway") // the container sets the request
  public SelfCheckResource(Often often, ClientAddress addresses, Frame frame, Clock clock) {
    this.often = often;
    this.addresses = addresses;
    this.frame = frame;
    this.clock = clock;
    this.page = frame.page(DevicePages.PAGES);
  }

  /** What one address may ask for: a signature takes a millisecond. */
  @ApplicationScoped
  static class Often {

    private final TryLimit tries = new TryLimit(300, Duration.ofMinutes(1));

    Optional<Duration> wait(String address, Instant now) {
      return tries.take(address, now);
    }
  }

  /** The empty form. */
  @GET
  public Response form() {
    return show(200, new SelfCheckView(SelfCheckForm.EMPTY, "", Optional.empty()));
  }

  /** Checks what was pasted. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response check(
      @FormParam("message") @DefaultValue("") String message,
      @FormParam("kind") @DefaultValue("t") String kind,
      @FormParam("device") @DefaultValue("") String device,
      @FormParam("kid") @DefaultValue("") String keyId,
      @FormParam("jwk") @DefaultValue("") String jwk,
      @FormParam("before") @DefaultValue("") String before) {
    var wait = often.wait(addresses.of(request), clock.instant());
    if (wait.isPresent()) {
      return Response.fromResponse(frame.refuse(page, SelfCheckReason.SELFCHECK_OFTEN))
          .header(HttpHeaders.RETRY_AFTER, TryLimit.retryAfter(wait.get()))
          .build();
    }
    var form =
        new SelfCheckForm(
            message.strip(), kind, device.strip(), keyId.strip(), jwk.strip(), before.strip());
    return form.refusal().map(reason -> refuse(form, reason)).orElseGet(() -> answer(form));
  }

  private Response refuse(SelfCheckForm form, SelfCheckReason reason) {
    return frame.wantsJson()
        ? frame.refuse(page, reason)
        : show(reason.status(), new SelfCheckView(form, reason.name(), Optional.empty()));
  }

  private Response answer(SelfCheckForm form) {
    var report = SelfCheck.of(SelfCheckForm.bytes(form.message()), form.expected());
    if (frame.wantsJson()) {
      return Response.ok(SelfCheckView.json(page, report))
          .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
          .build();
    }
    var answer = SelfCheckView.answer(page, report);
    return show(200, new SelfCheckView(form, "", Optional.of(answer)));
  }

  private Response show(int status, SelfCheckView view) {
    return frame.show(status, page, page.t("selfcheck.title"), "selfcheck/page.jte", view);
  }
}
