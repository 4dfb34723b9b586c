package org.preuve.devices.announced;

import java.util.List;
import java.util.Optional;
import org.preuve.devices.announced.DeviceTable.Line;
import org.preuve.web.page.Page;

/**
 * The form of a table, what was found in it, and what waits.
 *
 * @param text as it was sent
 * @param rows lines of it; none before something was sent
 * @param good how many lines are right
 * @param wrong how many are not
 * @param waiting a page of announced devices
 * @param count how many wait in all
 * @param before number of the page before, 0 if this is the first
 * @param after number of the page after, 0 if this is the last
 */
public record AnnounceView(
    String text,
    List<Row> rows,
    long good,
    long wrong,
    Optional<AnnounceReason> refusal,
    List<Waiting> waiting,
    long count,
    int before,
    int after) {

  /**
   * A line.
   *
   * @param words what was found, or what is wrong
   * @param code of the problem, empty without one
   */
  public record Row(long number, String name, String words, String code) {}

  /**
   * A device that has not come yet.
   *
   * @param address that the device calls
   */
  public record Waiting(
      String id, String name, String owner, String model, String address, String until) {}

  static Row row(Page page, Line line) {
    var problem = line.problem().map(Enum::name).orElse("");
    var words =
        problem.isEmpty()
            ? page.t(
                "announce.found",
                line.owner().orElseThrow().name(),
                line.key().orElseThrow().kind().label(),
                line.key().orElseThrow().fingerprint(),
                line.model())
            : page.t("announce.problem." + problem, line.student());
    return new Row(line.number(), line.name(), words, problem);
  }
}
