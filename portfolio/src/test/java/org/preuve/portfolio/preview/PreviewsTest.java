package org.preuve.portfolio.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a real process for each drawing. */
class PreviewsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final String HASH = "ab".repeat(32);

  @TempDir private Path folder;
  private Path file;
  private PreviewFiles files;
  private Previews previews;

  @BeforeEach
  void make() {
    file = folder.resolve("file");
    files = new PreviewFiles(folder.resolve("previews"));
    previews = previews(Duration.ofSeconds(60));
  }

  @AfterEach
  void stop() {
    previews.stop();
  }

  private Previews previews(Duration most) {
    var process = new DrawInProcess(System.getProperty("java.class.path"), folder, most);
    return new Previews(files, null, process, Clock.fixed(NOON, ZoneOffset.UTC));
  }

  @Test
  void draws_once_and_shows_it_from_then_on() throws IOException {
    Files.write(file, Samples.pdf(4));

    var drawn = previews.of(HASH, file, PreviewKind.DOCUMENT, 1, LONG);
    Files.write(file, new byte[0]);
    var again = previews.of(HASH, file, PreviewKind.DOCUMENT, 2, Duration.ZERO);

    assertThat(drawn).isEqualTo(new Preview(PreviewState.READY, 4)).isEqualTo(again);
    assertThat(previews.picture(HASH, 3)).isPresent();
    assertThat(previews.picture(HASH, 4)).as("on request").isEmpty();
    assertThat(folder.resolve("previews/incoming")).isEmptyDirectory();
  }

  @Test
  void waits_no_longer_than_asked_and_has_it_later() throws IOException {
    Files.write(file, Samples.photo(900, 600, 6));

    var first = previews.of(HASH, file, PreviewKind.PICTURE, 1, Duration.ZERO);
    var later = previews.of(HASH, file, PreviewKind.PICTURE, 1, LONG);

    assertThat(first.state()).isEqualTo(PreviewState.SOON);
    assertThat(later.ready()).isTrue();
  }

  @Test
  void ends_what_takes_too_long_and_remembers_it() throws IOException {
    Files.write(file, Samples.endlessPdf());
    previews = previews(Duration.ofSeconds(3));

    var ended = previews.of(HASH, file, PreviewKind.DOCUMENT, 1, LONG);

    assertThat(ended.state()).isEqualTo(PreviewState.TOO_MUCH);
    assertThat(previews.of(HASH, file, PreviewKind.DOCUMENT, 1, Duration.ZERO)).isEqualTo(ended);
  }

  @Test
  void lets_nobody_wait_for_others_when_many_come() throws IOException {
    Files.write(file, Samples.endlessPdf());
    previews = previews(Duration.ofSeconds(5));

    var states =
        IntStream.range(0, 60)
            .mapToObj(i -> "%064x".formatted(i))
            .map(hash -> previews.of(hash, file, PreviewKind.DOCUMENT, 1, Duration.ZERO).state())
            .toList();

    assertThat(states).containsOnly(PreviewState.SOON);
  }

  @Test
  void keeps_nothing_of_a_file_that_is_gone_and_no_more_than_allowed() throws IOException {
    shelf("a", NOON.minusSeconds(30));
    shelf("b", NOON.minusSeconds(20));
    shelf("c", NOON.minusSeconds(10));

    files.trim(hash -> !hash.startsWith("c"), 100, NOON);
    assertThat(files.folder().resolve("c".repeat(64))).doesNotExist();
    assertThat(files.folder().resolve("a".repeat(64))).exists();

    files.trim(hash -> true, 15, NOON);
    assertThat(files.folder().resolve("a".repeat(64))).as("the oldest").doesNotExist();
    assertThat(files.folder().resolve("b".repeat(64))).exists();

    previews.forget("b".repeat(64));
    assertThat(files.folder().resolve("b".repeat(64))).doesNotExist();
  }

  private void shelf(String letter, Instant made) throws IOException {
    var shelf = Files.createDirectories(files.folder().resolve(letter.repeat(64)));
    Files.write(shelf.resolve("1.png"), new byte[10]);
    Files.setLastModifiedTime(shelf, FileTime.from(made));
  }
}
