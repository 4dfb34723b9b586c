package org.preuve.devices.tlog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Logger;
import org.preuve.devices.cosign.AskWitness;
import org.preuve.devices.cosign.Cosignatures;
import org.preuve.devices.cosign.WitnessOutcome;
import org.preuve.devices.cosign.WitnessRepository;
import org.preuve.devices.cosign.WitnessState;
import org.preuve.web.base.Round;
import org.preuve.web.tlog.LogPolicy.Witness;
import org.preuve.web.tlog.SignedNote;
import org.preuve.web.tlog.TileTree;

/** Shows each new head of the log to its witnesses. */
@Dependent
class WitnessRound implements Round {

  private static final Logger LOG = Logger.getLogger(WitnessRound.class.getName());
  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** Two requests take ten seconds at most; a node that was killed meanwhile keeps no answer. */
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final LogRepository log;
  private final LogKey keys;
  private final Cosignatures cosignatures;
  private final WitnessRepository witnesses;
  private final AskWitness ask;
  private final Clock clock;

  @Inject
  WitnessRound(
      LogRepository log,
      LogKey keys,
      Cosignatures cosignatures,
      WitnessRepository witnesses,
      AskWitness ask,
      Clock clock) {
    this.log = log;
    this.keys = keys;
    this.cosignatures = cosignatures;
    this.witnesses = witnesses;
    this.ask = ask;
    this.clock = clock;
  }

  @Override
  public Duration pause() {
    return PAUSE;
  }

  @Override
  public String what() {
    return "witnesses of the log of proofs";
  }

  @Override
  public void run() {
    if (cosignatures.policy().witnesses().isEmpty()) {
      return;
    }
    var head = log.head();
    keys.of(head.origin())
        .flatMap(head::checkpoint)
        .flatMap(signed -> SignedNote.read(head.note()))
        .ifPresent(
            note -> cosignatures.policy().witnesses().values().forEach(w -> show(w, head, note)));
  }

  private void show(Witness witness, LogHead head, SignedNote note) {
    if (witness.address().isEmpty() || cosignatures.has(witness, note)) {
      return;
    }
    var now = clock.instant();
    if (witnesses.take(witness.key(), now, now.minus(PATIENCE))) {
      var state = witnesses.of(witness.key()).orElseThrow();
      var after = asked(witness, head, note, state);
      witnesses.keep(witness.key(), after);
      if (after.outcome().contradicts()) {
        LOG.severe(() -> "witness " + witness.key().name() + " has seen another log of proofs");
      }
    }
  }

  private WitnessState asked(Witness witness, LogHead head, SignedNote note, WitnessState state) {
    var old = Math.min(state.size(), head.size());
    var answer = ask.ask(witness.address().orElseThrow(), old, growth(head, old), note);
    var seen = answer.seen().orElse(old);
    if (seen != old && seen <= head.size()) { // it has seen a head that we do not know of
      old = seen;
      answer = ask.ask(witness.address().orElseThrow(), old, growth(head, old), note);
    }
    return answer.seen().isPresent()
        ? conflict(head, old, answer.seen().getAsLong(), state)
        : answered(witness, head, note, state, answer);
  }

  private static WitnessState conflict(LogHead head, long old, long seen, WitnessState state) {
    if (seen > head.size()) {
      return state.after(WitnessOutcome.AHEAD, seen);
    }
    boolean other = seen == old && old == head.size();
    // else somebody was faster: the next round asks again
    return state.after(other ? WitnessOutcome.FORKED : WitnessOutcome.AWAY, 0);
  }

  /** What other keys than its own have signed is no matter (C2SP tlog-witness). */
  private static WitnessState answered(
      Witness witness,
      LogHead head,
      SignedNote note,
      WitnessState state,
      AskWitness.Answer answer) {
    for (var line : answer.lines()) {
      var at = witness.key().cosigned(note.with(List.of(line)));
      if (at.isPresent()) {
        return state.cosigned(head.size(), line.text(), at.get());
      }
    }
    boolean none = answer.outcome() == WitnessOutcome.COSIGNED;
    return state.after(none ? WitnessOutcome.REFUSED : answer.outcome(), 0);
  }

  private List<byte[]> growth(LogHead head, long old) {
    return old == 0 ? List.of() : new TileTree(new LogTiles(log), head.size()).consistency(old);
  }
}
