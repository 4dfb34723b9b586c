package org.preuve.badges.collection;

import java.time.Instant;
import java.util.List;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.page.Page;

/**
 * What everybody sees who has the link.
 *
 * @param holder as the first of its badges names that person
 */
public record CollectionView(String title, String holder, List<Badge> badges) {

  /**
   * A badge; its own page has it verified.
   *
   * @param state {@code public}, {@code expired}, {@code withdrawn}, {@code suspended} or {@code
   *     revoked}
   */
  public record Badge(String link, String picture, String name, String date, String state) {

    /** Whether it is marked as one that does not count now. */
    public boolean marked() {
      return !state.equals("public");
    }
  }

  static CollectionView of(
      Page page, CollectionRow row, List<CollectedBadge> badges, StandingKeys keys, Instant now) {
    return new CollectionView(
        row.title(),
        badges.get(0).holder(),
        badges.stream()
            .map(
                one ->
                    new Badge(
                        "/b/" + one.id(),
                        "/b/" + one.id() + "/image.svg",
                        one.name().in(page.locale()),
                        page.date(one.awardedAt().toInstant()),
                        one.state(now, keys)))
            .toList());
  }
}
