package org.preuve.demo.lms;

import java.time.Clock;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;

/** The courses, their activities in a frame, who is in them, and the start of a launch. */
final class CoursePages {

  private final RecordsFile records;
  private final Launches launches;
  private final LmsPages pages;
  private final Clock clock;

  CoursePages(RecordsFile records, Launches launches, LmsPages pages, Clock clock) {
    this.records = records;
    this.launches = launches;
    this.pages = pages;
    this.clock = clock;
  }

  /** The latest registration's activities come last: the first of them is opened. */
  Reply course(Request request) {
    var links = records.get().linksOf(courseOf(request));
    if (links.isEmpty()) {
      return pages.note(request, 200, "lms.empty");
    }
    String newest = newestTool().clientId();
    var first =
        links.stream()
            .filter(link -> link.clientId().equals(newest))
            .findFirst()
            .orElse(links.get(0));
    return Reply.seeOther("/course/" + first.id());
  }

  Reply activity(Request request) {
    var link = link(request);
    return pages.activity(
        request, link.course(), link.title(), "/launch/" + link.id(), "lms.frame", link);
  }

  /** The frame's address: goes to the tool's login. */
  Reply launch(Request request) {
    var link = link(request);
    Tool tool =
        records.get().tool(link.clientId()).orElseThrow(() -> new Refusal(404, "not_found"));
    if (!records.get().enrolled(LmsPages.person(request).id(), link.course())) {
      throw new Refusal(403, "not_enrolled");
    }
    return begin(request, tool, link.id(), link.course(), link.url());
  }

  Reply content(Request request) {
    if (LmsPages.person(request).student()) {
      return pages.note(request, 403, "lms.teachers-only");
    }
    String course = courseOf(request);
    return pages.activity(
        request,
        course,
        "lms.content",
        "/content/launch?course=" + course,
        "lms.content.frame",
        null);
  }

  Reply launchContent(Request request) {
    Tool tool = newestTool();
    if (LmsPages.person(request).student() || tool.deepLinkUri().isEmpty()) {
      throw new Refusal(403, "access_denied");
    }
    return begin(request, tool, "", courseOf(request), tool.deepLinkUri());
  }

  /** Copies a course with its activities. */
  Reply copy(Request request) {
    if (LmsPages.person(request).student()) {
      throw new Refusal(403, "access_denied");
    }
    String original = known(request.form().getOrDefault("course", ""));
    String title = records.get().titleOf(original);
    var after = records.change(before -> CourseCopies.copy(before, original, title + " (copie)"));
    return Reply.seeOther("/course?course=" + after.copies().get(after.copies().size() - 1).id());
  }

  Reply people(Request request) {
    return LmsPages.person(request).student()
        ? pages.note(request, 403, "lms.teachers-only")
        : pages.people(request, courseOf(request));
  }

  /** Takes somebody out of a course, or puts them back. */
  Reply enrol(Request request) {
    if (LmsPages.person(request).student()) {
      throw new Refusal(403, "access_denied");
    }
    String course = known(request.form().getOrDefault("course", ""));
    String id = request.form().getOrDefault("person", "");
    Person person = Person.find(id).orElseThrow(() -> new Refusal(400, "unknown_person"));
    boolean enrolled = request.form().getOrDefault("enrolled", "").equals("true");
    String at = clock.instant().toString();
    records.change(before -> before.with(new Records.Enrolment(person.id(), course, enrolled, at)));
    return Reply.seeOther("/people?course=" + course);
  }

  private Reply begin(Request request, Tool tool, String linkId, String course, String target) {
    String address =
        launches.begin(
            LmsPages.person(request), tool, linkId, course, target, LmsPages.language(request));
    return Reply.seeOther(address).with("Cache-Control", "no-store");
  }

  private String courseOf(Request request) {
    return known(request.query().getOrDefault("course", Course.ID));
  }

  private String known(String course) {
    if (!course.equals(Course.ID) && records.get().copy(course).isEmpty()) {
      throw new Refusal(404, "not_found");
    }
    return course;
  }

  private Tool newestTool() {
    var tools = records.get().tools();
    if (tools.isEmpty()) {
      throw new Refusal(404, "not_found");
    }
    return tools.get(tools.size() - 1);
  }

  private Records.Link link(Request request) {
    return records
        .get()
        .link(request.path().get(0))
        .orElseThrow(() -> new Refusal(404, "not_found"));
  }
}
