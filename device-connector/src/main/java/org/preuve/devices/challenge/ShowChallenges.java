package org.preuve.devices.challenge;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.preuve.devices.registry.AssuranceLevel;
import org.preuve.devices.registry.Device;
import org.preuve.devices.registry.Owners;
import org.preuve.lti.course.People;
import org.preuve.web.Caller;
import org.preuve.web.page.Page;

/** The page of the challenges of a device. */
@Dependent
class ShowChallenges {

  private static final int NEWEST = 60;
  private static final int WITNESSED = 20;

  private final Challenges challenges;
  private final WitnessRepository witnesses;
  private final StartSession sessions;
  private final SayWitness witness;
  private final Owners owners;
  private final People people;
  private final Clock clock;

  @Inject
  ShowChallenges(
      Challenges challenges,
      WitnessRepository witnesses,
      StartSession sessions,
      SayWitness witness,
      Owners owners,
      People people,
      Clock clock) {
    this.clock = clock;
    this.sessions = sessions;
    this.witness = witness;
    this.owners = owners;
    this.challenges = challenges;
    this.witnesses = witnesses;
    this.people = people;
  }

  @Transactional
  ChallengeView of(
      Page page, Caller caller, Device device, String problem, SessionForm form, String words) {
    return new ChallengeView(
        device.id(),
        device.name(),
        owners.owns(caller.user(), device),
        sessions.mayStart(caller, device),
        device.level() == AssuranceLevel.L0,
        problem,
        challenges.running(page, device, clock.instant()),
        form,
        challenges.newest(page, device, NEWEST),
        witness.mayWitness(caller, device),
        words,
        said(page, caller, device));
  }

  private List<ChallengeView.Said> said(Page page, Caller reader, Device device) {
    var all = witnesses.ofCourse(reader, device, WITNESSED);
    var names = people.names(all.stream().map(Witness::by).toList());
    return all.stream()
        .map(
            one ->
                new ChallengeView.Said(
                    page.t("witness." + one.kind()),
                    one.words(),
                    names.getOrDefault(one.by(), ""),
                    page.date(one.at()) + " " + page.seconds(one.at())))
        .toList();
  }
}
