package org.preuve.lti.admin.platforms;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.preuve.lti.LtiPages;
import org.preuve.lti.admin.account.AdminAction;
import org.preuve.lti.admin.account.AdminLog;
import org.preuve.lti.admin.account.AdminRequest;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.lti.platform.Registrations;
import org.preuve.lti.toolkey.RotateToolKeys;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/** New keys for one platform: at leisure, or at once when one was stolen. */
@Path("/admin/platforms/{ref:[a-z2-7]{26}}/keys")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class PlatformKeysResource {

  private final Registrations registrations;
  private final RotateToolKeys rotation;
  private final AdminRequest request;
  private final AdminLog log;
  private final Frame frame;

  @Inject
  public PlatformKeysResource(
      Registrations registrations,
      RotateToolKeys rotation,
      AdminRequest request,
      AdminLog log,
      Frame frame) {
    this.registrations = registrations;
    this.rotation = rotation;
    this.request = request;
    this.log = log;
    this.frame = frame;
  }

  /**
   * Makes a new key.
   *
   * @param wish {@code rotate}, or {@code stolen}
   */
  @POST
  public Response renew(
      @PathParam("ref") String ref, @FormParam("wish") @DefaultValue("") String wish) {
    var registration = registrations.byRef(ref).orElseThrow(NotFoundException::new);
    boolean done =
        switch (wish) {
          case "rotate" -> rotation.rotate(ref).isPresent();
          case "stolen" -> rotation.replaceStolen(ref).isPresent();
          default -> throw new BadRequestException();
        };
    if (!done) {
      throw new NotFoundException();
    }
    log.note(
        request.name(),
        wish.equals("rotate") ? AdminAction.Kind.KEY_ROTATED : AdminAction.Kind.KEY_REPLACED,
        DecideOnPlatform.name(registration));
    return frame.seeOther(
        frame.page(LtiPages.PAGES), "/admin/platforms/" + ref, "admin.key-" + wish);
  }
}
