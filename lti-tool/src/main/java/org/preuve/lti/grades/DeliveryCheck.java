package org.preuve.lti.grades;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.lti.grades.GradeBook.State;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.StrictJson;

/** Decides what follows an attempt to send a score. */
final class DeliveryCheck {

  /** So long a score is tried. */
  static final Duration PATIENCE = Duration.ofDays(7);

  /** Cause: the column of the page was in the grade book once and is there no more. */
  static final String COLUMN_GONE = "COLUMN_GONE";

  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);
  private static final Duration LONGEST_REST = Duration.ofSeconds(60);
  private static final Set<Integer> LATER = Set.of(401, 404, 408, 410, 423, 425, 429);

  /**
   * One attempt.
   *
   * @param attempts how many there were, this one included
   * @param stamp time that the platform was told
   * @param inDoubt whether an earlier attempt with this stamp may have reached the platform
   * @param restamped whether the stamp was moved before
   * @param lastTaken stamp of the last score that the platform took for this student and column
   * @param jitter from 0 to 1, spreads the attempts of many scores
   */
  record Attempt(
      int attempts,
      Instant queuedAt,
      Instant stamp,
      boolean inDoubt,
      boolean restamped,
      @Nullable Instant lastTaken,
      Instant now,
      double jitter) {

    Instant end() {
      return queuedAt.plus(PATIENCE);
    }
  }

  /**
   * What follows.
   *
   * @param at next attempt
   * @param cause of the failure, empty without one
   * @param words the platform's own
   * @param inDoubt whether the platform may have it already
   * @param stamp to be told next time
   * @param rest how long this platform is left alone
   */
  record Next(
      State state,
      Instant at,
      String cause,
      String words,
      boolean inDoubt,
      Instant stamp,
      Duration rest) {

    static Next of(State state, Instant at, String cause, String words, boolean doubt, Attempt a) {
      return new Next(state, at, cause, words, doubt, a.stamp(), Duration.ZERO);
    }

    Next resting(Duration time) {
      return new Next(state, at, cause, words, inDoubt, stamp, time);
    }
  }

  private DeliveryCheck() {}

  /** The platform answered a score. */
  static Next answered(Fetched.Answer answer, String words, Attempt a) {
    int status = answer.status();
    if (answer.ok()) {
      return isReceipt(answer.body()) ? sent(a) : again("NO_RECEIPT", words, true, a);
    }
    if (status == 409) {
      return ConflictCheck.check(answer, words, a);
    }
    boolean doubt = a.inDoubt() || status == 408 || status >= 500;
    return refused(answer, words, doubt, a);
  }

  /** The score was sent and there was no answer: it may have arrived. */
  static Next unanswered(Fetched.Cause cause, Attempt a) {
    return silent(cause, a.inDoubt() || cause != Fetched.Cause.ADDRESS, a);
  }

  /** The score was not sent: no token, or no answer to what comes before. */
  static Next unsent(Fetched.Cause cause, Attempt a) {
    return silent(cause, a.inDoubt(), a);
  }

  private static Next silent(Fetched.Cause cause, boolean doubt, Attempt a) {
    return again(cause.name(), "", doubt, a).resting(shorter(backoff(a), LONGEST_REST));
  }

  /** The platform was asked for the column and answered something else. */
  static Next noColumn(Fetched.Answer answer, String words, Attempt a) {
    boolean odd = answer.ok() || answer.status() == 404 || answer.status() == 409;
    return odd
        ? again("NO_LINE_ITEM", words, a.inDoubt(), a)
        : refused(answer, words, a.inDoubt(), a);
  }

  /** It makes no sense to try again. */
  static Next failed(String cause, String words, Attempt a) {
    return Next.of(State.FAILED, a.now(), cause, words, a.inDoubt(), a);
  }

  /** Somebody else is at it; this was no attempt. */
  static Next soon(Attempt a) {
    return Next.of(State.WAITING, a.now().plusSeconds(2), "", "", a.inDoubt(), a);
  }

  private static Next refused(Fetched.Answer answer, String words, boolean doubt, Attempt a) {
    int status = answer.status();
    var cause = String.valueOf(status);
    boolean later = LATER.contains(status) || status / 100 == 3 || status >= 500;
    if (!later) {
      return failed(cause, words, a);
    }
    var wait = HttpTimes.retryAfter(answer.headers(), a.now());
    if (wait.isPresent() && (status == 429 || status == 503)) {
      var longer = wait.get().plusMillis((long) (a.jitter() * 1000));
      return after(longer, cause, words, doubt, a).resting(wait.get());
    }
    var next = again(cause, words, doubt, a);
    boolean busy = status == 429 || status >= 500;
    return busy ? next.resting(shorter(backoff(a), LONGEST_REST)) : next;
  }

  /** Nothing, as Moodle answers, or JSON; a page to log in is no receipt, nor is an error. */
  private static boolean isReceipt(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).isBlank()
        || StrictJson.read(body, Fetched.LIMIT).filter(DeliveryCheck::says).isPresent();
  }

  private static boolean says(JsonNode json) {
    return json.path("error").isMissingNode() && json.path("errors").isMissingNode();
  }

  private static Next sent(Attempt a) {
    return Next.of(State.SENT, a.now(), "", "", false, a);
  }

  private static Next again(String cause, String words, boolean doubt, Attempt a) {
    return after(backoff(a), cause, words, doubt, a);
  }

  /** The last attempt is made when the time is over, not before. */
  private static Next after(Duration wait, String cause, String words, boolean doubt, Attempt a) {
    if (!a.now().isBefore(a.end())) {
      return Next.of(State.FAILED, a.now(), cause, words, doubt, a);
    }
    var at = a.now().plus(wait);
    return Next.of(State.WAITING, at.isBefore(a.end()) ? at : a.end(), cause, words, doubt, a);
  }

  /** Twice as long after each attempt, up to an hour, a quarter more or less. */
  private static Duration backoff(Attempt a) {
    long doubled = FIRST_DELAY.toMillis() << Math.min(Math.max(a.attempts() - 1, 0), 20);
    long millis = Math.min(doubled, HttpTimes.LONGEST.toMillis());
    return Duration.ofMillis((long) (millis * (0.75 + a.jitter() / 2)));
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
