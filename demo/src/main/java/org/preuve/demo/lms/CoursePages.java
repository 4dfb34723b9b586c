package org.preuve.demo.lms;

import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;

/** The course, its activities in a frame, and the start of a launch. */
final class CoursePages {

  private final RecordsFile records;
  private final Launches launches;
  private final LmsPages pages;

  CoursePages(RecordsFile records, Launches launches, LmsPages pages) {
    this.records = records;
    this.launches = launches;
    this.pages = pages;
  }

  /** The latest registration's activities come last: the first of them is opened. */
  Reply course(Request request) {
    var links = records.get().links();
    if (links.isEmpty()) {
      return pages.note(request, 200, "lms.empty");
    }
    String newest = newestTool().clientId();
    var first =
        links.stream().filter(link -> link.clientId().equals(newest)).findFirst().orElseThrow();
    return Reply.seeOther("/course/" + first.id());
  }

  Reply activity(Request request) {
    var link = link(request);
    return pages.activity(request, link.title(), "/launch/" + link.id(), "lms.frame");
  }

  /** The frame's address: goes to the tool's login. */
  Reply launch(Request request) {
    var link = link(request);
    Tool tool =
        records.get().tool(link.clientId()).orElseThrow(() -> new Refusal(404, "not_found"));
    return begin(request, tool, link.id(), link.url());
  }

  Reply content(Request request) {
    if (LmsPages.person(request).student()) {
      return pages.note(request, 403, "lms.teachers-only");
    }
    return pages.activity(request, "lms.content", "/content/launch", "lms.content.frame");
  }

  Reply launchContent(Request request) {
    Tool tool = newestTool();
    if (LmsPages.person(request).student() || tool.deepLinkUri().isEmpty()) {
      throw new Refusal(403, "access_denied");
    }
    return begin(request, tool, "", tool.deepLinkUri());
  }

  private Reply begin(Request request, Tool tool, String linkId, String target) {
    String address =
        launches.begin(LmsPages.person(request), tool, linkId, target, LmsPages.language(request));
    return Reply.seeOther(address).with("Cache-Control", "no-store");
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
