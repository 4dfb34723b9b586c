package org.preuve.portfolio.assessment;

import java.util.List;
import java.util.stream.Collectors;
import org.preuve.portfolio.framework.model.Framework;
import org.preuve.web.base.Hashes;

/**
 * The drafts that a filter lets through, in pages.
 *
 * @param matching all of them, the oldest first
 * @param page that is shown, from 1
 */
record DraftList(List<DraftLine> matching, int page) {

  /** Drafts of one page. */
  static final int SHOWN = 50;

  /** Drafts that go out in one action; each is a transaction of its own. */
  static final int MOST = 500;

  DraftList {
    matching = List.copyOf(matching);
  }

  /** A page that is not there is the first, or the last. */
  static DraftList of(List<DraftLine> all, DraftFilter filter, Framework framework, int page) {
    var matching = all.stream().filter(line -> filter.fits(line, framework)).toList();
    return new DraftList(matching, Math.max(1, Math.min(page, pages(matching.size()))));
  }

  private static int pages(int drafts) {
    return Math.max(1, (drafts + SHOWN - 1) / SHOWN);
  }

  int pages() {
    return pages(matching.size());
  }

  List<DraftLine> shown() {
    return matching.stream().skip((page - 1L) * SHOWN).limit(SHOWN).toList();
  }

  /** Those that one action releases: what has a time or needs a look stays. */
  List<DraftLine> free() {
    return matching.stream().filter(DraftLine::free).limit(MOST).toList();
  }

  /** How many would be released by a further action. */
  int later() {
    return (int) matching.stream().filter(DraftLine::free).count() - free().size();
  }

  /** What a page has shown of {@link #free}, as a short value: each with what it says. */
  String seen() {
    return Hashes.sha256(
        free().stream().map(line -> line.chosen().field()).collect(Collectors.joining(" ")));
  }
}
