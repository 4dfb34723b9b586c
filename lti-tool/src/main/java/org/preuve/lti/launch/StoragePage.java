package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.preuve.lti.LtiPages;
import org.preuve.lti.platform.Hosts;
import org.preuve.lti.platform.Registration;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;

/**
 * The pages of a launch in a frame without cookies: the secret that binds the login to the browser
 * is kept in the platform's storage and found there again (LTI OIDC Login with client side
 * postMessages; LTI postMessage storage), and the session's secret stays in this tab.
 */
@Dependent
public class StoragePage {

  private static final String KEY = "pv-login-";

  /**
   * Where the storage is.
   *
   * @param frame name of the platform's frame, or {@code _parent}
   * @param origin of the platform's authorization endpoint; no other window is believed
   * @param key name of the login's secret
   * @param tab address of the same login in a tab of its own
   */
  public record Place(String frame, String origin, String key, String tab) {}

  /**
   * Keeps a secret, then goes to the platform.
   *
   * @param value secret of the login
   * @param next authorization request
   */
  public record Keep(Place place, String value, String next) {

    /** Secret and hints stay out of every log. */
    @Override
    public String toString() {
      return "a login for the platform's storage";
    }
  }

  /**
   * Finds the secret of a login, then repeats the launch with it.
   *
   * @param form what the platform posted
   */
  public record Find(Place place, LaunchForm form) {}

  /**
   * Keeps the session's secret in this tab and opens the course.
   *
   * @param handle of the session
   * @param next first page of the course
   */
  public record Enter(String handle, String secret, String next) {

    /** The secret stays out of every log. */
    @Override
    public String toString() {
      return "an opened session";
    }
  }

  private final StartLogin logins;
  private final Frame frame;
  private final CourseRequest request;

  @Inject
  StoragePage(StartLogin logins, Frame frame, CourseRequest request) {
    this.logins = logins;
    this.frame = frame;
    this.request = request;
  }

  Response keep(StartLogin.Outcome.Started started, String storage) {
    var view =
        new Keep(
            place(started.registration(), storage, started.state()),
            started.secret(),
            started.address().toString());
    return show("launch/keep.jte", view);
  }

  /** Empty when the login of this form does not wait for a storage. */
  Optional<Response> find(LaunchForm form) {
    return logins
        .waiting(form.state(), state -> Optional.empty())
        .filter(waiting -> waiting.storage().isPresent())
        .map(waiting -> find(waiting, form));
  }

  private Response find(StartLogin.Waiting waiting, LaunchForm form) {
    request.allowFrame(waiting.registration().origins());
    request.allowOwnForms();
    var place = place(waiting.registration(), waiting.storage().orElseThrow(), form.state());
    return show("launch/find.jte", new Find(place, form));
  }

  Response enter(AcceptOutcome.Entered entered, URI page) {
    request.allowWithoutCookies(entered.registration().origins());
    var session = entered.session();
    return show(
        "launch/enter.jte",
        new Enter(session.caller().handle(), session.secret(), page.toString()));
  }

  private Response show(String template, Object view) {
    var page = frame.page(LtiPages.PAGES);
    return frame.show(page, page.t("launch.storage.title"), template, view);
  }

  private static Place place(Registration registration, String storage, String state) {
    var origin = Hosts.origin(URI.create(registration.authorizationEndpoint()));
    return new Place(storage, origin, KEY + state, LoginResource.tabAddress(state));
  }
}
