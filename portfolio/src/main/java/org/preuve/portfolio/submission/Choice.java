package org.preuve.portfolio.submission;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.preuve.web.base.Ids;

/**
 * What a student wants to submit.
 *
 * @param bloc number of the only bloc that it is for, 0 for all
 * @param some whether only {@code pieces} are meant, else everything
 * @param pieces ids
 * @param answers id of a piece by {@code bloc.production.deliverable}, each a number from 0 in its
 *     list
 */
record Choice(int bloc, boolean some, Set<String> pieces, Map<String, String> answers) {

  /** Everything. */
  static final Choice ALL = new Choice(0, false, Set.of(), Map.of());

  /** Pieces to choose one by one: each deliverable offers all of them, and a form has 64 KiB. */
  static final int MOST = 300;

  private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,2}");
  private static final Pattern ANSWER = Pattern.compile("d\\.(\\d{1,3}\\.\\d{1,2}\\.\\d{1,3})");

  Choice {
    pieces = Set.copyOf(pieces);
    answers = Map.copyOf(answers);
  }

  /** Reads the form: {@code bloc}, {@code only}, {@code p} and {@code d.…}; else ignored. */
  static Choice of(Map<String, List<String>> form) {
    var bloc = first(form, "bloc");
    var pieces = new LinkedHashSet<String>();
    form.getOrDefault("p", List.of()).stream().filter(Ids::isId).limit(MOST).forEach(pieces::add);
    var answers = new LinkedHashMap<String, String>();
    for (var field : form.keySet()) {
      var place = ANSWER.matcher(field);
      if (place.matches() && Ids.isId(first(form, field)) && answers.size() < MOST) {
        answers.put(place.group(1), first(form, field));
      }
    }
    return new Choice(
        NUMBER.matcher(bloc).matches() ? Integer.parseInt(bloc) : 0,
        first(form, "only").equals("some"),
        pieces,
        answers);
  }

  /** The first value of a field, empty without one. */
  static String first(Map<String, List<String>> form, String field) {
    return form.getOrDefault(field, List.of()).stream().findFirst().orElse("");
  }

  /** Whether that piece is meant. */
  boolean takes(String piece) {
    return !some || pieces.contains(piece);
  }
}
