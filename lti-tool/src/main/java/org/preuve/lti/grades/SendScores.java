package org.preuve.lti.grades;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Logger;
import org.preuve.lti.grades.ColumnOutcome.Missing;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.lti.platform.AuthorizedHttp;
import org.preuve.lti.platform.AuthorizedHttp.Call;
import org.preuve.lti.platform.Scopes;
import org.preuve.web.base.Fetched;
import org.tsugi.ags2.objects.Score;

/** Sends the scores whose time has come. No transaction is open while a platform is asked. */
@Dependent
class SendScores {

  private static final Logger LOG = Logger.getLogger(SendScores.class.getName());
  private static final String SCORE = "application/vnd.ims.lis.v1.score+json";
  private static final int MOST = 100;

  /** The longest that one score can take: the answer, a new token, the answer. */
  private static final Duration ENOUGH = Duration.ofSeconds(16);

  private final ScoreOutbox outbox;
  private final SenderSeats seats;
  private final ScorePlaces places;
  private final FindColumn findColumn;
  private final GoneColumns goneColumns;
  private final AuthorizedHttp http;
  private final Clock clock;

  @Inject
  SendScores(
      ScoreOutbox outbox,
      SenderSeats seats,
      ScorePlaces places,
      FindColumn findColumn,
      GoneColumns goneColumns,
      AuthorizedHttp http,
      Clock clock) {
    this.outbox = outbox;
    this.seats = seats;
    this.places = places;
    this.findColumn = findColumn;
    this.goneColumns = goneColumns;
    this.http = http;
    this.clock = clock;
  }

  /**
   * One round: until nothing is due, at most a hundred.
   *
   * @param help called before the first score is sent: there may be more for others
   */
  void send(Runnable help) {
    for (int sent = 0; sent < MOST; sent++) {
      var taken = seats.take(outbox::take);
      if (taken.isEmpty()) {
        return;
      }
      try {
        if (sent == 0) {
          help.run();
        }
        send(taken.get());
      } finally {
        seats.leave(taken.get().registration());
      }
    }
  }

  private void send(QueuedScore score) {
    var place = places.of(score);
    var column = findColumn.find(score, place, seen(score));
    var next = column.fold(found -> post(score, place, found.lineItem()), Missing::next);
    if (next.state() != State.SENT && !next.cause().isEmpty()) {
      LOG.warning(() -> "score " + score.id() + " not sent: " + next.cause());
    }
    if (!outbox.settle(score, next, column.address())) {
      LOG.warning(() -> "score " + score.id() + " was taken by another node meanwhile");
    }
  }

  /** Not without time enough: a score that another node may take is left to it. */
  private DeliveryCheck.Next post(QueuedScore score, ScorePlace place, URI lineItem) {
    if (!score.heldFor(ENOUGH, clock.instant())) {
      return DeliveryCheck.soon(seen(score));
    }
    var closed = http.closed(place.registration(), Scopes.SCORE);
    if (closed.isPresent()) {
      return DeliveryCheck.unsent(closed.get().cause(), seen(score));
    }
    return send(score, place, lineItem);
  }

  private DeliveryCheck.Next send(QueuedScore score, ScorePlace place, URI lineItem) {
    var call =
        new Call(
            Scopes.SCORE,
            "POST",
            LineItemAddress.scores(lineItem),
            "application/json",
            SCORE,
            AgsJson.write(message(score, place.student().subject())));
    return http.send(place.registration(), call)
        .fold(
            answer -> answered(answer, score, place, lineItem),
            failed -> DeliveryCheck.unanswered(failed.cause(), seen(score)));
  }

  private DeliveryCheck.Next answered(
      Fetched.Answer answer, QueuedScore score, ScorePlace place, URI lineItem) {
    if (LineItems.NO_MORE.contains(answer.status())) {
      goneColumns.refused(place.registration(), place.course(), lineItem);
    }
    var words = PlatformWords.of(answer.body(), place.student().name());
    return DeliveryCheck.answered(answer, words, seen(score));
  }

  private DeliveryCheck.Attempt seen(QueuedScore score) {
    return score.attempt(
        outbox.lastTaken(score).orElse(null),
        clock.instant(),
        ThreadLocalRandom.current().nextDouble());
  }

  /** Anything but a full grade erases the grade that is there, which is done on purpose only. */
  private static Score message(QueuedScore score, String subject) {
    var message = new Score();
    message.userId = subject;
    message.timestamp = ScoreTime.of(score.stamp());
    message.comment = score.comment();
    if (!score.graded()) {
      message.activityProgress = Score.ACTIVITY_INPROGRESS;
      message.gradingProgress = Score.GRADING_PENDING;
      return message;
    }
    message.scoreGiven = score.given().doubleValue();
    message.scoreMaximum = score.maximum().doubleValue();
    message.activityProgress = Score.ACTIVITY_COMPLETED;
    message.gradingProgress = Score.GRADING_FULLYGRADED;
    return message;
  }
}
