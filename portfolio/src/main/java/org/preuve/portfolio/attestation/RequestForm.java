package org.preuve.portfolio.attestation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.preuve.web.base.CleanText;

/**
 * What a student asks.
 *
 * @param tutor whom
 * @param subject what is to be confirmed
 * @param codes competencies
 */
record RequestForm(String tutor, String company, String subject, List<String> codes) {

  static final int LONGEST_NAME = 120;
  static final int LONGEST_SUBJECT = 2000;

  static final RequestForm BLANK = new RequestForm("", "", "", List.of());

  RequestForm {
    codes = List.copyOf(codes);
  }

  static RequestForm of(String tutor, String company, String subject, List<String> codes) {
    return new RequestForm(
        CleanText.of(tutor),
        CleanText.of(company),
        subject.replace("\r\n", "\n").strip(),
        List.copyOf(new LinkedHashSet<>(codes)));
  }

  /** Names of the fields to mend, in the order of the form. */
  List<String> problems(Set<String> known) {
    var wrong = new java.util.ArrayList<String>();
    if (tutor.isEmpty() || tutor.length() > LONGEST_NAME) {
      wrong.add("tutor");
    }
    if (company.isEmpty() || company.length() > LONGEST_NAME) {
      wrong.add("company");
    }
    if (subject.isEmpty() || subject.length() > LONGEST_SUBJECT) {
      wrong.add("subject");
    }
    if (codes.isEmpty() || !known.containsAll(codes)) {
      wrong.add("codes");
    }
    return List.copyOf(wrong);
  }
}
