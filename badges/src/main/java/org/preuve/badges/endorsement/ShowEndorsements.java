package org.preuve.badges.endorsement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.preuve.badges.award.Award;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.verify.Endorsed;
import org.preuve.badges.verify.EndorsementView;
import org.preuve.badges.verify.VerifyEndorsement;
import org.preuve.web.base.ServerConfig;
import org.preuve.web.page.Page;

/** Verifies what stands beside a badge, whenever it is shown, without a request to anybody. */
@Dependent
public class ShowEndorsements {

  private final EndorsementRepository endorsements;
  private final VerifyEndorsement verification;
  private final ServerConfig server;

  @Inject
  ShowEndorsements(
      EndorsementRepository endorsements, VerifyEndorsement verification, ServerConfig server) {
    this.endorsements = endorsements;
    this.verification = verification;
    this.server = server;
  }

  /**
   * Those that stand beside a badge, for everybody.
   *
   * @param visitor address of whoever looks
   */
  public List<ShownEndorsement> of(Page page, Award award, String visitor) {
    var badge = AskEndorsement.credential(award);
    return endorsements.given(award.id()).stream()
        .flatMap(one -> publicly(page, one, badge, visitor).stream())
        .toList();
  }

  private Optional<ShownEndorsement> publicly(
      Page page, Endorsement one, ObjectNode badge, String visitor) {
    return one.credential()
        .flatMap(json -> CredentialJson.object(json.getBytes(UTF_8)))
        .map(
            json ->
                verification
                    .here(visitor, json, badge)
                    .map(endorsed -> shown(page, one, endorsed))
                    .orElseGet(() -> later(page, one)));
  }

  private ShownEndorsement later(Page page, Endorsement one) {
    return new ShownEndorsement(
        server.at("/endorsements/" + one.id()).toString(), "", EndorsementView.later(page));
  }

  /** One; empty where it is none yet, or none any more. */
  Optional<ShownEndorsement> shown(Page page, Endorsement one, ObjectNode badge) {
    return one.credential()
        .flatMap(json -> CredentialJson.object(json.getBytes(UTF_8)))
        .map(json -> shown(page, one, verification.here(json, badge)));
  }

  private ShownEndorsement shown(Page page, Endorsement one, Endorsed endorsed) {
    var plain = EndorsementView.of(page, endorsed);
    var title =
        one.byLink()
            ? endorsed.content().map(said -> said.path("name").asText()).orElse("")
            : plain.issuer();
    return new ShownEndorsement(
        server.at("/endorsements/" + one.id()).toString(), title, said(page, one, endorsed, plain));
  }

  private static EndorsementView said(
      Page page, Endorsement one, Endorsed endorsed, EndorsementView plain) {
    if (one.byLink() && endorsed.answer() == Endorsed.Answer.KNOWN) {
      return plain.answered(
          "wip", page.t("endorsement.declared"), page.t("endorsement.declared.why"));
    }
    if (endorsed.answer() == Endorsed.Answer.NOT_READ) {
      var added = page.date(one.answeredAt().orElse(one.createdAt()));
      return plain.answered(
          "unread",
          page.t("endorsed.NOT_READ"),
          page.t("endorsement.then", added, one.organisation()));
    }
    return plain;
  }
}
