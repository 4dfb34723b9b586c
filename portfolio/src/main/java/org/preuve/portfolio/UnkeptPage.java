package org.preuve.portfolio;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.preuve.web.Reason;
import org.preuve.web.frame.Frame;
import org.preuve.web.frame.RefusalView;
import org.preuve.web.page.Page;

/**
 * Refuses a form that cannot be shown again, and shows what somebody has written in it: without a
 * script nothing else has the words.
 */
@Dependent
public class UnkeptPage {

  /** Those that have words, in the order of the forms. */
  private static final List<Field> FIELDS =
      List.of(
          new Field("message", "assess.message"),
          new Field("reason", "assess.reason"),
          new Field("c.", "assess.comment"),
          new Field("r.words.", "remark.words"),
          new Field("answer", "assess.review-answer"),
          new Field("contribution", "group.words"),
          new Field("words", "competency.words"));

  private final Frame frame;

  @Inject
  UnkeptPage(Frame frame) {
    this.frame = frame;
  }

  /** The refusal alone for a program, or when nothing was written. */
  public Response refuse(Page page, Reason reason, Map<String, String> fields) {
    var words = words(page, fields);
    if (words.isEmpty() || frame.wantsJson()) {
      return frame.refuse(page, reason);
    }
    var view = new UnkeptView(RefusalView.of(page, reason), words);
    return frame.show(reason.status(), page, view.refusal().title(), "unkept/show.jte", view);
  }

  static List<UnkeptView.Words> words(Page page, Map<String, String> fields) {
    return FIELDS.stream()
        .flatMap(
            known ->
                fields.entrySet().stream()
                    .filter(field -> known.names(field.getKey()))
                    .filter(field -> !field.getValue().isBlank())
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> new UnkeptView.Words(page.t(known.text()), field.getValue())))
        .toList();
  }

  /**
   * Fields of one kind.
   *
   * @param name of the field; with a dot at its end, how the names begin
   * @param text key of the label
   */
  private record Field(String name, String text) {

    boolean names(String field) {
      return name.endsWith(".") ? field.startsWith(name) : field.equals(name);
    }
  }
}
