package org.preuve.portfolio.group;

import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.evidence.AskedPiece;

/**
 * What {@code /groups/{id}} shows to somebody who was named.
 *
 * @param path of the group
 * @param title of the piece
 * @param lead who asks, and when
 * @param kind of the piece, in words
 * @param measured how far signed telemetry can be believed
 * @param content of the piece, which the person says to have made
 * @param members names of those who have confirmed
 * @param declined whether the person has said no
 * @param words typed so far
 * @param problem what to mend
 */
public record InvitedView(
    String path,
    String title,
    String lead,
    String kind,
    Optional<MeasuredPill> measured,
    AskedPiece.Content content,
    List<String> members,
    boolean declined,
    String words,
    Optional<GroupView.Problem> problem) {}
