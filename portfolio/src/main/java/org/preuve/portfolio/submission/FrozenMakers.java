package org.preuve.portfolio.submission;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.group.Contributors;
import org.preuve.web.CourseId;
import org.preuve.web.UserId;
import org.preuve.web.base.Hashes;
import org.preuve.web.frame.ReadOnce;

/** Who made the piece of a group and what each did, as a submission has frozen it. */
@Dependent
public class FrozenMakers {

  private static final JsonMapper JSON = new JsonMapper();

  private final SubmissionRepository submissions;
  private final CheckManifest check;
  private final Contributors contributors;
  private final ReadOnce once;

  @Inject
  FrozenMakers(
      SubmissionRepository submissions,
      CheckManifest check,
      Contributors contributors,
      ReadOnce once) {
    this.once = once;
    this.submissions = submissions;
    this.check = check;
    this.contributors = contributors;
  }

  /**
   * One of them.
   *
   * @param user empty where nobody is known by that pseudonym any more
   * @param words empty where nothing was written, or where {@code changed}
   * @param changed whether the words are not those that were frozen
   */
  public record Maker(Optional<UserId> user, String candidate, String words, boolean changed) {

    /** Neither name nor words stand in a log. */
    @Override
    public String toString() {
      return "maker " + candidate;
    }
  }

  /**
   * Of one attempt.
   *
   * @param framework id of the one that {@code codes} belong to
   * @param codes competencies that the piece is for in it
   * @param answered numbers of the blocs of which it answers a deliverable
   */
  public record Makers(
      List<Maker> all, String framework, List<String> codes, List<Integer> answered) {

    /** Of an attempt that does not say it. */
    static final Makers UNKNOWN = new Makers(List.of(), "", List.of(), List.of());

    public Makers {
      all = List.copyOf(all);
      codes = List.copyOf(codes);
      answered = List.copyOf(answered);
    }
  }

  /**
   * Empty when the attempt does not have the piece, or its manifest is not what was frozen.
   *
   * @param attempt number of it, 0 for the newest in force that has the piece
   */
  public Optional<Makers> of(
      UserId student, CourseId course, EvidenceId piece, String group, int attempt) {
    long person = student.value();
    int number =
        attempt > 0 ? attempt : submissions.latestWith(person, course.value(), piece.value());
    return once.of(
            "frozen makers " + person + " " + course.value() + " " + number,
            () -> frozen(person, course, number))
        .flatMap(one -> one.item(piece).map(item -> makers(one, item, piece, group)));
  }

  private Optional<Frozen> frozen(long person, CourseId course, int number) {
    return submissions
        .attempt(person, course.value(), number)
        .filter(check::genuine)
        .flatMap(s -> manifest(s).map(root -> new Frozen(s, root)));
  }

  /** A submission and what its manifest says. */
  private record Frozen(Submission submission, JsonNode root) {

    Optional<JsonNode> item(EvidenceId piece) {
      return stream(root.path("items")).filter(one -> about(one, piece)).findFirst();
    }

    List<Integer> answered(EvidenceId piece) {
      return stream(root.path("deliverables"))
          .filter(one -> about(one, piece))
          .map(one -> one.path("bloc").asInt())
          .toList();
    }

    private static boolean about(JsonNode one, EvidenceId piece) {
      return one.path("evidence").asText().equals(piece.value());
    }
  }

  private static Stream<JsonNode> stream(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false);
  }

  private static Optional<JsonNode> manifest(Submission submission) {
    try {
      return Optional.of(JSON.readTree(submission.manifest()));
    } catch (IOException broken) {
      return Optional.empty();
    }
  }

  private Makers makers(Frozen frozen, JsonNode item, EvidenceId piece, String group) {
    var people = contributors.people(group);
    var nonce = Hashes.sha256(frozen.submission().salt().orElse("") + piece.value());
    var said =
        stream(item.path("contributions"))
            .collect(toMap(one -> one.path("contributor").asText(), one -> one, (a, b) -> a));
    var words =
        contributors.words(said.values().stream().map(one -> one.path("id").asText()).toList());
    var all =
        stream(item.path("contributors"))
            .map(JsonNode::asText)
            .map(who -> maker(Optional.ofNullable(people.get(who)), who, said, words, nonce))
            .toList();
    var codes = stream(item.path("competencies")).map(one -> one.path("code").asText()).toList();
    return new Makers(all, frozen.root().path("framework").asText(), codes, frozen.answered(piece));
  }

  private static Maker maker(
      Optional<UserId> user,
      String candidate,
      Map<String, JsonNode> said,
      Map<String, String> words,
      String nonce) {
    var own = said.get(candidate);
    if (own == null) {
      return new Maker(user, candidate, "", false);
    }
    var kept = words.getOrDefault(own.path("id").asText(), "");
    boolean same = Hashes.sha256(nonce + kept).equals(own.path("wordsSha256").asText());
    return new Maker(user, candidate, same ? kept : "", !same);
  }
}
