package org.preuve.web.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In which of our languages somebody wrote something, told by its small words; a voice that reads
 * it aloud needs to know. Nothing else depends on the guess, and in doubt there is none.
 */
public final class WrittenLanguage {

  private static final Set<String> FRENCH =
      Set.of(
          "le", "la", "les", "un", "une", "des", "du", "de", "et", "est", "en", "pour", "dans",
          "avec", "que", "qui", "sur", "pas", "ce", "cette", "au", "aux", "par", "nous", "je", "il",
          "elle", "mon", "mes", "son", "ses", "à");

  private static final Set<String> ENGLISH =
      Set.of(
          "the", "of", "and", "is", "to", "for", "with", "that", "not", "this", "at", "by", "are",
          "we", "it", "my", "his", "her", "from", "was", "were", "has", "have", "in");

  private static final int READ = 2000;

  private WrittenLanguage() {}

  /** Empty when it may be either. */
  public static Optional<Locale> of(String text) {
    var begin = text.length() > READ ? text.substring(0, READ) : text;
    var words = begin.toLowerCase(Locale.ROOT).split("[^\\p{L}]+");
    long french =
        count(words, FRENCH) + begin.chars().filter(c -> "éèêàâçùûîôœ".indexOf(c) >= 0).count();
    long english = count(words, ENGLISH);
    if (french == english) {
      return Optional.empty();
    }
    return Optional.of(french > english ? Locale.FRENCH : Locale.ENGLISH);
  }

  private static long count(String[] words, Set<String> known) {
    return Arrays.stream(words).filter(known::contains).count();
  }
}
