package org.preuve.lti.launch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.Frame;
import org.preuve.lti.Page;
import org.preuve.lti.frame.CourseRequest;
import org.preuve.lti.frame.FrameLayout;
import org.preuve.lti.frame.RefusalView;
import org.preuve.lti.platform.Registration;

/** Says why a launch was refused and what to do, with the two clocks where time is the matter. */
@Dependent
class RefusedLaunchPage {

  private static final Logger LOG = Logger.getLogger(RefusedLaunchPage.class.getName());

  private final Frame frame;
  private final CourseRequest request;
  private final StartLogin logins;
  private final RecordRefusal record;

  @Inject
  RefusedLaunchPage(Frame frame, CourseRequest request, StartLogin logins, RecordRefusal record) {
    this.record = record;
    this.frame = frame;
    this.request = request;
    this.logins = logins;
  }

  Response show(AcceptOutcome.Refused refused, String state) {
    var registration = refused.registration();
    LOG.info(
        () ->
            String.format(
                Locale.ROOT,
                "launch refused: %s, registration %s",
                refused.reason().name(),
                registration == null ? "?" : registration.id()));
    record.launch(refused);
    request.allowFrame(registration == null ? "*" : registration.origins());
    var page = frame.page(FrameLayout.PAGES);
    var arguments = refused.details().isEmpty() ? new Object[] {""} : refused.details().toArray();
    var text = RefusalView.of(page, refused.reason(), arguments);
    if (request.wantsJson()) {
      return frame.refuse(page, refused.reason(), arguments);
    }
    var view = new RefusedLaunchView(text, tab(refused, state), facts(page, refused, registration));
    return frame.show(refused.reason().status(), page, text.title(), "launch/refused.jte", view);
  }

  /** A login that still waits can go on in a tab of its own. */
  private String tab(AcceptOutcome.Refused refused, String state) {
    boolean waits =
        refused.reason() == LaunchReason.LTI_STATE
            && logins.waiting(state, s -> Optional.empty()).isPresent();
    return waits ? LoginResource.tabAddress(state) : "";
  }

  private static List<Map.Entry<String, String>> facts(
      Page page, AcceptOutcome.Refused refused, @Nullable Registration registration) {
    var facts = new ArrayList<Map.Entry<String, String>>();
    if (registration != null) {
      facts.add(Map.entry(page.t("launch.fact.platform"), registration.issuer()));
    }
    var clocks = refused.clocks();
    if (clocks == null) {
      return facts;
    }
    if (clocks.expiry() != null) {
      facts.add(Map.entry(page.t("launch.fact.expiry"), time(page, clocks.expiry())));
    }
    facts.add(Map.entry(page.t("launch.fact.ours"), time(page, clocks.ours())));
    var theirs = clocks.theirs();
    if (theirs != null) {
      var seconds = Duration.between(theirs, clocks.ours()).abs().toSeconds();
      facts.add(
          Map.entry(
              page.t("launch.fact.theirs"),
              page.t("launch.fact.difference", time(page, theirs), seconds)));
    }
    facts.add(Map.entry(page.t("launch.fact.rule"), refused.details().get(0)));
    return facts;
  }

  private static String time(Page page, Instant at) {
    return page.date(at) + ", " + page.seconds(at);
  }
}
