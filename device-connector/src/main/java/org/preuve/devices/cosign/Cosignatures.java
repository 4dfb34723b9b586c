package org.preuve.devices.cosign;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.web.tlog.LogPolicy;
import org.preuve.web.tlog.LogPolicy.Witness;
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
    var lines = new ArrayList<SignedNote.Line>();
    policy().witnesses().values().forEach(witness -> lines.addAll(lines(witness, head)));
    return head.with(lines);
  }

  /** Whether that witness has cosigned this very head: one of its size may be another. */
  public boolean has(Witness witness, SignedNote head) {
    return !lines(witness, head).isEmpty();
  }

  /** Whether as many as the policy wants have cosigned this head. */
  public boolean reached(SignedNote head) {
    return policy().reached(policy().cosigned(under(head)).keySet());
  }

  private List<SignedNote.Line> lines(Witness witness, SignedNote head) {
    return witnesses
        .of(witness.key())
        .flatMap(state -> SignedNote.lines(state.line()))
        .filter(kept -> witness.key().cosigned(head.with(kept)).isPresent())
        .orElse(List.of());
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
}
