package org.preuve.badges.award;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.badges.achievement.Achievement;
import org.preuve.badges.achievement.Level;
import org.preuve.web.page.Page;

/** What a teacher says of one person, as pages show it and ask for it. */
public final class GivenView {

  private GivenView() {}

  /**
   * A level to choose.
   *
   * @param place from 1
   * @param key its French name, which it keeps in another version
   */
  public record Choice(int place, String key, String name) {}

  /** The levels of a badge, the lowest first. */
  public static List<Choice> choices(Page page, Achievement version) {
    var levels = version.levels();
    return IntStream.rangeClosed(1, levels.size())
        .mapToObj(place -> choice(page, place, levels.get(place - 1)))
        .toList();
  }

  private static Choice choice(Page page, int place, Level level) {
    return new Choice(place, level.nameFr(), level.name().in(page.locale()));
  }

  /** The level that somebody reached, in words. */
  public static Optional<String> level(Page page, Achievement version, Given given) {
    return given.level() > 0 && given.fits(version)
        ? Optional.of(version.levels().get(given.level() - 1).name().in(page.locale()))
        : Optional.empty();
  }
}
