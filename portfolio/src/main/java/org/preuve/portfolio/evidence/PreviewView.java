package org.preuve.portfolio.evidence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a page shows of one file.
 *
 * @param number of the file in its piece
 * @param name of the file
 * @param size in words
 * @param download path of its bytes; empty if they are damaged, or if the page has it elsewhere
 * @param pictures of a picture or of some pages
 * @param said why there is nothing to see, or what else there is
 * @param more where there is more to see
 * @param earlier address of the pages before
 * @param later address of the pages after
 * @param media played in the page
 * @param lines of code or text
 * @param cut whether the text goes on
 * @param pages of a document, 0 as long as nobody knows
 */
public record PreviewView(
    int number,
    String name,
    String size,
    Optional<String> download,
    List<Picture> pictures,
    Optional<String> said,
    Optional<More> more,
    Optional<String> earlier,
    Optional<String> later,
    Optional<Media> media,
    List<String> lines,
    boolean cut,
    int pages) {

  /**
   * A picture that this server has drawn.
   *
   * @param path inside the course
   * @param page of a document, 0 of a picture
   */
  public record Picture(String path, String alt, int page) {}

  /** Numbers of the pages that are shown. */
  public Set<Integer> shownPages() {
    return pictures.stream().map(Picture::page).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * A video or a sound.
   *
   * @param path inside the course
   * @param type as browsers know it
   */
  public record Media(boolean video, String path, String type) {}

  /**
   * A link to more of it.
   *
   * @param path inside the course
   */
  public record More(String path, String label) {}

  /** Only its name, until something is known to show. */
  static PreviewView of(KeptFile file, String size, Optional<String> download) {
    return new PreviewView(
        file.number(),
        file.name(),
        size,
        download,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        0);
  }

  PreviewView saying(String why) {
    return saying(why, Optional.empty());
  }

  PreviewView saying(String why, Optional<More> link) {
    return new PreviewView(
        number,
        name,
        size,
        download,
        List.of(),
        Optional.of(why),
        link,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        0);
  }

  PreviewView showing(
      List<Picture> drawn,
      int all,
      Optional<String> range,
      Optional<String> before,
      Optional<String> after) {
    return new PreviewView(
        number,
        name,
        size,
        download,
        drawn,
        range,
        Optional.empty(),
        before,
        after,
        Optional.empty(),
        List.of(),
        false,
        all);
  }

  PreviewView playing(Media played) {
    return new PreviewView(
        number,
        name,
        size,
        download,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(played),
        List.of(),
        false,
        0);
  }

  PreviewView reading(List<String> text, boolean goesOn) {
    return new PreviewView(
        number,
        name,
        size,
        download,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        text,
        goesOn,
        0);
  }
}
