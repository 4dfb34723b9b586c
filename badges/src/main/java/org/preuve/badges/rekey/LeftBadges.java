package org.preuve.badges.rekey;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.preuve.badges.credential.CredentialJson;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.Issuers;

/** What was not signed again and is not valid today either: some may have been corrected since. */
@Dependent
class LeftBadges {

  private final ResigningRepository work;
  private final Issuers issuers;

  @Inject
  LeftBadges(ResigningRepository work, Issuers issuers) {
    this.work = work;
    this.issuers = issuers;
  }

  /**
   * Some badges.
   *
   * @param count how many at most
   * @param named badge, holder and cause of the first of them
   */
  record Left(long count, List<Object[]> named) {

    Left {
      named = List.copyOf(named);
    }
  }

  Left of(BadgeIssuer issuer, Resigning job) {
    var first = work.left(job.registration(), job.id());
    var still = first.stream().filter(row -> !valid(issuer, row)).toList();
    long all = work.countLeft(job.registration(), job.id());
    return new Left(all - (first.size() - still.size()), still);
  }

  private boolean valid(BadgeIssuer issuer, Object[] row) {
    return CredentialJson.object(((String) row[3]).getBytes(UTF_8))
        .filter(credential -> issuers.genuine(issuer, credential, (String) row[0]))
        .isPresent();
  }
}
