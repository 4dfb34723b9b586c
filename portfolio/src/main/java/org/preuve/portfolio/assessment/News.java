package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.web.Caller;

/** What is new for the student of this request: the page and its head say the same, read once. */
@RequestScoped
public class News {

  private final NewsRepository news;
  private @Nullable List<NewsItem> read;

  /** For the container's proxy. */
  @SuppressWarnings("NullAway")
  protected News() {
    this(null);
  }

  @Inject
  News(NewsRepository news) {
    this.news = news;
  }

  /** What the caller has not opened yet, the newest first. */
  public List<NewsItem> of(Caller caller, String framework) {
    var known = read;
    if (known == null) {
      known =
          List.copyOf(
              news.of(
                  caller.registration(),
                  caller.course().value(),
                  framework,
                  caller.user().value()));
      read = known;
    }
    return known;
  }
}
