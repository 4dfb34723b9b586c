package org.preuve.lti.admin.doctor;

import java.util.List;

/**
 * What the doctor found at one point.
 *
 * @param point text {@code admin.point.<point>}: a statement that {@link Verdict#YES} affirms
 * @param reason texts {@code admin.found.<reason>} and, with a cure, {@code
 *     admin.found.<reason>.cure}
 * @param arguments for the reason's texts
 */
public record Diagnosis(String point, Verdict verdict, String reason, List<Object> arguments) {

  /** Three answers: what was not looked at is neither good nor bad. */
  public enum Verdict {
    YES,
    NO,
    NOT_CHECKED
  }

  public Diagnosis {
    arguments = List.copyOf(arguments);
  }

  static Diagnosis yes(String point, String reason, Object... arguments) {
    return new Diagnosis(point, Verdict.YES, reason, List.of(arguments));
  }

  static Diagnosis no(String point, String reason, Object... arguments) {
    return new Diagnosis(point, Verdict.NO, reason, List.of(arguments));
  }

  static Diagnosis notChecked(String point, String reason, Object... arguments) {
    return new Diagnosis(point, Verdict.NOT_CHECKED, reason, List.of(arguments));
  }

  /** Whether this says that the platform's keys were read. */
  public boolean keysRead() {
    return verdict == Verdict.YES && point.equals(KeySetCheck.POINT);
  }
}
