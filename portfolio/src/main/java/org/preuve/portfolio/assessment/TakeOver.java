package org.preuve.portfolio.assessment;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.preuve.web.Caller;

/**
 * Takes a judgement about a group's piece over to other members: each gets a draft, which the
 * assessor adjusts and releases one by one. Nothing is released, and a draft is replaced only as
 * the page has shown it.
 */
@Dependent
class TakeOver {

  private static final KeepRemarks.Checked NO_REMARKS = new KeepRemarks.Checked(Map.of(), Set.of());

  private final GroupPeers peers;
  private final SaveDraft saveDraft;

  @Inject
  TakeOver(GroupPeers peers, SaveDraft saveDraft) {
    this.peers = peers;
    this.saveDraft = saveDraft;
  }

  /**
   * Takes it over to those who are chosen and stand as they were shown.
   *
   * @param chosen {@link GroupPeers.Peer#field} of each
   * @return those of the chosen who did not get it
   */
  List<String> to(
      Caller assessor, AssessmentItem seat, Judgement judgement, Collection<String> chosen) {
    var left = new ArrayList<>(chosen);
    for (var peer : peers.of(assessor, seat, judgement)) {
      boolean chosenSo = left.contains(peer.field()) && peer.planned().isEmpty();
      if (chosenSo && saved(assessor, peer, judgement)) {
        left.remove(peer.field());
      }
    }
    return left;
  }

  /** The reason why something is decided without evidence is that person's own. */
  private boolean saved(Caller assessor, GroupPeers.Peer peer, Judgement judgement) {
    return saveDraft
        .save(assessor, peer.seat(), judgement.because(""), peer.opened(), NO_REMARKS)
        .fold(saved -> true, conflict -> false, full -> false);
  }
}
