package org.preuve.badges.correct;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.award.Given;

/**
 * What is to be done.
 *
 * @param awards ids
 * @param action name of a correction
 * @param reason why: in the log, for the holder, and public for a badge that is taken back
 * @param message to the holder, may be empty
 * @param narrative what the person did, from now on: no text removes it; where there was no field,
 *     what stands there stays
 * @param level reached, 0 for none, from now on; where there was no field, what stands there stays
 * @param link address of evidence from now on, empty for none; likewise
 * @param newest whether a designed badge moves to the newest version of its design
 */
public record CorrectForm(
    List<String> awards,
    String action,
    String reason,
    String message,
    Optional<String> narrative,
    Optional<Integer> level,
    Optional<String> link,
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
      @Nullable String level,
      @Nullable String link,
      String newest) {
    return new CorrectForm(
        awards.stream().distinct().toList(),
        action,
        clean(reason),
        clean(message),
        Optional.ofNullable(narrative).map(CorrectForm::clean),
        Optional.ofNullable(level).map(CorrectForm::number),
        Optional.ofNullable(link).map(String::strip),
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
    if (link.filter(text -> !text.isEmpty() && !Given.linkable(text)).isPresent()) {
      return Optional.of(CorrectReason.CORRECT_LINK);
    }
    return message.length() > LONGEST
            || narrative.filter(text -> text.length() > LONGEST_NARRATIVE).isPresent()
        ? Optional.of(CorrectReason.CORRECT_LONG)
        : Optional.empty();
  }

  /** -1 where it is none. */
  private static int number(String level) {
    if (level.isEmpty()) {
      return 0;
    }
    return level.matches("\\d{1,2}") ? Integer.parseInt(level) : -1;
  }

  /** What a badge says of its holder from now on. */
  Given given(Given before) {
    return new Given(
        narrative.orElse(before.narrative()),
        level.orElse(before.level()),
        link.orElse(before.link()));
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
