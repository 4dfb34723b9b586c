package org.preuve.portfolio.framework;

import java.util.List;

/**
 * Programme managers, for whoever administers.
 *
 * @param managers those who have the role
 * @param searched what was looked for, empty before
 * @param people to whom it can be given
 */
public record ManagersView(List<Row> managers, String searched, List<Row> people) {

  /**
   * A person.
   *
   * @param id of the role, of the person where there is no role yet
   * @param meta platform, and since when
   */
  public record Row(long id, String name, String meta) {}
}
