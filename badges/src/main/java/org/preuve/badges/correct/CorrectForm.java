package org.preuve.badges.correct;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.badges.achievement.Level;
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
 * @param level reached from now on, by its French name, empty for none; where there was no field,
 *     what stands there stays
 * @param link address of evidence from now on, empty for none; likewise
 * @param newest whether a designed badge moves to the newest version of its design
 */
public record CorrectForm(
    List<String> awards,
    String action,
    String reason,
    String message,
    Optional<String> narrative,
    Optional<String> level,
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
        Optional.ofNullable(level).map(String::strip),
        Optional.ofNullable(link).map(Given::address),
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

  /** For badges about which the page asks for no words: what stands there stays. */
  CorrectForm silent() {
    return new CorrectForm(
        awards,
        action,
        reason,
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        newest);
  }

  /**
   * What a badge says of its holder from now on. A level goes by its name, since its place in
   * another version may be another level's.
   *
   * @param from levels of the version that it is of
   * @param to levels of the version that it will be of
   * @return with the level -1 where that one has none of the name
   */
  Given given(Given before, List<Level> from, List<Level> to) {
    return new Given(
        narrative.orElse(before.narrative()),
        place(reached(before, from), to),
        link.orElse(before.link()));
  }

  /** French name of the level that the form says, empty for none. */
  String reached(Given before, List<Level> from) {
    return level.orElseGet(() -> before.level() == 0 ? "" : from.get(before.level() - 1).nameFr());
  }

  private static int place(String name, List<Level> levels) {
    int found = levels.stream().map(Level::nameFr).toList().indexOf(name);
    return name.isEmpty() ? 0 : found < 0 ? -1 : found + 1;
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
