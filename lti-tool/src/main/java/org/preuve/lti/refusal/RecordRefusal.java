package org.preuve.lti.refusal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.preuve.lti.platform.RegistrationRepository;
import org.preuve.web.Reason;
import org.preuve.web.base.CleanText;

/** Notes refused logins and launches for the administrator: code, rule and clocks, no person. */
@Dependent
public class RecordRefusal {

  /** {@code error} of RFC 6749, section 4.1.2.1; what follows it may name a person. */
  private static final Pattern ERROR = Pattern.compile("([a-z_]{1,40})( .*)?");

  private final RefusedLaunchRepository refusals;
  private final RegistrationRepository registrations;
  private final Clock clock;

  @Inject
  RecordRefusal(
      RefusedLaunchRepository refusals, RegistrationRepository registrations, Clock clock) {
    this.refusals = refusals;
    this.registrations = registrations;
    this.clock = clock;
  }

  /** A launch that came to nothing. */
  @Transactional
  void launch(LaunchRefusal refused) {
    var registration = refused.registration();
    var detail = refused.details().isEmpty() ? "" : refused.details().get(0);
    refusals.keep(
        registration == null ? null : registration.id(),
        registration == null ? "" : registration.issuer(),
        refused.reason().name(),
        detail(refused.reason(), detail),
        refused.clocks(),
        clock.instant());
  }

  /** A login that came to nothing. */
  @Transactional
  public void login(Reason reason, Map<String, List<String>> parameters) {
    var issuer = first(parameters, "iss");
    var known = registrations.byIssuerAndClientId(issuer, first(parameters, "client_id"));
    refusals.keep(
        known.map(r -> r.id()).orElse(null),
        CleanText.of(issuer),
        reason.name(),
        "",
        null,
        clock.instant());
  }

  private static String detail(Reason reason, String detail) {
    if (reason != LaunchReason.LTI_PLATFORM) {
      return CleanText.of(detail);
    }
    var error = ERROR.matcher(detail);
    return error.matches() ? error.group(1) : "";
  }

  private static String first(Map<String, List<String>> parameters, String name) {
    var values = parameters.get(name);
    var value = values == null || values.isEmpty() ? "" : values.get(0);
    return value.length() <= 255 && value.chars().allMatch(c -> c < 128) ? value : "";
  }
}
