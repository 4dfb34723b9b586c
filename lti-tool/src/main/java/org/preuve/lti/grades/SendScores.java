package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.preuve.lti.Fetched;
import org.preuve.lti.GradeBook.State;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Scopes;
import org.tsugi.ags2.objects.Score;

/** Sends the scores whose time has come. No transaction is open while a platform is asked. */
@Dependent
class SendScores {

  private static final Logger LOG = Logger.getLogger(SendScores.class.getName());
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final int AT_ONCE = 20;

  private final ScoreOutbox outbox;
  private final ScoreAddress addresses;
  private final LineItems lineItems;
  private final AuthorizedHttp http;

  @Inject
  SendScores(ScoreOutbox outbox, ScoreAddress addresses, LineItems lineItems, AuthorizedHttp http) {
    this.outbox = outbox;
    this.addresses = addresses;
    this.lineItems = lineItems;
    this.http = http;
  }

  /** One round. */
  void send() {
    for (var score : outbox.take(AT_ONCE)) {
      var next = attempt(score);
      if (next.state() != State.SENT) {
        LOG.warning(() -> "score " + score.id() + " not sent: " + next.cause());
      }
      outbox.settle(score, next);
    }
  }

  private DeliveryCheck.Next attempt(QueuedScore score) {
    var place = addresses.of(score);
    if (place.lineItem() == null && place.course().lineItems().isEmpty()) {
      return DeliveryCheck.failed("NO_GRADE_BOOK");
    }
    var lineItem = Optional.ofNullable(place.lineItem()).or(() -> find(place));
    return lineItem
        .map(item -> post(score, place, item))
        .orElseGet(() -> DeliveryCheck.unanswered("NO_LINE_ITEM", score.attempts(), jitter()));
  }

  private Optional<URI> find(ScoreAddress.Place place) {
    var found =
        place
            .course()
            .lineItems()
            .flatMap(list -> lineItems.findOrMake(place.registration(), list));
    found.ifPresent(item -> addresses.keep(place.course(), item));
    return found;
  }

  private DeliveryCheck.Next post(QueuedScore score, ScoreAddress.Place place, URI lineItem) {
    var call =
        new Call(
            Scopes.SCORE,
            "POST",
            LineItemAddress.scores(lineItem),
            "application/json",
            SCORE,
            LineItems.json(message(score, place.student().subject())));
    return http.send(place.registration(), call)
        .fold(
            answer -> answered(answer, score, place, lineItem),
            failed -> DeliveryCheck.unanswered(failed.cause().name(), score.attempts(), jitter()));
  }

  private DeliveryCheck.Next answered(
      Fetched.Answer answer, QueuedScore score, ScoreAddress.Place place, URI lineItem) {
    if (answer.status() == 404) {
      addresses.forget(place.course(), lineItem);
    }
    return DeliveryCheck.answered(answer.status(), score.attempts(), jitter());
  }

  /** Anything but a full grade would erase the grade that is there. */
  private static Score message(QueuedScore score, String subject) {
    var message = new Score();
    message.userId = subject;
    message.scoreGiven = score.given().doubleValue();
    message.scoreMaximum = score.maximum().doubleValue();
    message.comment = score.comment();
    message.timestamp = score.scoredAt().truncatedTo(ChronoUnit.MILLIS).toString();
    message.activityProgress = Score.ACTIVITY_COMPLETED;
    message.gradingProgress = Score.GRADING_FULLYGRADED;
    return message;
  }

  private static double jitter() {
    return ThreadLocalRandom.current().nextDouble();
  }
}
