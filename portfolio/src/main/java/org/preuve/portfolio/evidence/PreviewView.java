package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What a page shows of one file.
 *
 * @param number of the file in its piece
 * @param name of the file
 * @param pictures of a picture or of some pages
 * @param said why there is nothing to see, or what else there is
 * @param again whether a look later shows more
 * @param earlier address of the pages before
 * @param later address of the pages after
 * @param media played in the page
 * @param lines of code or text
 * @param cut whether the text goes on
 */
public record PreviewView(
    int number,
    String name,
    List<Picture> pictures,
    Optional<String> said,
    boolean again,
    Optional<String> earlier,
    Optional<String> later,
    Optional<Media> media,
    List<String> lines,
    boolean cut) {

  /**
   * A picture that this server has drawn.
   *
   * @param path inside the course
   */
  public record Picture(String path, String alt) {}

  /**
   * A video or a sound.
   *
   * @param path inside the course
   * @param type as browsers know it
   */
  public record Media(boolean video, String path, String type) {}

  static PreviewView only(KeptFile file, Optional<String> said, boolean again) {
    return new PreviewView(
        file.number(),
        file.name(),
        List.of(),
        said,
        again,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  /** Whether there is anything of the file itself. */
  public boolean shown() {
    return !pictures.isEmpty() || media.isPresent() || !lines.isEmpty();
  }
}
