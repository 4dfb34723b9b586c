package org.preuve.lti.admin.platforms;

import java.util.List;

/**
 * The first page of the administration.
 *
 * @param lead where things stand
 * @param tasks what waits for a decision
 */
public record PlatformsView(String lead, List<Task> tasks, List<Row> rows) {

  /** One thing to decide, with its verb. */
  public record Task(String icon, String what, String why, String verb, String address) {}

  /**
   * One platform.
   *
   * @param waiting deployments that wait, empty for none
   */
  public record Row(
      String address,
      String host,
      String product,
      String clientId,
      Pill state,
      String waiting,
      String since) {}
}
