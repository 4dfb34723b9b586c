package org.preuve.portfolio.evidence;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import org.preuve.portfolio.MeasuredPill;
import org.preuve.portfolio.remark.Remarked;
import org.preuve.portfolio.rich.HandedIn;

/**
 * What {@code /evidence/{id}} shows.
 *
 * @param owner name of the owner when somebody else looks at it
 * @param icon of its kind
 * @param kind word
 * @param language that it is in, in words
 * @param frozen since when, in words
 * @param files of a piece of files
 * @param address of a link
 * @param text of a text
 * @param cut whether the text goes on
 * @param measured how far telemetry can be believed
 * @param damage what is wrong with its bytes
 * @param ownPage path of the page that explains it
 * @param mine whether the owner looks at it
 * @param shared whether the owner agreed to show it in public
 * @param panels of other modules
 * @param correctable whether its owner can correct it
 * @param versions all of them, newest first, for the owner and if there are several
 * @param previews of its files
 * @param remarks released about places in it
 * @param group id of the group that made it
 * @param groupable whether its owner can name others who made it
 */
public record EvidenceView(
    String id,
    String title,
    String icon,
    String kind,
    String size,
    String mediaType,
    String sha256,
    String added,
    Optional<String> language,
    Optional<String> frozen,
    List<File> files,
    Optional<String> address,
    Optional<HandedIn> text,
    boolean cut,
    Optional<MeasuredPill> measured,
    Optional<Damage> damage,
    Optional<String> ownPage,
    List<Digest> digests,
    List<Link> links,
    boolean mine,
    boolean shared,
    List<Content> panels,
    boolean correctable,
    List<Version> versions,
    List<PreviewView> previews,
    Remarked remarks,
    Optional<String> group,
    boolean groupable) {

  /**
   * One version of the piece.
   *
   * @param name with its number
   * @param by who made it, in words, where that is one of the students
   * @param meta date, hash and state in one phrase
   * @param shown whether it is the one on this page
   */
  public record Version(String id, String name, Optional<String> by, String meta, boolean shown) {}

  /** The version that counts now, if this page shows another. */
  public Optional<Version> newest() {
    return versions.stream().findFirst().filter(v -> !v.shown());
  }

  /**
   * A competency and why.
   *
   * @param former says of which former framework it is
   */
  public record Link(String code, String label, String why, Optional<String> former) {}

  /**
   * One of its files.
   *
   * @param download path of its bytes
   */
  public record File(String name, String size, String mediaType, String sha256, String download) {}

  /** A further digest. */
  public record Digest(String name, String hex) {}
}
