package org.preuve.badges.award;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.badges.achievement.Achievement;

/**
 * What a teacher says of one person with a designed badge.
 *
 * @param narrative what the person did, empty without words
 * @param level that the person reached, 1 is the lowest; 0 without one
 * @param link address of evidence, empty without one; whoever reads the badge reads it
 */
public record Given(String narrative, int level, String link) {

  /** Letters of an address. */
  public static final int LONGEST_LINK = 500;

  /** Nothing but the badge. */
  public static final Given NOTHING = new Given("", 0, "");

  private static final Pattern ADDRESS =
      Pattern.compile("https://[a-z0-9.-]+\\.[a-z]{2,}(:\\d{1,5})?([/?#][!-~]*)?");

  private static final Pattern BEGINS = Pattern.compile("(?i)https://[a-z0-9.-]+");

  /** An address as it is kept: scheme and host in small letters (RFC 3986, section 6.2.2.1). */
  public static String address(String typed) {
    var link = typed.strip();
    var begin = BEGINS.matcher(link);
    return begin.lookingAt()
        ? begin.group().toLowerCase(Locale.ROOT) + link.substring(begin.end())
        : link;
  }

  /** Whether an address of evidence can be in a badge: https, of a host with a name. */
  public static boolean linkable(String link) {
    if (link.length() > LONGEST_LINK || !ADDRESS.matcher(link).matches()) {
      return false;
    }
    try {
      return URI.create(link).getHost() != null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** Whether the badge has such a level. */
  public boolean fits(Achievement version) {
    return level >= 0 && level <= version.levels().size();
  }

  /** Its words, if there are any. */
  public Optional<String> words() {
    return Optional.of(narrative).filter(text -> !text.isEmpty());
  }

  /** Words and address stay out of every log. */
  @Override
  public String toString() {
    return "given with level " + level;
  }
}
