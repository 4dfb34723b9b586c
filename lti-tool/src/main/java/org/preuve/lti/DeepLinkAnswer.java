package org.preuve.lti;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.preuve.lti.deeplink.AnswerPage;

/** Sends chosen content back to the platform (Deep Linking 2.0, section 4.5). */
@Dependent
public class DeepLinkAnswer {

  /**
   * One link to put into the course.
   *
   * @param page address on this installation that the link opens
   * @param maximum points of its grade book column, 0 for a link without one
   * @param tag of the column, for finding it again (AGS 2.0, section 3.2.6)
   */
  public record Item(String title, String text, URI page, double maximum, String tag) {}

  private final AnswerPage page;

  @Inject
  DeepLinkAnswer(AnswerPage page) {
    this.page = page;
  }

  /**
   * A page that posts the answer by itself, or by its button.
   *
   * @return a refusal when this session was not opened to choose content
   */
  public Response send(Caller caller, List<Item> items) {
    return page.send(caller, List.copyOf(items));
  }
}
