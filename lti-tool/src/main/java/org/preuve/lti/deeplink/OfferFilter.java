package org.preuve.lti.deeplink;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.preuve.lti.Linkable;

/**
 * What of the offers is shown.
 *
 * @param words parts of a title or description, without accents and case; all have to be there
 * @param kind name of a kind, empty for all
 */
record OfferFilter(String words, String kind) {

  private static final int LONGEST = 100;

  OfferFilter {
    words = words.length() > LONGEST ? words.substring(0, LONGEST) : words.strip();
  }

  boolean shows(Linkable offer) {
    var text = plain(offer.title() + " " + offer.text());
    return (kind.isEmpty() || kind.equals(offer.kind().name()))
        && Arrays.stream(plain(words).split("\\s+")).allMatch(text::contains);
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT);
  }
}
