package org.preuve.devices.live;

import java.util.List;
import org.preuve.devices.proof.SeriesView;

/**
 * The curves of a device.
 *
 * @param series one chart for each quantity
 * @param when the window in words
 * @param messages how many were read
 * @param cut whether there are more, which are not drawn
 * @param left whether there are more quantities than charts
 * @param holes how many silences there are between these messages
 * @param missing how many of their numbers are missing
 * @param longest whether only the longest of them are drawn
 */
public record ChartView(
    String id,
    String name,
    List<SeriesView> series,
    String when,
    int messages,
    boolean cut,
    boolean left,
    int holes,
    long missing,
    boolean longest,
    List<Move> moves) {

  /**
   * A button.
   *
   * @param key that does the same within the chart
   */
  public record Move(String address, String text, String icon, String key) {}
}
