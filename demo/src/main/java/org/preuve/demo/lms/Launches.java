package org.preuve.demo.lms;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.demo.base.SecretFiles;

/** Launches that were begun: each has a random hint that is good once, for two minutes. */
final class Launches {

  private static final Duration LIFETIME = Duration.ofMinutes(2);

  private final Map<String, Begun> begun = new ConcurrentHashMap<>();
  private final Clock clock;
  private final Addresses addresses;

  Launches(Clock clock, Addresses addresses) {
    this.clock = clock;
    this.addresses = addresses;
  }

  /**
   * A launch that waits for the tool's authentication request.
   *
   * @param linkId activity, or empty when the teacher chooses content
   * @param course whose page the person came from
   * @param language of that page
   */
  record Begun(
      Person person, Tool tool, String linkId, String course, String language, Instant at) {}

  /** Address of the tool's login with the parameters of LTI 1.3 core, section 5.1.1. */
  String begin(
      Person person, Tool tool, String linkId, String course, String target, String language) {
    begun.values().removeIf(old -> expired(old));
    String hint = SecretFiles.random();
    begun.put(hint, new Begun(person, tool, linkId, course, language, clock.instant()));
    var parameters = new LinkedHashMap<String, String>();
    parameters.put("iss", addresses.base());
    parameters.put("target_link_uri", target);
    parameters.put("login_hint", person.id());
    parameters.put("lti_message_hint", hint);
    parameters.put("client_id", tool.clientId());
    parameters.put("lti_deployment_id", tool.deploymentId());
    parameters.put("lti_storage_target", "_parent");
    return Addresses.with(tool.loginUri(), parameters);
  }

  Optional<Begun> take(String hint) {
    return Optional.ofNullable(begun.remove(hint)).filter(launch -> !expired(launch));
  }

  private boolean expired(Begun launch) {
    return launch.at().plus(LIFETIME).isBefore(clock.instant());
  }
}
