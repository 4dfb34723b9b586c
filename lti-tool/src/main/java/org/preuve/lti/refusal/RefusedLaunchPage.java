package org.preuve.lti.refusal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.LtiPages;
import org.preuve.lti.platform.Registration;
import org.preuve.web.frame.CourseRequest;
import org.preuve.web.frame.Frame;
import org.preuve.web.frame.RefusalView;
import org.preuve.web.page.Page;

/** Says why a launch was refused and what to do, with the two clocks where time is the matter. */
@Dependent
public class RefusedLaunchPage {

  private static final Logger LOG = Logger.getLogger(RefusedLaunchPage.class.getName());

  private final Frame frame;
  private final CourseRequest request;
  private final RecordRefusal record;

  @Inject
  RefusedLaunchPage(Frame frame, CourseRequest request, RecordRefusal record) {
    this.record = record;
    this.frame = frame;
    this.request = request;
  }

  /**
   * Notes the refusal and shows it.
   *
   * @param tab address that goes on in a new tab, empty when that would not help
   */
  public Response show(LaunchRefusal refused, String tab) {
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
    var page = frame.page(LtiPages.PAGES);
    var arguments = refused.details().isEmpty() ? new Object[] {""} : refused.details().toArray();
    var text = RefusalView.of(page, refused.reason(), arguments);
    if (request.wantsJson()) {
      return frame.refuse(page, refused.reason(), arguments);
    }
    var view = new RefusedLaunchView(text, tab, facts(page, refused, registration));
    return frame.show(refused.reason().status(), page, text.title(), "refusal/refused.jte", view);
  }

  private static List<Map.Entry<String, String>> facts(
      Page page, LaunchRefusal refused, @Nullable Registration registration) {
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
