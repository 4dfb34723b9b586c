package org.preuve.web.frame;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.web.Caller;
import org.preuve.web.base.Hashes;
import org.preuve.web.page.NavEntry;
import org.preuve.web.page.Navigation;
import org.preuve.web.page.Page;
import org.preuve.web.page.Pages;

/** Puts a body into the layout: header, navigation, language switch, note, footer. */
@Dependent
public class FrameLayout {

  /** Templates and texts of the frame itself. */
  public static final Pages PAGES = new Pages("org.preuve.web");

  private static final int OPAQUE = 16;

  private final Instance<Navigation> navigation;

  @Inject
  FrameLayout(@Any Instance<Navigation> navigation) {
    this.navigation = navigation;
  }

  /**
   * The whole document.
   *
   * @param counted whether what waits is counted; with a fault the database may be away
   */
  public String html(
      Page page, String title, CourseRequest request, Content body, boolean counted) {
    return html(page, title, request, body, counted, Optional.empty());
  }

  /** The whole document of a public page. */
  public String html(
      Page page, String title, CourseRequest request, Content body, PublicHead head) {
    return html(page, title, request, body, true, Optional.of(head));
  }

  private String html(
      Page page,
      String title,
      CourseRequest request,
      Content body,
      boolean counted,
      Optional<PublicHead> head) {
    var entries = page.caller().map(this::entries).orElse(request.navigation());
    var view =
        new LayoutView(
            title,
            entries,
            noteOf(page, request),
            request.switchTo("fr"),
            request.switchTo("en"),
            page.caller().map(caller -> request.frameAncestors()).orElse(""),
            request.resumable(),
            page.caller().map(FrameLayout::person).orElse(""),
            page.caller().map(FrameLayout::course).orElse(""),
            body,
            counted,
            page.caller().isPresent() || !entries.isEmpty(),
            head);
    return text(PAGES.content("frame/layout.jte", page.with(PAGES), view));
  }

  /** A piece of a page as text. */
  public String text(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  /** Says nothing of the person, and stays the same from launch to launch. */
  private static String person(Caller caller) {
    return opaque("person " + caller.registration() + " " + caller.user().value());
  }

  private static String course(Caller caller) {
    return opaque("course " + caller.registration() + " " + caller.course().value());
  }

  private static String opaque(String what) {
    return Hashes.sha256(what).substring(0, OPAQUE);
  }

  /** Only where somebody was let in: a link that others pass on makes no public page say things. */
  private static Optional<String> noteOf(Page page, CourseRequest request) {
    if (!request.ofSomebody()) {
      return Optional.empty();
    }
    return request.note().map(n -> "note." + n).filter(page::has).map(page::t);
  }

  private List<NavEntry> entries(Caller caller) {
    return navigation.stream()
        .flatMap(n -> n.entries(caller).stream())
        .sorted(Comparator.comparingInt(NavEntry::order))
        .toList();
  }
}
