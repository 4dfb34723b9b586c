package org.preuve.lti.grades;

import java.util.Map;

/**
 * What the grade book shows in one column.
 *
 * @param grades by the platform's id of the student; who has none is left out
 * @param cause why it could not be read, empty when it was
 */
record Results(Map<String, Grade> grades, String cause) {

  /** One grade as the platform shows it (AGS 2.0, section 3.3.1). */
  record Grade(double score, double maximum) {

    private static final double ROUNDING = 0.011;

    /** Whether it is that score, to the two decimals that grade books keep. */
    boolean shows(double given, double of) {
      return Math.abs(score - given / of * maximum) < ROUNDING;
    }
  }

  Results {
    grades = Map.copyOf(grades);
  }
}
