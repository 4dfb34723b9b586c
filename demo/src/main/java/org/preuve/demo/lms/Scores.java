package org.preuve.demo.lms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.demo.web.Refusal;
import org.preuve.demo.web.Reply;
import org.preuve.demo.web.Request;
import org.tsugi.ags2.objects.Result;
import org.tsugi.ags2.objects.Score;

/**
 * Scores in and results out (AGS 2.0, sections 3.3 and 3.4), with a Moodle's semantics: only {@code
 * FullyGraded} with a score counts and anything else erases the grade; a timestamp that is not
 * newer is a conflict; what exceeds the maximum is clamped.
 */
final class Scores {

  private static final String RESULTS = "application/vnd.ims.lis.v2.resultcontainer+json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Addresses addresses;
  private final RecordsFile records;
  private final AccessTokens tokens;
  private final LineItems items;

  Scores(Addresses addresses, RecordsFile records, AccessTokens tokens, LineItems items) {
    this.addresses = addresses;
    this.records = records;
    this.tokens = tokens;
    this.items = items;
  }

  Reply receive(Request request) {
    Tool tool = tokens.tool(request, Scopes.SCORE);
    var item = items.item(request, tool);
    Score score = parsed(request.text());
    if (Person.find(score.userId).filter(Person::student).isEmpty()) {
      throw new Refusal(400, "unknown_user");
    }
    Instant at = instant(score.timestamp);
    records.change(
        before -> {
          before
              .grade(item, score.userId)
              .filter(old -> !instant(old.timestamp()).isBefore(at))
              .ifPresent(
                  old -> {
                    throw new Refusal(409, "timestamp_not_newer");
                  });
          return before.with(grade(item, score));
        });
    return Reply.empty(200);
  }

  private static Score parsed(String body) {
    try {
      Score score = JSON.readValue(body, Score.class);
      if (score.userId == null
          || score.timestamp == null
          || score.activityProgress == null
          || score.gradingProgress == null
          || (score.scoreGiven != null && (score.scoreMaximum == null || score.scoreMaximum <= 0))
          || (score.scoreGiven != null && score.scoreGiven < 0)) {
        throw new Refusal(400, "invalid_score");
      }
      return score;
    } catch (JsonProcessingException e) {
      throw new Refusal(400, "invalid_score");
    }
  }

  private static Instant instant(String timestamp) {
    try {
      return OffsetDateTime.parse(timestamp).toInstant();
    } catch (DateTimeException e) {
      throw new Refusal(400, "invalid_timestamp");
    }
  }

  private static Records.Grade grade(Records.Item item, Score score) {
    return new Records.Grade(
        item.id(), score.userId, counted(item, score), score.comment, score.timestamp);
  }

  private static @Nullable Double counted(Records.Item item, Score score) {
    if (!"FullyGraded".equals(score.gradingProgress) || score.scoreGiven == null) {
      return null;
    }
    double share = score.scoreGiven / score.scoreMaximum;
    return Math.min(share, 1) * item.maximum();
  }

  Reply results(Request request) {
    Tool tool = tokens.tool(request, Scopes.RESULT_READ);
    var item = items.item(request, tool);
    String user = request.query().get("user_id");
    List<Result> results =
        records.get().grades().stream()
            .filter(grade -> grade.itemId().equals(item.id()))
            .filter(grade -> user == null || user.equals(grade.userId()))
            .map(grade -> result(addresses.lineItem(tool, item), item, grade))
            .toList();
    return ToolRegistration.json(200, results).with("Content-Type", RESULTS);
  }

  private static Result result(String address, Records.Item item, Records.Grade grade) {
    var result = new Result();
    result.id = address.replace("/lineitem?", "/lineitem/results/" + grade.userId() + "?");
    result.scoreOf = address;
    result.userId = grade.userId();
    result.resultScore = grade.score();
    result.resultMaximum = item.maximum();
    result.comment = grade.comment();
    return result;
  }
}
