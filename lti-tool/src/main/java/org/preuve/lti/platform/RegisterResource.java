package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.preuve.lti.LtiPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;
import org.preuve.web.page.Page;

/** Where an administrator's platform comes to register (Dynamic Registration 1.0, section 3.3). */
@Path("/lti/register")
@OpenTo(Who.ANYBODY)
@Dependent
public class RegisterResource {

  private final RegisterPlatform register;
  private final Frame frame;
  private final CourseRequest request;
  private final RegistrationRepository registrations;

  @Inject
  public RegisterResource(
      RegisterPlatform register,
      Frame frame,
      CourseRequest request,
      RegistrationRepository registrations) {
    this.registrations = registrations;
    this.register = register;
    this.frame = frame;
    this.request = request;
  }

  /**
   * What the page shows.
   *
   * @param host the platform
   * @param origin where the message goes that closes the window
   * @param pending whether our administrator has still to confirm it
   */
  public record View(String host, String origin, boolean pending) {}

  /**
   * Registers the platform and closes its window.
   *
   * @param invite token of the invitation
   * @param configuration address that the platform added
   * @param token bearer token that the platform added
   */
  @GET
  public Response register(
      @QueryParam("invite") @DefaultValue("") String invite,
      @QueryParam("openid_configuration") @DefaultValue("") String configuration,
      @QueryParam("registration_token") @DefaultValue("") String token) {
    var page = frame.page(LtiPages.PAGES);
    Hosts.address(configuration).map(Hosts::origin).ifPresent(request::allowFrame);
    return register
        .register(invite, configuration, token, page.locale())
        .fold(
            registered -> {
              var origin = Hosts.address(configuration).map(Hosts::origin).orElse("");
              return show(page, registered.registration(), origin);
            },
            refused -> refuse(page, refused.reason(), refused.detail()));
  }

  /** The same page later, in another language: it registers nothing and names no invitation. */
  @GET
  @Path("done/{ref:[a-z0-9]{1,40}}")
  public Response done(@PathParam("ref") String ref) {
    var page = frame.page(LtiPages.PAGES);
    return registrations
        .byRef(ref)
        .map(platform -> show(page, platform, ""))
        .orElseGet(() -> frame.refuse(page, RegistrationReason.REG_UNKNOWN));
  }

  /** Why a platform was refused, in another language. */
  @GET
  @Path("refused/{reason:[A-Z_]{1,40}}")
  public Response refused(@PathParam("reason") String name) {
    var page = frame.page(LtiPages.PAGES);
    var reason =
        Stream.of(RegistrationReason.values())
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElse(RegistrationReason.REG_UNKNOWN);
    return refuse(page, reason, "–");
  }

  private Response show(Page page, Registration platform, String origin) {
    request.otherLanguageAt("/lti/register/done/" + platform.ref());
    boolean pending = platform.state() == RegistrationState.PENDING;
    var view = new View(platform.responsibleHost(), origin, pending);
    var title = pending ? page.t("register.pending") : page.t("register.title");
    return frame.show(page, title, "platform/registered.jte", view);
  }

  private Response refuse(Page page, RegistrationReason reason, String detail) {
    request.otherLanguageAt("/lti/register/refused/" + reason);
    return frame.refuse(page, reason, detail);
  }
}
