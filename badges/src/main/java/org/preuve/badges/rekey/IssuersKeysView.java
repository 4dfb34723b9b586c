package org.preuve.badges.rekey;

import java.util.List;

/** The institutions whose keys there are. */
public record IssuersKeysView(List<Row> rows) {

  /** Most that are listed. */
  public static final int MOST = 200;

  /**
   * One institution.
   *
   * @param state of its keys, in words
   */
  public record Row(String id, String name, String state) {}
}
