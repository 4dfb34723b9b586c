package org.preuve.badges.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.badges.achievement.Level;

/**
 * Levels as a teacher writes them: one in a line, the lowest first, {@code name | English name |
 * meaning}; the last two may be left out.
 */
final class LevelLines {

  private static final int PARTS = 3;

  private LevelLines() {}

  /** The levels; none for no text, empty where a line is no level or two have one name. */
  static Optional<List<Level>> read(String text) {
    var levels = new ArrayList<Level>();
    var names = new HashSet<String>();
    for (var line : text.lines().filter(one -> !one.isBlank()).toList()) {
      var parts = line.split("\\|", -1);
      var level = level(parts);
      if (parts.length > PARTS || !fits(level) || !distinct(level, names)) {
        return Optional.empty();
      }
      levels.add(level);
    }
    return levels.size() > Level.MOST ? Optional.empty() : Optional.of(List.copyOf(levels));
  }

  private static Level level(String[] parts) {
    var name = parts[0].strip();
    var english = parts.length > 1 ? parts[1].strip() : "";
    var meaning = parts.length > 2 ? parts[2].strip() : "";
    return new Level(name, english.isEmpty() ? name : english, meaning);
  }

  /** A table names a level in either language, or by its number. */
  private static boolean distinct(Level level, Set<String> names) {
    var own =
        Stream.of(level.nameFr(), level.nameEn())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    return own.stream().noneMatch(name -> name.matches("\\d+") || names.contains(name))
        && names.addAll(own);
  }

  private static boolean fits(Level level) {
    return !level.nameFr().isEmpty()
        && level.nameFr().length() <= Level.LONGEST_NAME
        && level.nameEn().length() <= Level.LONGEST_NAME
        && level.meaning().length() <= Level.LONGEST_MEANING;
  }

  static String write(List<Level> levels) {
    return levels.stream().map(LevelLines::write).collect(Collectors.joining("\n"));
  }

  private static String write(Level level) {
    var english = level.nameEn().equals(level.nameFr()) ? "" : level.nameEn();
    return level.meaning().isEmpty()
        ? level.nameFr() + (english.isEmpty() ? "" : " | " + english)
        : level.nameFr() + " | " + english + " | " + level.meaning();
  }
}
