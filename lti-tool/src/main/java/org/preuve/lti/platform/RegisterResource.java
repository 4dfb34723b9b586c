package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/** Where an administrator's platform comes to register (Dynamic Registration 1.0, section 3.3). */
@Path("/lti/register")
@OpenTo(Who.ANYBODY)
@Dependent
public class RegisterResource {

  private final RegisterPlatform register;
  private final Frame frame;
  private final CourseRequest request;

  @Inject
  public RegisterResource(RegisterPlatform register, Frame frame, CourseRequest request) {
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
        .register(invite, configuration, token)
        .fold(
            registered -> {
              var platform = registered.registration();
              boolean pending = platform.state() == RegistrationState.PENDING;
              var origin = Hosts.address(configuration).map(Hosts::origin).orElse("");
              var view = new View(platform.responsibleHost(), origin, pending);
              var title = pending ? page.t("register.pending") : page.t("register.title");
              return frame.show(page, title, "platform/registered.jte", view);
            },
            refused -> frame.refuse(page, refused.reason(), refused.detail()));
  }
}
