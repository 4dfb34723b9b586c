package org.preuve.lti.platform;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
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
   */
  RegistrationOutcome register(String invite, String configuration, String token) {
    var taken = invites.take(invite, clock.instant());
    if (taken.isEmpty()) {
      return new Refused(RegistrationReason.REG_INVITE, "");
    }
    var outcome =
        Hosts.address(configuration)
            .map(source -> withConfiguration(source, token, taken.get()))
            .orElseGet(() -> new Refused(RegistrationReason.REG_ADDRESS, "not an address"));
    if (outcome instanceof Refused refused) {
      LOG.info(() -> "registration refused: " + refused.reason() + " " + refused.detail());
      invites.giveBack(taken.get());
    }
    return outcome;
  }

  private RegistrationOutcome withConfiguration(URI source, String token, Invite invite) {
    return http.get(source, "application/json")
        .fold(answer -> read(answer, source, token, invite), RegisterPlatform::noConfiguration);
  }

  private static RegistrationOutcome noConfiguration(Fetched.Failed failed) {
    var reason =
        failed.cause() == Fetched.Cause.ADDRESS
            ? RegistrationReason.REG_ADDRESS
            : RegistrationReason.REG_CONFIG;
    return new Refused(reason, failed.detail());
  }

  private RegistrationOutcome read(Fetched.Answer answer, URI source, String token, Invite invite) {
    var configuration =
        answer.status() == 200
            ? RegistrationMessage.configuration(answer.body())
            : Optional.<OpenIDProviderConfiguration>empty();
    return configuration
        .map(
            c ->
                ConfigurationCheck.check(c, source)
                    .fold(
                        usable -> ask(usable.addresses(), token, invite),
                        unusable -> refusedConfiguration(unusable.detail())))
        .orElseGet(() -> refusedConfiguration("no configuration, status " + answer.status()));
  }

  private static RegistrationOutcome refusedConfiguration(String detail) {
    return new Refused(RegistrationReason.REG_CONFIG, detail);
  }

  /** A client that is registered here already keeps its key set. */
  private RegistrationOutcome ask(PlatformAddresses platform, String token, Invite invite) {
    var known = keep.known(platform.issuer(), RegistrationToken.client(token));
    var ref = known.map(Registration::ref).orElseGet(Ids::random);
    keys.create(ref);
    var outcome =
        http.send(request(platform, ref, token))
            .fold(
                answer -> keep(platform, ref, answer, invite),
                failed -> new Refused(RegistrationReason.REG_ANSWER, failed.detail()));
    if (outcome instanceof Refused && known.isEmpty()) {
      keys.remove(ref);
    }
    return outcome;
  }

  private SafeHttp.Request request(PlatformAddresses platform, String ref, String token) {
    var headers = new HashMap<>(Map.of("Accept", "application/json"));
    if (!token.isEmpty()) {
      headers.put("Authorization", "Bearer " + token);
    }
    return new SafeHttp.Request(
        "POST", platform.registration(), headers, "application/json", message.request(ref));
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
