package org.preuve.devices.live;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.preuve.devices.DevicePages;
import org.preuve.devices.telemetry.MessageRepository;
import org.preuve.lti.admin.account.InAdministration;
import org.preuve.web.OpenTo;
import org.preuve.web.OpenTo.Who;
import org.preuve.web.frame.Frame;

/**
 * The names under which devices sent that nobody has paired. They belong to no platform, so that
 * nobody of any platform sees them.
 */
@Path("/admin/devices")
@OpenTo(Who.ADMINISTRATION)
@InAdministration
@Dependent
public class StrangersResource {

  private static final int SHOWN = 50;

  private final MessageRepository messages;
  private final Frame frame;

  @Inject
  public StrangersResource(MessageRepository messages, Frame frame) {
    this.messages = messages;
    this.frame = frame;
  }

  /** One refused message. */
  public record Stranger(String device, String at) {}

  /** What the page shows, the newest first. */
  public record View(List<Stranger> strangers) {}

  /** The newest. */
  @GET
  public Response list() {
    var page = frame.page(DevicePages.PAGES);
    var strangers =
        messages.strangers(SHOWN).stream()
            .map(s -> new Stranger(s.device(), page.dateTime(s.at())))
            .toList();
    return frame.show(page, page.t("strangers.title"), "live/strangers.jte", new View(strangers));
  }
}
