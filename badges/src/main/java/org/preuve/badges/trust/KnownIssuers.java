package org.preuve.badges.trust;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.preuve.badges.issuer.Issuers;

/** Whether a good signature is green: of an institution here, or of one on a list. */
@Dependent
public class KnownIssuers {

  private static final int LONGEST = 300;

  private final Issuers issuers;
  private final TrustRepository lists;

  @Inject
  KnownIssuers(Issuers issuers, TrustRepository lists) {
    this.issuers = issuers;
    this.lists = lists;
  }

  /** Compared letter by letter: what only looks the same is somebody else. */
  public boolean knows(String issuer) {
    return issuers.knows(issuer)
        || (!issuer.isEmpty()
            && issuer.length() <= LONGEST
            && issuer.chars().allMatch(c -> c > 0x20 && c < 0x7f)
            && lists.count(issuer) > 0);
  }
}
