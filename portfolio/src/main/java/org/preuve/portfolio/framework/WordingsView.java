package org.preuve.portfolio.framework;

import java.util.List;

/** Wordings that wait for a decision. */
public record WordingsView(List<Row> rows) {

  /** One proposal: address of its page, and where it comes from. */
  public record Row(String path, String platform, String course, String at) {}
}
