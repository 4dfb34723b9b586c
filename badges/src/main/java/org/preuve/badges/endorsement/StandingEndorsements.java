package org.preuve.badges.endorsement;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.badges.award.Award;
import org.preuve.badges.award.EndorsesBadge;
import org.preuve.badges.credential.CredentialJson;

/** Those that stand, for a badge that is written anew. */
@Dependent
class StandingEndorsements implements EndorsesBadge {

  private final EndorsementRepository endorsements;

  @Inject
  StandingEndorsements(EndorsementRepository endorsements) {
    this.endorsements = endorsements;
  }

  @Override
  public List<ObjectNode> of(Award award) {
    return endorsements.given(award.id()).stream()
        .flatMap(one -> one.credential().stream())
        .flatMap(json -> CredentialJson.object(json.getBytes(UTF_8)).stream())
        .toList();
  }
}
