package org.preuve.badges.endorsement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.web.page.Page;

/**
 * What others say of a holder's badge.
 *
 * @param name of the badge
 * @param path of this page
 * @param stands whether a word about it can still be asked for: it was not taken back
 * @param asked what stands in the form
 * @param draw random; the same form sent twice is one request
 * @param json what was pasted
 * @param refusal why nothing was done, at the form
 */
public record EndorsementsView(
    String name,
    String path,
    boolean stands,
    List<Row> rows,
    EndorsementAsked asked,
    String draw,
    String json,
    Optional<EndorsementReason> refusal) {

  /**
   * One request or endorsement.
   *
   * @param state in words
   * @param open whether it can be taken back
   * @param answer what was verified of it just now
   */
  public record Row(
      String id,
      String endorser,
      String organisation,
      String state,
      boolean open,
      Optional<ShownEndorsement> answer) {

    static Row of(Page page, Endorsement one, Instant now, Optional<ShownEndorsement> answer) {
      var expired = one.over(now).filter(EndorsementReason.ENDORSEMENT_EXPIRED::equals).isPresent();
      var state = expired ? "EXPIRED" : one.state().name();
      var date = page.date(one.answeredAt().orElse(one.expiresAt()));
      return new Row(
          one.id(),
          one.endorser(),
          one.organisation(),
          page.t("endorsement.state." + state, date),
          one.counts(now),
          answer);
    }
  }

  /** Whether the second form is what was refused. */
  public boolean brought() {
    return !json.isEmpty();
  }
}
