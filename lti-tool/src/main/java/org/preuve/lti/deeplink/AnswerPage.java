package org.preuve.lti.deeplink;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.preuve.lti.Caller;
import org.preuve.lti.DeepLinkAnswer;
import org.preuve.lti.Frame;
import org.preuve.lti.frame.CourseRequest;
import org.preuve.lti.frame.FrameLayout;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.lti.toolkey.ToolKeys;

/** The page that posts a signed answer to the platform. */
@Dependent
public class AnswerPage {

  /**
   * What the page shows.
   *
   * @param action the platform's return address
   * @param jwt signed answer
   * @param titles of the chosen links
   */
  public record View(String action, String jwt, List<String> titles) {}

  private final DeepLinkingRepository requests;
  private final RegistrationRepository registrations;
  private final ToolKeys keys;
  private final Frame frame;
  private final CourseRequest request;
  private final Clock clock;

  @Inject
  AnswerPage(
      DeepLinkingRepository requests,
      RegistrationRepository registrations,
      ToolKeys keys,
      Frame frame,
      CourseRequest request,
      Clock clock) {
    this.requests = requests;
    this.registrations = registrations;
    this.keys = keys;
    this.frame = frame;
    this.request = request;
    this.clock = clock;
  }

  /** Posts {@code items}; a refusal when the session was not opened for that. */
  public Response send(Caller caller, List<DeepLinkAnswer.Item> items) {
    var page = frame.page(FrameLayout.PAGES);
    if (!caller.assessor()) {
      return frame.refuse(page, DeepLinkReason.DEEP_LINK_ROLE);
    }
    var asked = requests.byHandle(caller.handle());
    if (asked.isEmpty()) {
      return frame.refuse(page, DeepLinkReason.DEEP_LINK_NOT_ASKED);
    }
    var registration = registrations.byId(caller.registration()).orElseThrow();
    var claims = DeepLinkingResponse.claims(registration, asked.get(), items, clock.instant());
    var action = asked.get().returnUrl();
    request.allowFormTo(Hosts.origin(action));
    var titles = items.stream().map(DeepLinkAnswer.Item::title).toList();
    var view = new View(action.toString(), keys.sign(registration.ref(), claims), titles);
    return frame.show(page, page.t("deeplink.sending"), "deeplink/answer.jte", view);
  }
}
