package org.preuve.devices.cosign;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.tlog.Checkpoint;
import org.preuve.web.tlog.LogPolicy;
import org.preuve.web.tlog.SignedNote;

/** What witnesses have said of the head of the log. */
@Dependent
public class Cosignatures {

  private final CosignPolicy policy;
  private final WitnessRepository witnesses;

  @Inject
  Cosignatures(CosignPolicy policy, WitnessRepository witnesses) {
    this.policy = policy;
    this.witnesses = witnesses;
  }

  /** The policy as its file has it; empty where nobody is asked. */
  public Optional<String> policyText() {
    return policy.text();
  }

  /** Whom the installation asks. */
  public LogPolicy policy() {
    return policy.policy();
  }

  /** The head with the signatures of those who have cosigned it, each of them verified just now. */
  public SignedNote under(SignedNote head) {
    var size = Checkpoint.read(head.text()).map(Checkpoint::size).orElse(0L);
    var lines = new ArrayList<SignedNote.Line>();
    for (var witness : policy().witnesses().values()) {
      witnesses
          .of(witness.key())
          .filter(state -> state.size() == size)
          .flatMap(state -> SignedNote.lines(state.line()))
          .filter(line -> witness.key().cosigned(head.with(line)).isPresent())
          .ifPresent(lines::addAll);
    }
    return head.with(lines);
  }

  /**
   * What each of them has said, by its name in the policy; those who were not asked are missing.
   */
  public Map<String, WitnessState> states() {
    var states = new LinkedHashMap<String, WitnessState>();
    policy()
        .witnesses()
        .forEach(
            (name, witness) ->
                witnesses.of(witness.key()).ifPresent(state -> states.put(name, state)));
    return states;
  }

  /** Whether as many as the policy wants have cosigned the head of that size; not verified anew. */
  public boolean reached(long size) {
    var cosigners = new HashSet<String>();
    states()
        .forEach(
            (name, state) -> {
              if (state.size() == size && size > 0) {
                cosigners.add(name);
              }
            });
    return policy().reached(cosigners);
  }
}
