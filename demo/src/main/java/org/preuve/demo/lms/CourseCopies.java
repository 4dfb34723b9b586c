package org.preuve.demo.lms;

import java.util.ArrayList;
import java.util.List;

/** Copies a course as an LMS does: the activities and their columns, not the people's work. */
final class CourseCopies {

  private CourseCopies() {}

  /** The records with a copy of that course; its id is the last number given before its links. */
  static Records copy(Records before, String original, String title) {
    var after = before.next();
    String id = Integer.toString(after.lastId());
    after = after.with(new Records.Copy(id, title, longer(original, before.historyOf(original))));
    for (var link : before.linksOf(original)) {
      after = withCopy(after.next(), before, link, id);
    }
    return after;
  }

  private static Records withCopy(Records after, Records before, Records.Link link, String course) {
    String id = Integer.toString(after.lastId());
    var copied =
        new Records.Link(
            id,
            link.clientId(),
            link.title(),
            link.text(),
            link.url(),
            link.custom(),
            link.available(),
            link.submission(),
            course,
            longer(link.id(), link.history()));
    var item = before.itemOf(link);
    if (item.isEmpty()) {
      return after.with(copied);
    }
    var numbered = after.next();
    var column =
        new Records.Item(
            Integer.toString(numbered.lastId()),
            link.clientId(),
            item.get().label(),
            item.get().maximum(),
            id,
            item.get().resourceId(),
            item.get().tag());
    return numbered.with(copied).with(column);
  }

  private static List<String> longer(String newest, List<String> history) {
    var longer = new ArrayList<String>();
    longer.add(newest);
    longer.addAll(history);
    return List.copyOf(longer);
  }
}
