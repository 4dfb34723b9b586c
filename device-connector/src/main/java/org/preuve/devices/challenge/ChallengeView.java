package org.preuve.devices.challenge;

import java.util.List;

/**
 * Challenges of one device.
 *
 * @param mine whether the reader is its owner
 * @param starts whether the reader may start a session
 * @param simulated whether it is a simulator: nothing is green then
 * @param problem code of the refusal, empty without one
 * @param running that a session is going on, in words; empty when none is
 * @param form as typed
 * @param newest the newest challenges, newest first
 * @param witness whether the reader may be a witness
 * @param words as typed
 * @param witnessed the newest words of witnesses, newest first
 */
public record ChallengeView(
    String device,
    String name,
    boolean mine,
    boolean starts,
    boolean simulated,
    String problem,
    String running,
    SessionForm form,
    List<ChallengeRow> newest,
    boolean witness,
    String words,
    List<Said> witnessed) {

  /** What a witness said. */
  public record Said(String what, String words, String who, String at) {}
}
