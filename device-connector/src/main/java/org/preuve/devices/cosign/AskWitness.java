package org.preuve.devices.cosign;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.preuve.web.base.Fetched;
import org.preuve.web.base.SafeHttp;
import org.preuve.web.tlog.SignedNote;

/** Shows a head to a witness (C2SP tlog-witness, "add-checkpoint"). */
@Dependent
public class AskWitness {

  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");
  private static final int CONFLICT = 409;
  private static final int UNPROVED = 422;

  private final SafeHttp http;

  @Inject
  AskWitness(SafeHttp http) {
    this.http = http;
  }

  /**
   * What a witness answered.
   *
   * @param lines signatures, where it has cosigned
   * @param seen size of the newest head that it knows, where it knows another than was said
   */
  public record Answer(WitnessOutcome outcome, List<SignedNote.Line> lines, OptionalLong seen) {

    /** Copies the lines. */
    public Answer {
      lines = List.copyOf(lines);
    }

    static Answer of(WitnessOutcome outcome) {
      return new Answer(outcome, List.of(), OptionalLong.empty());
    }
  }

  /**
   * Asks.
   *
   * @param prefix address of the witness
   * @param old size of the newest head that it has cosigned, 0 for none
   * @param growth that the head grew from it (RFC 6962, section 2.1.2); empty for 0
   * @param head the signed checkpoint
   */
  public Answer ask(URI prefix, long old, List<byte[]> growth, SignedNote head) {
    var body = new StringBuilder("old " + old + "\n");
    growth.forEach(hash -> body.append(Base64.getEncoder().encodeToString(hash)).append('\n'));
    body.append('\n').append(head.note());
    var request =
        new SafeHttp.Request(
            "POST",
            URI.create(prefix + "/add-checkpoint"),
            Map.of(),
            "text/plain; charset=utf-8",
            body.toString().getBytes(UTF_8));
    return http.send(request).fold(AskWitness::answer, failed -> Answer.of(WitnessOutcome.AWAY));
  }

  private static Answer answer(Fetched.Answer answer) {
    var body = new String(answer.body(), UTF_8);
    if (answer.ok()) {
      return SignedNote.lines(body)
          .map(lines -> new Answer(WitnessOutcome.COSIGNED, lines, OptionalLong.empty()))
          .orElse(Answer.of(WitnessOutcome.REFUSED));
    }
    if (answer.status() == CONFLICT) {
      return new Answer(WitnessOutcome.REFUSED, List.of(), size(body));
    }
    if (answer.status() == UNPROVED) {
      return Answer.of(WitnessOutcome.FORKED);
    }
    boolean fault = answer.status() / 100 == 5 || answer.status() == 429;
    return Answer.of(fault ? WitnessOutcome.AWAY : WitnessOutcome.REFUSED);
  }

  private static OptionalLong size(String body) {
    var found = SIZE.matcher(body);
    return found.matches() ? OptionalLong.of(Long.parseLong(found.group(1))) : OptionalLong.empty();
  }
}
