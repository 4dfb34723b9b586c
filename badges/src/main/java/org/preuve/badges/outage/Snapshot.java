package org.preuve.badges.outage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;

/**
 * A published badge as it was at a moment.
 *
 * @param credential JSON, exactly as it was signed
 * @param holder whom it was given to, as the institution's records say
 * @param state {@code public}, {@code suspended}, {@code expired} or {@code revoked} at that moment
 * @param why it was taken back or suspended, empty if it was not
 * @param picture SVG
 * @param token the same as a token, empty where there is none
 * @param savedAt that moment
 */
public record Snapshot(
    String id,
    String credential,
    String holder,
    String state,
    String why,
    String picture,
    String token,
    Instant savedAt) {

  private static final String TYPE = "preuve-badge-snapshot-1";

  /** What is signed. */
  ObjectNode json() {
    return CredentialJson.empty()
        .put("type", TYPE)
        .put("id", id)
        .put("credential", credential)
        .put("holder", holder)
        .put("state", state)
        .put("why", why)
        .put("picture", picture)
        .put("token", token)
        .put("savedAt", savedAt.toString());
  }

  /** Empty for what is none. */
  static Optional<Snapshot> of(ObjectNode json) {
    if (!TYPE.equals(json.path("type").asText())) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new Snapshot(
              json.path("id").asText(),
              json.path("credential").asText(),
              json.path("holder").asText(),
              json.path("state").asText(),
              json.path("why").asText(),
              json.path("picture").asText(),
              json.path("token").asText(),
              Instant.parse(json.path("savedAt").asText())));
    } catch (DateTimeException none) {
      return Optional.empty();
    }
  }

  /** Whether it is what the badge is now. */
  public boolean says(Snapshot now) {
    return credential.equals(now.credential)
        && holder.equals(now.holder)
        && state.equals(now.state)
        && why.equals(now.why);
  }
}
