package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Logger;
import org.preuve.lti.platform.RegistrationOutcome.Refused;
import org.preuve.lti.platform.RegistrationOutcome.Registered;
import org.preuve.lti.toolkey.ToolKeys;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.Ids;
import org.preuve.web.base.SafeHttp;
import org.tsugi.lti13.objects.OpenIDProviderConfiguration;

/** Registers a platform by Dynamic Registration 1.0. A refusal leaves nothing behind. */
@Dependent
class RegisterPlatform {

  private static final Logger LOG = Logger.getLogger(RegisterPlatform.class.getName());

  private record Asking(String token, Invite invite, Locale locale) {

    /** The token stays out of every log. */
    @Override
    public String toString() {
      return "a platform that asks";
    }
  }

  private final Invites invites;
  private final SafeHttp http;
  private final RegistrationMessage message;
  private final ToolKeys keys;
  private final KeepRegistration keep;
  private final Clock clock;

  @Inject
  RegisterPlatform(
      Invites invites,
      SafeHttp http,
      RegistrationMessage message,
      ToolKeys keys,
      KeepRegistration keep,
      Clock clock) {
    this.invites = invites;
    this.http = http;
    this.message = message;
    this.keys = keys;
    this.keep = keep;
    this.clock = clock;
  }

  /**
   * Registers.
   *
   * @param configuration address of the platform's configuration
   * @param token bearer token for its registration endpoint, empty for none
   * @param locale language of what the platform shows of us
   */
  RegistrationOutcome register(String invite, String configuration, String token, Locale locale) {
    var taken = invites.take(invite, clock.instant());
    if (taken.isEmpty()) {
      return new Refused(RegistrationReason.REG_INVITE, "");
    }
    var outcome =
        Hosts.address(configuration)
            .map(source -> withConfiguration(source, new Asking(token, taken.get(), locale)))
            .orElseGet(() -> new Refused(RegistrationReason.REG_ADDRESS, "not an address"));
    if (outcome instanceof Refused refused) {
      LOG.info(() -> "registration refused: " + refused.reason() + " " + refused.detail());
      invites.giveBack(taken.get());
    }
    return outcome;
  }

  private RegistrationOutcome withConfiguration(URI source, Asking asking) {
    return http.get(source, "application/json")
        .fold(answer -> read(answer, source, asking), RegisterPlatform::noConfiguration);
  }

  private static RegistrationOutcome noConfiguration(Fetched.Failed failed) {
    var reason =
        failed.cause() == Fetched.Cause.ADDRESS
            ? RegistrationReason.REG_ADDRESS
            : RegistrationReason.REG_CONFIG;
    return new Refused(reason, failed.detail());
  }

  private RegistrationOutcome read(Fetched.Answer answer, URI source, Asking asking) {
    var configuration =
        answer.status() == 200
            ? RegistrationMessage.configuration(answer.body())
            : Optional.<OpenIDProviderConfiguration>empty();
    return configuration
        .map(
            c ->
                ConfigurationCheck.check(c, source)
                    .fold(
                        usable -> ask(usable.addresses(), asking),
                        unusable -> refusedConfiguration(unusable.detail())))
        .orElseGet(() -> refusedConfiguration("no configuration, status " + answer.status()));
  }

  private static RegistrationOutcome refusedConfiguration(String detail) {
    return new Refused(RegistrationReason.REG_CONFIG, detail);
  }

  /** A client that is registered here already keeps its key set. */
  private RegistrationOutcome ask(PlatformAddresses platform, Asking asking) {
    var known = keep.known(platform.issuer(), RegistrationToken.client(asking.token()));
    var ref = known.map(Registration::ref).orElseGet(Ids::random);
    keys.create(ref);
    var outcome =
        http.send(request(platform, ref, asking))
            .fold(
                answer -> keep(platform, ref, answer, asking.invite()),
                failed -> new Refused(RegistrationReason.REG_ANSWER, failed.detail()));
    if (outcome instanceof Refused && known.isEmpty()) {
      keys.remove(ref);
    }
    return outcome;
  }

  private SafeHttp.Request request(PlatformAddresses platform, String ref, Asking asking) {
    var headers = new HashMap<>(Map.of("Accept", "application/json"));
    if (!asking.token().isEmpty()) {
      headers.put("Authorization", "Bearer " + asking.token());
    }
    return new SafeHttp.Request(
        "POST",
        platform.registration(),
        headers,
        "application/json",
        message.request(ref, asking.locale()));
  }

  private RegistrationOutcome keep(
      PlatformAddresses platform, String ref, Fetched.Answer answer, Invite invite) {
    var said =
        answer.ok()
            ? RegistrationMessage.answer(answer.body())
            : Optional.<RegistrationMessage.Answer>empty();
    if (said.isEmpty()) {
      return new Refused(RegistrationReason.REG_ANSWER, "status " + answer.status());
    }
    if (keep.ofAnother(platform, ref, said.get().clientId())) {
      return new Refused(RegistrationReason.REG_ANSWER, "client of another registration");
    }
    boolean confirmed = invite.confirms(PlatformHosts.responsible(platform));
    var kept = keep.keep(platform, ref, said.get(), confirmed, clock.instant());
    if (!kept.left().isEmpty()) {
      keys.remove(kept.left());
    }
    return new Registered(kept.registration());
  }
}
