package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.PortfolioReason;
import org.preuve.web.Caller;
import org.preuve.web.Reason;

/** Keeps the comments of an assessor, in all courses of the platform. */
@Dependent
class CommentBank {

  private static final int MOST = 100;
  private static final int LONGEST = 4000;

  private final CommentRepository comments;
  private final Clock clock;

  @Inject
  CommentBank(CommentRepository comments, Clock clock) {
    this.comments = comments;
    this.clock = clock;
  }

  List<KeptComment> of(Caller assessor) {
    return comments.of(assessor.user().value());
  }

  /** What the button {@code insert-<id>} stands for; empty for every other one. */
  Optional<String> of(Caller assessor, String button) {
    return button.matches("insert-\\d{1,18}")
        ? comments
            .find(Long.parseLong(button.substring(7)), assessor.user().value())
            .map(KeptComment::words)
        : Optional.empty();
  }

  /** Why it is not kept; the same words are kept once. */
  @Transactional
  Optional<Reason> add(Caller assessor, String text) {
    var words = plain(text);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.of(CommentReason.COMMENT_WORDS);
    }
    var all = comments.of(assessor.user().value());
    if (all.stream().anyMatch(one -> one.words().equals(words))) {
      return Optional.empty();
    }
    if (all.size() >= MOST) {
      return Optional.of(CommentReason.COMMENT_FULL);
    }
    comments.add(new KeptComment(assessor.user(), words, clock.instant()));
    return Optional.empty();
  }

  /** Why it stays as it is. */
  @Transactional
  Optional<Reason> change(Caller assessor, long id, String text) {
    var words = plain(text);
    if (words.isEmpty() || words.length() > LONGEST) {
      return Optional.of(CommentReason.COMMENT_WORDS);
    }
    var found = comments.find(id, assessor.user().value());
    found.ifPresent(
        comment -> {
          comment.becomes(words, clock.instant());
          comments.change(comment);
        });
    return found.isPresent() ? Optional.empty() : Optional.of(PortfolioReason.NOT_FOUND);
  }

  /** Why it is not forgotten. */
  @Transactional
  Optional<Reason> remove(Caller assessor, long id) {
    var found = comments.find(id, assessor.user().value());
    found.ifPresent(comments::remove);
    return found.isPresent() ? Optional.empty() : Optional.of(PortfolioReason.NOT_FOUND);
  }

  private static String plain(String text) {
    return text.replace("\r\n", "\n").strip();
  }
}
