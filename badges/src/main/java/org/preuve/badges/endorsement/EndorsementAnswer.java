package org.preuve.badges.endorsement;

import org.preuve.badges.credential.CredentialJson;
import org.preuve.web.base.CleanText;

/**
 * What somebody answers.
 *
 * @param role in the organisation
 * @param words about the badge and its holder
 * @param sure whether they say that they know it themselves
 */
public record EndorsementAnswer(
    String name, String role, String organisation, String words, boolean sure) {

  static final int LONGEST_WORDS = 1000;

  static EndorsementAnswer of(
      String name, String role, String organisation, String words, String sure) {
    return new EndorsementAnswer(
        CleanText.of(name),
        CleanText.of(role),
        CleanText.of(organisation),
        words.replace("\r\n", "\n").strip(),
        sure.equals("yes"));
  }

  /** As the request has it, to begin with. */
  static EndorsementAnswer asked(Endorsement asked) {
    return new EndorsementAnswer(asked.endorser(), "", asked.organisation(), "", false);
  }

  /** Whether something is missing, too long, or could not be signed. */
  boolean wrong() {
    return EndorsementAsked.bad(name)
        || EndorsementAsked.bad(role)
        || EndorsementAsked.bad(organisation)
        || words.isEmpty()
        || words.length() > LONGEST_WORDS
        || !CredentialJson.whole(words)
        || !sure;
  }
}
