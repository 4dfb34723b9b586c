package org.preuve.lti.frame;

import gg.jte.Content;
import gg.jte.output.StringOutput;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.lti.Caller;
import org.preuve.lti.NavEntry;
import org.preuve.lti.Navigation;
import org.preuve.lti.Page;
import org.preuve.lti.Pages;

/** Puts a body into the layout: header, navigation, language switch, note, footer. */
@Dependent
public class FrameLayout {

  /** Templates and texts of the frame itself. */
  public static final Pages PAGES = new Pages("org.preuve.lti");

  private final Instance<Navigation> navigation;

  @Inject
  FrameLayout(@Any Instance<Navigation> navigation) {
    this.navigation = navigation;
  }

  /** The whole document. */
  public String html(Page page, String title, CourseRequest request, Content body) {
    var view =
        new LayoutView(
            title,
            page.caller().map(this::entries).orElse(List.of()),
            noteOf(page, request),
            request.switchTo("fr"),
            request.switchTo("en"),
            page.caller().map(caller -> request.frameAncestors()).orElse(""),
            request.resumable(),
            body);
    return text(PAGES.content("frame/layout.jte", page.with(PAGES), view));
  }

  /** A piece of a page as text. */
  public String text(Content content) {
    var output = new StringOutput();
    content.writeTo(output);
    return output.toString();
  }

  private static Optional<String> noteOf(Page page, CourseRequest request) {
    return request.note().map(n -> "note." + n).filter(page::has).map(page::t);
  }

  private List<NavEntry> entries(Caller caller) {
    return navigation.stream()
        .flatMap(n -> n.entries(caller).stream())
        .sorted(Comparator.comparingInt(NavEntry::order))
        .toList();
  }
}
