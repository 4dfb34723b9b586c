package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.lti.course.Course;
import org.preuve.lti.course.CourseRepository;
import org.preuve.lti.course.ResourceLink;
import org.preuve.lti.platform.ToolConfig;
import org.preuve.web.CourseId;

/**
 * Which column of a course's grade book belongs to which page of ours: that of a link to the page
 * comes first, then the one that the platform lists for it.
 */
@Dependent
class Columns {

  private static final Duration PACE = Duration.ofMinutes(5);
  private static final Duration LOOKING = Duration.ofSeconds(20);
  private static final Duration MAKING = Duration.ofSeconds(30);

  private final CourseRepository courses;
  private final ColumnRepository columns;
  private final ToolConfig tool;
  private final Clock clock;

  @Inject
  Columns(CourseRepository courses, ColumnRepository columns, ToolConfig tool, Clock clock) {
    this.courses = courses;
    this.columns = columns;
    this.tool = tool;
    this.clock = clock;
  }

  /** Whether it is the page whose column we make if there is none. */
  boolean home(String page) {
    return page.equals(tool.targetPath());
  }

  /** The page whose column we make if there is none. */
  String homePage() {
    return tool.targetPath();
  }

  /** Whether scores for this page are wanted in the course; no platform is asked. */
  boolean wanted(Course course, String page) {
    return home(page) || address(course, page).isPresent();
  }

  /** Pages that have a column, without the one whose column we make. */
  @Transactional
  Set<String> pages(Course course) {
    long id = course.id().value();
    var linked = courses.links(id).stream().filter(l -> l.lineItem().isPresent()).map(this::page);
    var listed = columns.of(id).stream().map(GradeColumn::page);
    return Stream.concat(linked, listed)
        .filter(page -> !home(page))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The list is read when a teacher comes next, however short ago it was read. */
  @Transactional
  void readAgain(CourseId course) {
    columns.readAgain(course.value());
  }

  /** The column of this page, as far as we know. */
  @Transactional
  Optional<URI> address(Course course, String page) {
    var listed =
        columns.of(course.id().value()).stream()
            .filter(column -> column.page().equals(page))
            .map(GradeColumn::address)
            .findFirst();
    return links(course, page)
        .flatMap(link -> link.lineItem().stream())
        .findFirst()
        .or(() -> home(page) ? course.lineItem() : listed);
  }

  /** The label of each page's column, as far as the platform gave one. */
  @Transactional
  Map<String, String> labels(Course course) {
    var labels = new LinkedHashMap<String, String>();
    columns.of(course.id().value()).forEach(c -> labels.put(c.page(), c.label()));
    courses
        .links(course.id().value())
        .forEach(link -> labels.putIfAbsent(page(link), link.title()));
    labels.values().removeIf(String::isBlank);
    return labels;
  }

  /** What a column that we make for this page is called: as its link is. */
  @Transactional
  String newLabel(Course course, String page) {
    var usual = home(page) ? "Preuve" : "Preuve " + page.substring(page.lastIndexOf('/') + 1);
    return home(page) ? usual : labels(course).getOrDefault(page, usual);
  }

  /** Keeps the column that we found or made for the whole course. */
  @Transactional
  void keepHome(Course course, URI address) {
    courses.keepLineItem(course.id().value(), address.toString());
  }

  /** Keeps the column of another page. */
  @Transactional
  void keep(Course course, ListedColumn column) {
    columns.add(new GradeColumn(course, column));
  }

  /** Forgets a column that the teacher deleted. */
  @Transactional
  void forget(Course course, URI address) {
    long id = course.id().value();
    courses.forgetLineItem(id, address.toString());
    columns.forget(id, address.toString());
    if (course.lineItem().filter(address::equals).isPresent()) {
      courses.keepLineItem(id, null);
    }
  }

  /** The whole list was read: it takes the place of the old one. */
  @Transactional
  void replace(Course course, List<ListedColumn> listed) {
    columns.forgetAll(course.id().value());
    var byPage = new LinkedHashMap<String, ListedColumn>();
    listed.stream()
        .filter(column -> !column.page().isEmpty() && !home(column.page()))
        .forEach(column -> byPage.putIfAbsent(column.page(), column));
    byPage.values().forEach(column -> columns.add(new GradeColumn(course, column)));
  }

  /** Whether this call is to read the list now. */
  @Transactional
  boolean takeReading(Course course) {
    var now = clock.instant();
    return columns.takeReading(course.id().value(), now, now.minus(PACE));
  }

  /** Whether this call is to make the column, if the course still has none. */
  @Transactional
  boolean takeMaking(Course course) {
    var now = clock.instant();
    return columns.takeMaking(course.id().value(), now, now.plus(MAKING));
  }

  /** Whether this call is to look now whether columns are gone. */
  @Transactional
  boolean takeLooking(Course course) {
    var now = clock.instant();
    return columns.takeLooking(course.id().value(), now, now.minus(LOOKING));
  }

  /** Ends {@link #takeMaking}. */
  @Transactional
  void releaseMaking(Course course) {
    columns.releaseMaking(course.id().value(), clock.instant());
  }

  private Stream<ResourceLink> links(Course course, String page) {
    Predicate<ResourceLink> fits = link -> page(link).equals(page);
    return courses.links(course.id().value()).stream().filter(fits);
  }

  /** Links from before targets were kept, and those to the start page, open the whole portfolio. */
  private String page(ResourceLink link) {
    var target = link.target().orElse("/");
    var path = target.replaceFirst("\\?.*", "");
    return path.equals("/") || home(path) ? homePage() : target;
  }
}
