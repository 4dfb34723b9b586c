package org.preuve.demo.lms;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts values in the place of variables (LTI 1.3 core, section 6.1); unknown ones stay. */
final class CustomValues {

  private CustomValues() {}

  static Map<String, String> of(Map<String, String> custom, Records records, Records.Link link) {
    var values =
        Map.of(
            "$Context.id.history", ids(records.historyOf(link.course())),
            "$ResourceLink.id.history", ids(link.history()),
            "$ResourceLink.available.startDateTime", from(link.available()),
            "$ResourceLink.available.endDateTime", until(link.available()),
            "$ResourceLink.submission.startDateTime", from(link.submission()),
            "$ResourceLink.submission.endDateTime", until(link.submission()));
    return replaced(custom, values);
  }

  /** Without an activity, only the course is known. */
  static Map<String, String> of(Map<String, String> custom, Records records, String course) {
    return replaced(custom, Map.of("$Context.id.history", ids(records.historyOf(course))));
  }

  private static Map<String, String> replaced(
      Map<String, String> custom, Map<String, String> values) {
    var result = new LinkedHashMap<String, String>();
    custom.forEach((name, value) -> result.put(name, values.getOrDefault(value, value)));
    return result;
  }

  private static String ids(List<String> history) {
    return history.stream()
        .map(id -> URLEncoder.encode(id, StandardCharsets.UTF_8))
        .collect(Collectors.joining(","));
  }

  private static String from(Records.@Nullable Period period) {
    return period == null || period.from() == null ? "" : period.from();
  }

  private static String until(Records.@Nullable Period period) {
    return period == null || period.until() == null ? "" : period.until();
  }
}
