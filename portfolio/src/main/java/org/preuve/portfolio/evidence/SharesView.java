package org.preuve.portfolio.evidence;

import java.util.List;

/**
 * What {@code /shares} shows.
 *
 * @param problem why nothing was made; may be empty
 * @param links the newest first
 * @param form what was typed
 */
public record SharesView(
    String problem, List<Link> links, Form form, List<Option> days, List<Option> pieces) {

  /**
   * A link.
   *
   * @param address in public; empty when it opens nothing any more
   * @param words until when it holds, or since when it does not
   */
  public record Link(String id, String name, String address, String words, List<String> pieces) {}

  /** Fields of the form. */
  public record Form(String name, boolean named) {}

  /** One choice. */
  public record Option(String value, String label, boolean chosen) {}
}
