package org.preuve.badges.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.credential.Recipient;
import org.preuve.badges.outage.Snapshot;
import org.preuve.badges.verify.VerdictView;
import org.preuve.portfolio.framework.model.Label;
import org.preuve.web.page.Page;

/**
 * What is shown of a badge while the database does not answer: its signature was verified, whether
 * it counts today was not.
 *
 * @param verdict never green
 * @param told what the credential says
 */
public record KeptBadgeView(VerdictView verdict, String id, ToldBadge told) {

  /** Empty where the credential cannot be read. */
  static Optional<KeptBadgeView> of(Page page, Snapshot kept, Instant now) {
    return CredentialJson.object(kept.credential().getBytes(UTF_8))
        .map(
            credential ->
                new KeptBadgeView(
                    verdict(page, kept, state(kept, credential, now)),
                    kept.id(),
                    told(page, kept, credential)));
  }

  /** An end that has come since is known without any list. */
  private static String state(Snapshot kept, ObjectNode credential, Instant now) {
    var end = credential.path("validUntil").asText();
    boolean over = !end.isEmpty() && !Instant.parse(end).isAfter(now);
    return over && kept.state().equals("public") ? "expired" : kept.state();
  }

  private static VerdictView verdict(Page page, Snapshot kept, String known) {
    var when = page.dateTime(kept.savedAt());
    if (known.equals("public")) {
      return new VerdictView(
          "wip", "bi-hourglass-split", page.t("kept.title"), page.t("kept.text", when));
    }
    var state = page.t("badges.state." + known);
    return new VerdictView(
        "no",
        "bi-x-octagon-fill",
        page.t("verdict.INVALID"),
        page.t("kept.no", when, state, kept.why()));
  }

  private static ToldBadge told(Page page, Snapshot kept, ObjectNode credential) {
    var said = credential.at("/credentialSubject/achievement");
    return ToldBadge.of(
        page,
        credential,
        new ToldBadge.Written(
            plain(said.path("name").asText()),
            plain(said.path("description").asText()),
            plain(said.at("/criteria/narrative").asText()),
            List.of()),
        kept.holder(),
        compared(credential, kept.holder()));
  }

  /** What was signed is shown as it was signed: translations are in the database. */
  private static Label plain(String text) {
    return new Label(text, text);
  }

  private static boolean compared(ObjectNode credential, String holder) {
    var identity = credential.at("/credentialSubject/identifier/0");
    return Recipient.of(holder, identity.path("salt").asText())
        .identityHash()
        .equals(identity.path("identityHash").asText());
  }
}
