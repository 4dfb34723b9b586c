package org.preuve.demo.lms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything this LMS remembers.
 *
 * @param lastId the last number given to a tool, link or line item
 * @param tools registered tools
 * @param links activities of the course
 * @param items columns of the grade book
 * @param grades cells of the grade book
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Records(
    int lastId, List<Tool> tools, List<Link> links, List<Item> items, List<Grade> grades) {

  static final Records EMPTY = new Records(0, List.of(), List.of(), List.of(), List.of());

  /** An activity of the course that opens the tool. */
  public record Link(
      String id,
      String clientId,
      String title,
      String text,
      String url,
      Map<String, String> custom) {}

  /** A column of the grade book; {@code linkId} when it belongs to an activity. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String id,
      String clientId,
      String label,
      double maximum,
      @Nullable String linkId,
      @Nullable String resourceId,
      @Nullable String tag) {}

  /** The latest score; {@code score} is absent while nothing is graded. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Grade(
      String itemId,
      String userId,
      @Nullable Double score,
      @Nullable String comment,
      String timestamp) {}

  Optional<Tool> tool(String clientId) {
    return tools.stream().filter(tool -> tool.clientId().equals(clientId)).findFirst();
  }

  Optional<Link> link(String id) {
    return links.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  Optional<Item> itemOf(Link link) {
    return items.stream().filter(item -> link.id().equals(item.linkId())).findFirst();
  }

  Optional<Grade> grade(Item item, String userId) {
    return grades.stream()
        .filter(grade -> grade.itemId().equals(item.id()) && grade.userId().equals(userId))
        .findFirst();
  }

  Records next() {
    return new Records(lastId + 1, tools, links, items, grades);
  }

  Records with(Tool tool) {
    return new Records(lastId, plus(tools, tool, old -> false), links, items, grades);
  }

  Records with(Link link) {
    return new Records(lastId, tools, plus(links, link, old -> false), items, grades);
  }

  Records with(Item item) {
    return new Records(
        lastId, tools, links, plus(items, item, old -> old.id().equals(item.id())), grades);
  }

  Records with(Grade grade) {
    Predicate<Grade> same =
        old -> old.itemId().equals(grade.itemId()) && old.userId().equals(grade.userId());
    return new Records(lastId, tools, links, items, plus(grades, grade, same));
  }

  Records without(Item item) {
    return new Records(
        lastId,
        tools,
        links,
        items.stream().filter(other -> !other.equals(item)).toList(),
        grades.stream().filter(grade -> !grade.itemId().equals(item.id())).toList());
  }

  private static <T> List<T> plus(List<T> all, T fresh, Predicate<T> replaced) {
    var result = new ArrayList<T>();
    boolean placed = false;
    for (T old : all) {
      placed |= replaced.test(old);
      result.add(replaced.test(old) ? fresh : old);
    }
    if (!placed) {
      result.add(fresh);
    }
    return List.copyOf(result);
  }
}
