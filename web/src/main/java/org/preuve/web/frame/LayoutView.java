package org.preuve.web.frame;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.preuve.web.page.NavEntry;

/**
 * What the layout shows around a body.
 *
 * @param title title of the document, without the product's name
 * @param navigation entries of the header, none on public pages
 * @param note sentence about what was just done
 * @param french address of this page in French
 * @param english address of this page in English
 * @param platform origins of the platform around a page of a course, empty elsewhere
 * @param resume handle of a session that a script may open again, empty for none
 * @param person stands for the person of the page in this browser, empty without one
 * @param course stands for the course, empty without one
 * @param body the page itself
 * @param counted whether what waits behind an entry is counted
 * @param wide whether the page needs the whole width: in a course, and where it is administered
 * @param head what a page that people pass on says to programs
 */
public record LayoutView(
    String title,
    List<NavEntry> navigation,
    Optional<String> note,
    String french,
    String english,
    String platform,
    String resume,
    String person,
    String course,
    Content body,
    boolean counted,
    boolean wide,
    Optional<PublicHead> head) {

  /** How much waits behind an entry. */
  public long count(NavEntry entry) {
    return counted ? entry.waiting().getAsLong() : 0;
  }

  /** The longest entry whose address begins the page's is where the reader is. */
  public boolean current(NavEntry entry, String path) {
    int length = entry.begins(path);
    return length > 0 && navigation.stream().noneMatch(other -> other.begins(path) > length);
  }
}
