package org.preuve.devices.owner;

import java.util.List;

/**
 * Who owns a device.
 *
 * @param owners with those who were asked
 * @param search what was typed to find somebody
 * @param people who can be asked
 * @param more how many others there are, in words; empty without
 * @param full whether no further one can be asked
 * @param alone whether the reader is the only owner
 * @param problem code of what was refused; empty without
 */
public record OwnersView(
    String id,
    String name,
    List<Row> owners,
    String search,
    List<Person> people,
    String more,
    boolean full,
    boolean alone,
    boolean revoked,
    String problem) {

  /**
   * One of them.
   *
   * @param state in words
   * @param back row id of whose invitation can be taken back; 0 for the others
   */
  public record Row(String name, boolean mine, String state, String tone, long back) {}

  /**
   * Somebody who can be asked.
   *
   * @param group title of what both made; empty without
   */
  public record Person(long id, String name, String group, boolean chosen) {}
}
