package org.preuve.portfolio.submission;

/**
 * What a deadline is for: the bloc of a framework version, whose number means another bloc in the
 * next one, or the whole course, whichever version it works with.
 *
 * @param framework id of the version, empty for the course
 * @param number of the bloc, 0 for the course
 */
record BlocOf(String framework, int number) {

  static BlocOf of(String framework, int number) {
    return new BlocOf(number == 0 ? "" : framework, number);
  }
}
