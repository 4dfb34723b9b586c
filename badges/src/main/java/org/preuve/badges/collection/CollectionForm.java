package org.preuve.badges.collection;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.web.base.CleanText;
import org.preuve.web.base.Ids;

/**
 * What its holder wants to show.
 *
 * @param title as readers see it
 * @param places number of each chosen badge, by its id; those with the same stand as they were
 *     given
 */
record CollectionForm(String title, Map<String, Integer> places) {

  static final int LONGEST = 120;

  /** Badges in one collection. */
  static final int MOST = 50;

  private static final String PLACE = "place-";

  CollectionForm {
    places = Map.copyOf(places);
  }

  /** Fields {@code title} and {@code place-<id>}; an empty place is a badge that is left out. */
  static CollectionForm of(Map<String, String[]> fields) {
    var places = new TreeMap<String, Integer>();
    fields.forEach(
        (name, values) -> {
          var id = name.startsWith(PLACE) ? name.substring(PLACE.length()) : "";
          var place = values.length == 0 ? "" : values[0].strip();
          if (Ids.isId(id) && !place.isEmpty()) {
            places.put(id, place.matches("\\d{1,3}") ? Integer.parseInt(place) : 999);
          }
        });
    var title = Arrays.stream(fields.getOrDefault("title", new String[0])).findFirst().orElse("");
    return new CollectionForm(CleanText.of(title).strip(), places);
  }

  /** The badges in their order. */
  List<String> order() {
    return places.entrySet().stream()
        .sorted(
            Comparator.comparing(Map.Entry<String, Integer>::getValue)
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  Optional<CollectionReason> problem() {
    if (title.isEmpty() || title.length() > LONGEST) {
      return Optional.of(CollectionReason.COLLECTION_TITLE);
    }
    if (places.isEmpty()) {
      return Optional.of(CollectionReason.COLLECTION_EMPTY);
    }
    return places.size() > MOST ? Optional.of(CollectionReason.COLLECTION_BADGE) : Optional.empty();
  }
}
