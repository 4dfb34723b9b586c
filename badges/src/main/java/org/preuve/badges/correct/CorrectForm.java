package org.preuve.badges.correct;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done.
 *
 * @param awards ids
 * @param action name of a correction
 * @param reason why: in the log, for the holder, and public for a badge that is taken back
 * @param message to the holder, may be empty
 * @param narrative what the person did, from now on: no text removes it; where there was no field,
 *     what stands there stays
 * @param newest whether a designed badge moves to the newest version of its design
 */
public record CorrectForm(
    List<String> awards,
    String action,
    String reason,
    String message,
    Optional<String> narrative,
    boolean newest) {

  static final int MOST = 200;
  static final int LONGEST = 1000;
  static final int LONGEST_NARRATIVE = 2000;

  public CorrectForm {
    awards = List.copyOf(awards);
  }

  static CorrectForm of(
      List<String> awards,
      String action,
      String reason,
      String message,
      @Nullable String narrative,
      String newest) {
    return new CorrectForm(
        awards.stream().distinct().toList(),
        action,
        clean(reason),
        clean(message),
        Optional.ofNullable(narrative).map(CorrectForm::clean),
        newest.equals("yes"));
  }

  /** What is wrong with it, whatever the badges are. */
  Optional<CorrectReason> problem() {
    if (awards.isEmpty()) {
      return Optional.of(CorrectReason.CORRECT_NOTHING);
    }
    if (awards.size() > MOST) {
      return Optional.of(CorrectReason.CORRECT_TOO_MANY);
    }
    if (Correction.of(action).isEmpty()) {
      return Optional.of(CorrectReason.CORRECT_ACTION);
    }
    if (reason.isEmpty() || reason.length() > LONGEST) {
      return Optional.of(CorrectReason.CORRECT_REASON);
    }
    return message.length() > LONGEST
            || narrative.filter(text -> text.length() > LONGEST_NARRATIVE).isPresent()
        ? Optional.of(CorrectReason.CORRECT_LONG)
        : Optional.empty();
  }

  private static String clean(String text) {
    return text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || !Character.isISOControl(c))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .strip();
  }
}
