package org.preuve.devices.live;

import java.util.List;

/** What happened to a device, newest first. */
public record RecordsView(String id, String name, List<Row> records) {

  /**
   * One record.
   *
   * @param event in words
   * @param log where it stands in the log, in words
   * @param logged whether what shows it can be fetched
   */
  public record Row(String id, String event, String at, String log, String tone, boolean logged) {}
}
