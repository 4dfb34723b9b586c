package org.preuve.lti.launch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.preuve.lti.refusal.LaunchReason;
import org.preuve.web.base.StrictJson;

/** Decides whether a posted text is a token that is worth fetching a key for. */
final class TokenCheck {

  private static final int LIMIT = 16 * 1024;
  private static final int LONGEST_KID = 512;

  /** Three parts of base64url without padding (RFC 7515, section 7.1). */
  private static final Pattern FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");

  /** Header parameters that bring a key of their own or change the rules (RFC 7515, 4.1). */
  private static final List<String> FORBIDDEN = List.of("jwk", "jku", "x5u", "x5c", "crit");

  /** What the form of a token says. */
  sealed interface Outcome {

    /** The form is right. */
    record Readable(IdToken token) implements Outcome {}

    /** It is refused as it stands. */
    record Refused(LaunchReason reason) implements Outcome {}

    /** Calls exactly one of the two. */
    default <R> R fold(Function<Readable, R> readable, Function<Refused, R> refused) {
      return this instanceof Readable r ? readable.apply(r) : refused.apply((Refused) this);
    }
  }

  private TokenCheck() {}

  /**
   * Reads a token.
   *
   * @param alg the one algorithm of this registration
   */
  static Outcome check(String raw, String alg) {
    if (raw.length() > LIMIT) {
      return new Outcome.Refused(LaunchReason.LTI_SIZE);
    }
    var parts = raw.split("\\.", -1);
    var header = FORM.matcher(raw).matches() ? json(parts[0]) : Optional.<ObjectNode>empty();
    var payload = header.flatMap(h -> json(parts[1]));
    if (header.isEmpty() || payload.isEmpty()) {
      return new Outcome.Refused(LaunchReason.LTI_FORMAT);
    }
    return broken(header.get(), alg)
        .<Outcome>map(Outcome.Refused::new)
        .orElseGet(() -> readable(raw, header.get(), payload.get()));
  }

  private static Optional<LaunchReason> broken(JsonNode header, String alg) {
    if (!alg.equals(text(header, "alg"))) { // Security Framework 1.0, 5.1.3 step 6
      return Optional.of(LaunchReason.LTI_ALG);
    }
    if (FORBIDDEN.stream().anyMatch(header::has)) {
      return Optional.of(LaunchReason.LTI_HEADER);
    }
    var kid = text(header, "kid");
    if (kid.isEmpty() || kid.length() > LONGEST_KID) { // Security Framework 1.0, 6.3
      return Optional.of(LaunchReason.LTI_KEY);
    }
    return Optional.empty();
  }

  private static Outcome readable(String raw, JsonNode header, JsonNode payload) {
    return new Outcome.Readable(new IdToken(raw, text(header, "kid"), new Claims(payload)));
  }

  private static String text(JsonNode header, String name) {
    var value = header.path(name);
    return value.isTextual() ? value.asText() : "";
  }

  private static Optional<ObjectNode> json(String part) {
    try {
      return StrictJson.object(Base64.getUrlDecoder().decode(part), LIMIT);
    } catch (IllegalArgumentException notBase64url) {
      return Optional.empty();
    }
  }
}
