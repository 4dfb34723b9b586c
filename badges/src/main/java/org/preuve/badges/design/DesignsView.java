package org.preuve.badges.design;

import java.util.List;
import org.preuve.badges.achievement.Achievement;
import org.preuve.web.page.Page;

/**
 * The designs of a course.
 *
 * @param acquired code of the competency whose holders are to get one, empty without one
 */
public record DesignsView(String acquired, List<Row> rows) {

  /**
   * One of them.
   *
   * @param picture path of its picture
   * @param path of its page
   */
  public record Row(String name, String picture, String type, int version, String path) {}

  static DesignsView of(Page page, String acquired, List<Achievement> designs) {
    return new DesignsView(
        acquired, designs.stream().map(one -> row(page, acquired, one)).toList());
  }

  private static Row row(Page page, String acquired, Achievement one) {
    return new Row(
        one.name().in(page.locale()),
        picture(page, one),
        page.t("achievement.type." + one.type()),
        one.version(),
        page.url(
            "/designs/"
                + one.design()
                + (acquired.isEmpty() ? "" : "/award?acquired=" + acquired)));
  }

  /** In the course: there, also one that nobody has is shown. */
  static String picture(Page page, Achievement one) {
    var picture = one.picture();
    return picture(page, picture.shape().name(), picture.colour().name(), picture.symbol().name());
  }

  static String picture(Page page, String shape, String colour, String symbol) {
    return page.url(
        "/designs/picture.svg?shape=" + shape + "&colour=" + colour + "&symbol=" + symbol);
  }
}
