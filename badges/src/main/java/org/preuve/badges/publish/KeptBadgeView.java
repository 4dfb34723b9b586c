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
                    verdict(page, kept, over(credential, now)),
                    kept.id(),
                    told(page, kept, credential)));
  }

  /** An end that has come is known without any list. */
  private static boolean over(ObjectNode credential, Instant now) {
    var end = credential.path("validUntil").asText();
    return !end.isEmpty() && !Instant.parse(end).isAfter(now);
  }

  static VerdictView verdict(Page page, Snapshot kept, boolean over) {
    var when = page.dateTime(kept.savedAt());
    if (!kept.state().equals("public")) {
      var state = page.t("badges.state." + kept.state());
      return invalid(page, page.t("kept.no", when, state, kept.why()));
    }
    return over
        ? invalid(page, page.t("kept.over", when))
        : new VerdictView(
            "wip", "bi-hourglass-split", page.t("kept.title"), page.t("kept.text", when));
  }

  private static VerdictView invalid(Page page, String text) {
    return new VerdictView("no", "bi-x-octagon-fill", page.t("verdict.INVALID"), text);
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
