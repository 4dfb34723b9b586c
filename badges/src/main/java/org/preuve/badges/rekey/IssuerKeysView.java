package org.preuve.badges.rekey;

import java.util.Comparator;
import java.util.List;
import org.preuve.badges.credential.Issuer;
import org.preuve.badges.issuer.BadgeIssuer;
import org.preuve.badges.issuer.IssuerKey;
import org.preuve.badges.issuer.IssuerView;
import org.preuve.badges.rekey.Resigning.Stage;
import org.preuve.web.page.Page;

/**
 * The keys of one institution, and how far the badges are whose key was withdrawn.
 *
 * @param number of the keys that sign
 * @param keys the newest first
 * @param work the newest first
 */
public record IssuerKeysView(
    String id, String name, String did, int number, List<Key> keys, List<Work> work, Form form) {

  /** Most badges that are named. */
  public static final int MOST = 100;

  /** A key; {@code style} of its state. */
  public record Key(String method, String purpose, String from, String state, String style) {}

  /**
   * Badges that are or were signed again.
   *
   * @param again whether it can be looked at once more
   * @param running whether that goes on
   * @param left how many could not be
   * @param named the first of them
   */
  public record Work(
      String id,
      boolean again,
      String title,
      String why,
      boolean running,
      String progress,
      int done,
      int total,
      boolean logBroken,
      long left,
      List<Left> named) {}

  /** A badge that was not signed again, and why. */
  public record Left(String award, String holder, String why) {}

  /**
   * What was typed and refused.
   *
   * @param field which one is wrong, empty for none
   */
  public record Form(String since, String why, String field, String code, String words) {

    static final Form EMPTY = new Form("", "", "", "", "");

    /** Whether this field is what is wrong. */
    public boolean wrong(String name) {
      return field.equals(name);
    }
  }

  /** Whether badges are being signed again. */
  public boolean running() {
    return work.stream().anyMatch(Work::running);
  }

  static IssuerKeysView of(
      Page page,
      BadgeIssuer issuer,
      Issuer described,
      List<IssuerKey> keys,
      List<Work> work,
      Form form) {
    return new IssuerKeysView(
        issuer.id(),
        issuer.name(),
        described.did(),
        keys.stream().mapToInt(IssuerKey::number).max().orElse(0),
        keys.stream()
            .sorted(
                Comparator.comparingInt(IssuerKey::number)
                    .reversed()
                    .thenComparing(IssuerKey::purpose))
            .map(key -> key(page, described, key, keys))
            .toList(),
        work,
        form);
  }

  private static Key key(Page page, Issuer described, IssuerKey key, List<IssuerKey> all) {
    var method = key.method(described);
    return new Key(
        method.substring(method.indexOf('#')),
        page.t("rekey.purpose." + key.purpose()),
        page.dateTime(key.from()),
        IssuerView.state(page, key, all),
        key.signs(all) ? "ok" : key.stands() ? "" : "no");
  }

  static Work work(Page page, Resigning job, LeftBadges.Left left, boolean last) {
    boolean running = job.stage() != Stage.DONE;
    return new Work(
        job.id(),
        last && !running && (left.count() > 0 || job.logBroken()),
        page.t("rekey.work", job.number(), page.dateTime(job.askedAt())),
        job.why(),
        running,
        page.t(
            "rekey.progress",
            job.signed(),
            job.total(),
            job.since().map(page::dateTime).orElse("–"),
            job.endedAt().map(page::dateTime).orElse("–")),
        Math.min(job.signed(), job.total()),
        Math.max(job.total(), 1),
        job.logBroken(),
        left.count(),
        left.named().stream().map(row -> left(page, row)).toList());
  }

  private static Left left(Page page, Object[] row) {
    return new Left((String) row[0], (String) row[1], page.t("rekey.left." + row[2]));
  }
}
