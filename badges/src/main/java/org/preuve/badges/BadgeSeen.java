package org.preuve.badges;

/**
 * Event: somebody, and nobody asks who, has looked at a badge of this installation.
 *
 * @param award its id
 */
public record BadgeSeen(String award, How how) {

  /** In which way. */
  public enum How {
    /** Its public page was opened. */
    OPENED,
    /** It was verified here, and is genuine. */
    VERIFIED
  }
}
