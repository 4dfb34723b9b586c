package org.preuve.portfolio.attestation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.web.base.CleanText;

/**
 * What a tutor answers.
 *
 * @param role in the company
 * @param verdict as sent
 * @param words optional where all is confirmed
 * @param sure whether they say that they have seen the work themselves
 */
public record AnswerForm(
    String name, String role, String company, String verdict, String words, boolean sure) {

  static final int LONGEST_WORDS = 4000;

  static AnswerForm of(
      String name, String role, String company, String verdict, String words, String sure) {
    return new AnswerForm(
        CleanText.of(name),
        CleanText.of(role),
        CleanText.of(company),
        verdict,
        words.replace("\r\n", "\n").strip(),
        sure.equals("yes"));
  }

  /** As the request has it, to begin with. */
  static AnswerForm asked(Attestation asked) {
    return new AnswerForm(asked.tutor(), "", asked.company(), "", "", false);
  }

  Optional<Verdict> said() {
    return Verdict.of(verdict);
  }

  /** Names of the fields to mend, in the order of the form. */
  List<String> problems() {
    var wrong = new ArrayList<String>();
    var said = said();
    if (said.isEmpty()) {
      wrong.add("verdict");
    }
    boolean silent = words.isEmpty() && said.filter(v -> v != Verdict.CONFIRMED).isPresent();
    if (silent || words.length() > LONGEST_WORDS) {
      wrong.add("words");
    }
    if (bad(name)) {
      wrong.add("name");
    }
    if (bad(role)) {
      wrong.add("role");
    }
    if (bad(company)) {
      wrong.add("company");
    }
    if (!sure) {
      wrong.add("sure");
    }
    return List.copyOf(wrong);
  }

  private static boolean bad(String line) {
    return line.isEmpty() || line.length() > RequestForm.LONGEST_NAME;
  }
}
