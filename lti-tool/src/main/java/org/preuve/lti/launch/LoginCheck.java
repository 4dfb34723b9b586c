package org.preuve.lti.launch;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.preuve.lti.refusal.LaunchReason;

/** Decides whether the parameters of a login can be used. */
final class LoginCheck {

  private static final int LONGEST = 2000;
  private static final int LONGEST_MESSAGE_HINT = 8000;
  private static final int LONGEST_STORAGE = 100;

  /** The name of a frame; one in another form is no storage. */
  private static final Pattern FRAME = Pattern.compile("[A-Za-z0-9_.:-]+");

  /** What the parameters say. */
  sealed interface Outcome {

    /** Every parameter has its form. */
    record Readable(LoginRequest request) implements Outcome {}

    /** Refused. */
    record Refused(LaunchReason reason) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Readable, R> readable, Function<Refused, R> refused) {
      return this instanceof Readable r ? readable.apply(r) : refused.apply((Refused) this);
    }
  }

  private LoginCheck() {}

  /**
   * Reads the parameters.
   *
   * @param base public address of this installation
   */
  static Outcome check(Map<String, List<String>> parameters, URI base) {
    if (parameters.values().stream().anyMatch(values -> values.size() != 1)) {
      return new Outcome.Refused(LaunchReason.LTI_FORMAT); // RFC 6749, 3.1: none more than once
    }
    var issuer = text(parameters, "iss", LONGEST);
    var hint = text(parameters, "login_hint", LONGEST);
    var target = text(parameters, "target_link_uri", LONGEST);
    if (issuer.filter(LoginCheck::ascii).isEmpty()) { // RFC 3986, 2: an address is ASCII
      return new Outcome.Refused(LaunchReason.LTI_ISSUER);
    }
    if (hint.isEmpty() || target.isEmpty()) {
      return new Outcome.Refused(LaunchReason.LTI_FORMAT);
    }
    var page = TargetCheck.check(target.get(), base);
    if (page.isEmpty()) {
      return new Outcome.Refused(LaunchReason.LTI_TARGET);
    }
    return new Outcome.Readable(
        new LoginRequest(
            issuer.get(),
            text(parameters, "client_id", LONGEST).orElse(""),
            hint.get(),
            text(parameters, "lti_message_hint", LONGEST_MESSAGE_HINT).orElse(null),
            page.get(),
            text(parameters, "lti_storage_target", LONGEST_STORAGE)
                .filter(name -> FRAME.matcher(name).matches())
                .orElse(null)));
  }

  private static boolean ascii(String text) {
    return text.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  private static Optional<String> text(
      Map<String, List<String>> parameters, String name, int longest) {
    return Optional.ofNullable(parameters.get(name))
        .map(values -> values.get(0))
        .filter(v -> !v.isEmpty() && v.length() <= longest);
  }
}
