package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.preuve.lti.LtiPages;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.Caller;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/** The page that posts a signed answer to the platform. */
@Dependent
public class AnswerPage {

  /**
   * What the page shows.
   *
   * @param action the platform's return address
   * @param jwt signed answer
   * @param titles of the chosen links, none when the teacher chose nothing
   */
  public record View(String action, String jwt, List<String> titles) {}

  private final RegistrationRepository registrations;
  private final ToolKeys keys;
  private final Frame frame;
  private final CourseRequest request;
  private final ServerConfig server;
  private final Event<ContentChosen> chosen;
  private final Clock clock;

  @Inject
  AnswerPage(
      RegistrationRepository registrations,
      ToolKeys keys,
      Frame frame,
      CourseRequest request,
      ServerConfig server,
      Event<ContentChosen> chosen,
      Clock clock) {
    this.registrations = registrations;
    this.keys = keys;
    this.frame = frame;
    this.request = request;
    this.server = server;
    this.chosen = chosen;
    this.clock = clock;
  }

  /** Posts {@code items}; without any, the message says that nothing was chosen. */
  Response send(Caller caller, DeepLinking asked, List<ChosenItem> items) {
    var page = frame.page(LtiPages.PAGES);
    var registration = registrations.byId(caller.registration()).orElseThrow();
    var message = page.t("choose.message", items.size());
    var claims =
        new DeepLinkingResponse(registration, server, clock.instant())
            .claims(asked, items, message);
    if (!items.isEmpty()) {
      chosen.fire(new ContentChosen(caller.course()));
    }
    var action = asked.asked().returnUrl();
    request.allowFormTo(Hosts.origin(action));
    var titles = items.stream().map(ChosenItem::title).toList();
    var view = new View(action.toString(), keys.sign(registration.ref(), claims), titles);
    return frame.show(page, page.t("deeplink.sending"), "deeplink/answer.jte", view);
  }
}
