package org.preuve.demo.lms;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param copies courses that were made by copying another one
 * @param enrolments who was taken out of a course, or put back
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Records(
    int lastId,
    List<Tool> tools,
    List<Link> links,
    List<Item> items,
    List<Grade> grades,
    List<Copy> copies,
    List<Enrolment> enrolments) {

  static final Records EMPTY =
      new Records(0, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Records of earlier versions know no copies. */
  public Records {
    copies = Objects.requireNonNullElse(copies, List.of());
    enrolments = Objects.requireNonNullElse(enrolments, List.of());
  }

  /**
   * A course that was copied.
   *
   * @param history ids of the courses that it came from, the newest first
   */
  public record Copy(String id, String title, List<String> history) {}

  /**
   * Whether somebody is in a course; everybody is as long as nothing is written.
   *
   * @param at when it was changed (ISO 8601)
   */
  record Enrolment(String personId, String course, boolean enrolled, String at) {}

  /**
   * From and until (ISO 8601), either may be absent.
   *
   * @param from begin
   * @param until end
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Period(@Nullable String from, @Nullable String until) {}

  /**
   * An activity of a course that opens the tool.
   *
   * @param available when students see it
   * @param submission when they hand in
   * @param course the course that holds it
   * @param history ids of the activities that it was copied from, the newest first
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Link(
      String id,
      String clientId,
      String title,
      String text,
      String url,
      Map<String, String> custom,
      @Nullable Period available,
      @Nullable Period submission,
      String course,
      List<String> history) {

    /** Records of earlier versions know one course only. */
    public Link {
      course = Objects.requireNonNullElse(course, Course.ID);
      history = Objects.requireNonNullElse(history, List.of());
    }

    /** An activity without dates in the first course. */
    Link(
        String id,
        String clientId,
        String title,
        String text,
        String url,
        Map<String, String> custom) {
      this(id, clientId, title, text, url, custom, null, null, Course.ID, List.of());
    }
  }

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

  /** The activities of a course. */
  List<Link> linksOf(String course) {
    return links.stream().filter(link -> link.course().equals(course)).toList();
  }

  Optional<Copy> copy(String course) {
    return copies.stream().filter(copy -> copy.id().equals(course)).findFirst();
  }

  String titleOf(String course) {
    return copy(course).map(Copy::title).orElse(Course.TITLE);
  }

  Optional<Enrolment> enrolment(String personId, String course) {
    return enrolments.stream()
        .filter(one -> one.personId().equals(personId) && one.course().equals(course))
        .findFirst();
  }

  boolean enrolled(String personId, String course) {
    return enrolment(personId, course).map(Enrolment::enrolled).orElse(true);
  }

  Records with(Enrolment fresh) {
    Predicate<Enrolment> same =
        old -> old.personId().equals(fresh.personId()) && old.course().equals(fresh.course());
    return new Records(lastId, tools, links, items, grades, copies, plus(enrolments, fresh, same));
  }

  /** Ids of the courses that a course came from, the newest first. */
  List<String> historyOf(String course) {
    return copy(course).map(Copy::history).orElse(List.of());
  }

  Records with(Copy copy) {
    return new Records(
        lastId, tools, links, items, grades, plus(copies, copy, old -> false), enrolments);
  }

  Records next() {
    return new Records(lastId + 1, tools, links, items, grades, copies, enrolments);
  }

  Records with(Tool tool) {
    return new Records(
        lastId, plus(tools, tool, old -> false), links, items, grades, copies, enrolments);
  }

  Records with(Link link) {
    return new Records(
        lastId, tools, plus(links, link, old -> false), items, grades, copies, enrolments);
  }

  Records with(Item item) {
    return new Records(
        lastId,
        tools,
        links,
        plus(items, item, old -> old.id().equals(item.id())),
        grades,
        copies,
        enrolments);
  }

  Records with(Grade grade) {
    Predicate<Grade> same =
        old -> old.itemId().equals(grade.itemId()) && old.userId().equals(grade.userId());
    return new Records(lastId, tools, links, items, plus(grades, grade, same), copies, enrolments);
  }

  Records without(Item item) {
    return new Records(
        lastId,
        tools,
        links,
        items.stream().filter(other -> !other.equals(item)).toList(),
        grades.stream().filter(grade -> !grade.itemId().equals(item.id())).toList(),
        copies,
        enrolments);
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
