package org.preuve.badges.collection;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.badges.issuer.StandingKeys;
import org.preuve.web.page.Page;

/**
 * The collections of a holder, or the form of one.
 *
 * @param id of the one that is changed, empty for a new one
 * @param refusal why it was not kept
 */
public record CollectionsView(
    List<Entry> collections,
    String id,
    String title,
    List<Choice> choices,
    Optional<CollectionReason> refusal) {

  /**
   * One in the list.
   *
   * @param link whole address
   */
  public record Entry(String id, String title, String link) {}

  /**
   * A badge that can be chosen.
   *
   * @param place number in the collection, empty for none
   */
  public record Choice(String id, String name, String state, String place) {}

  static List<Entry> entries(List<CollectionRow> rows, String baseUrl) {
    return rows.stream()
        .map(row -> new Entry(row.id(), row.title(), baseUrl + "/c/" + row.id()))
        .toList();
  }

  static List<Choice> choices(
      Page page, List<CollectedBadge> badges, StandingKeys keys, Instant now) {
    return badges.stream()
        .map(
            badge ->
                new Choice(
                    badge.id(),
                    badge.name().in(page.locale()),
                    badge.state(now, keys),
                    badge.place() == null ? "" : badge.place().toString()))
        .toList();
  }

  /** What was typed stands there again. */
  static List<Choice> choices(
      Page page,
      List<CollectedBadge> badges,
      Map<String, Integer> typed,
      StandingKeys keys,
      Instant now) {
    return choices(page, badges, keys, now).stream()
        .map(
            one ->
                new Choice(
                    one.id(),
                    one.name(),
                    one.state(),
                    typed.containsKey(one.id()) ? typed.get(one.id()).toString() : ""))
        .toList();
  }
}
