package org.preuve.lti.privacy;

import java.util.List;
import org.preuve.lti.PersonalData.Attached;
import org.preuve.lti.PersonalData.Kept;
import org.preuve.lti.PersonalData.Part;

/**
 * What {@code index.html} of an archive shows: everything in it, to be read without a server.
 *
 * @param made when
 * @param host where
 * @param pages files that are pages themselves
 * @param files all others
 */
public record ArchiveView(
    String name, String made, String host, List<Kept> kept, List<Entry> pages, List<Entry> files) {

  /** One file, with its address relative to the page. */
  public record Entry(String name, String href) {}

  static ArchiveView of(String name, String made, String host, List<Kept> kept, List<Part> parts) {
    var all = parts.stream().flatMap(part -> part.files().stream()).map(Attached::path).toList();
    return new ArchiveView(name, made, host, kept, entries(all, true), entries(all, false));
  }

  private static List<Entry> entries(List<String> paths, boolean pages) {
    return paths.stream()
        .filter(path -> pages == page(path))
        .map(path -> new Entry(path, Attached.href(path)))
        .toList();
  }

  /** What people brought stands in folders, and is no page of ours whatever its name. */
  private static boolean page(String path) {
    return path.endsWith(".html") && path.indexOf('/') < 0;
  }
}
