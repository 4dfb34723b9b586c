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
public record Finding(String point, Verdict verdict, String reason, List<Object> arguments) {

  /** Three answers: what was not looked at is neither good nor bad. */
  public enum Verdict {
    YES,
    NO,
    NOT_CHECKED
  }

  public Finding {
    arguments = List.copyOf(arguments);
  }

  static Finding yes(String point, String reason, Object... arguments) {
    return new Finding(point, Verdict.YES, reason, List.of(arguments));
  }

  static Finding no(String point, String reason, Object... arguments) {
    return new Finding(point, Verdict.NO, reason, List.of(arguments));
  }

  static Finding notChecked(String point, String reason, Object... arguments) {
    return new Finding(point, Verdict.NOT_CHECKED, reason, List.of(arguments));
  }
}
