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
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.web.UserId;

/** With a real process for each drawing. */
class PreviewsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");
  private static final Duration LONG = Duration.ofMinutes(2);
  private static final UserId INES = new UserId(1);
  private static final UserId HUGO = new UserId(2);
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

    var drawn = previews.of(INES, HASH, file, PreviewKind.DOCUMENT, 1, LONG);
    Files.write(file, new byte[0]);
    var again = previews.of(INES, HASH, file, PreviewKind.DOCUMENT, 2, Duration.ZERO);

    assertThat(drawn).isEqualTo(new Preview(PreviewState.READY, 4)).isEqualTo(again);
    assertThat(previews.picture(HASH, 3)).isPresent();
    assertThat(previews.picture(HASH, 4)).as("on request").isEmpty();
    assertThat(folder.resolve("previews/incoming")).isEmptyDirectory();
  }

  @Test
  void waits_no_longer_than_asked_and_has_it_later() throws IOException {
    Files.write(file, Samples.photo(900, 600, 6));

    var first = previews.of(INES, HASH, file, PreviewKind.PICTURE, 1, Duration.ZERO);
    var later = previews.of(INES, HASH, file, PreviewKind.PICTURE, 1, LONG);

    assertThat(first.state()).isEqualTo(PreviewState.SOON);
    assertThat(later.ready()).isTrue();
  }

  @Test
  void ends_what_takes_too_long_and_remembers_it() throws IOException {
    Files.write(file, Samples.endlessPdf());
    previews = previews(Duration.ofSeconds(3));

    var ended = previews.of(INES, HASH, file, PreviewKind.DOCUMENT, 1, LONG);

    assertThat(ended.state()).isEqualTo(PreviewState.TOO_MUCH);
    assertThat(previews.of(INES, HASH, file, PreviewKind.DOCUMENT, 1, Duration.ZERO))
        .isEqualTo(ended);
  }

  @Test
  void keeps_nobody_waiting_for_the_many_files_of_one_person() throws IOException {
    Files.write(file, Samples.endlessPdf());
    var photo = Files.write(folder.resolve("photo"), Samples.photo(60, 40, 1));
    previews = previews(Duration.ofSeconds(6)); // a photo takes one or two

    IntStream.range(0, 60)
        .mapToObj("%064x"::formatted)
        .forEach(hash -> previews.of(INES, hash, file, PreviewKind.DOCUMENT, 1, Duration.ZERO));
    var others = previews.of(HUGO, HASH, photo, PreviewKind.PICTURE, 1, LONG);

    assertThat(others.ready()).isTrue();
    assertThat(
            IntStream.range(0, 60)
                .mapToObj("%064x"::formatted)
                .filter(hash -> files.find(hash, 1, NOON).isPresent()))
        .as("drawn before the photo")
        .hasSizeLessThanOrEqualTo(Previews.MOST_OF_ONE);
  }

  @Test
  void says_nothing_of_a_file_when_the_machine_fails() throws IOException {
    Files.write(file, Samples.pdf(1));
    var process = new DrawInProcess(folder.toString(), folder, LONG); // without its libraries
    previews.stop();
    previews = new Previews(files, null, process, Clock.fixed(NOON, ZoneOffset.UTC));

    var failed = previews.of(INES, HASH, file, PreviewKind.DOCUMENT, 1, LONG);

    assertThat(failed.state()).isEqualTo(PreviewState.AWAY);
    assertThat(files.find(HASH, 1, NOON)).isEmpty();
    for (int exit : new int[] {1, 3, 134, 137, 143, 255}) {
      assertThat(PreviewState.of(exit)).isEqualTo(PreviewState.AWAY);
    }
    assertThat(PreviewState.of(12)).isEqualTo(PreviewState.BROKEN);
  }

  @Test
  void tries_again_a_day_later_what_was_refused() throws IOException {
    keep(1, PreviewState.BROKEN);

    assertThat(files.find(HASH, 1, NOON.plus(Duration.ofHours(23)))).isPresent();
    assertThat(files.find(HASH, 1, NOON.plus(Duration.ofHours(25)))).isEmpty();

    Files.writeString(files.folder().resolve(HASH).resolve("not-1"), "BROKEN 0");
    assertThat(files.find(HASH, 1, NOON)).as("drawn by an older program").isEmpty();
  }

  @Test
  void loses_no_page_to_one_that_cannot_be_drawn() throws IOException {
    var drawn = files.incoming();
    Files.writeString(drawn.resolve("about"), "9");
    Files.write(drawn.resolve("1.png"), new byte[10]);
    files.keep(HASH, drawn, 1, PreviewState.READY, NOON);
    keep(4, PreviewState.TOO_MUCH);

    assertThat(files.find(HASH, 1, NOON)).contains(new Preview(PreviewState.READY, 9));
    assertThat(files.find(HASH, 5, NOON)).contains(Preview.not(PreviewState.TOO_MUCH));
    assertThat(files.find(HASH, 7, NOON)).as("not asked for yet").isEmpty();
  }

  @Test
  void draws_the_first_pages_of_an_endless_document_only() throws IOException {
    Files.write(file, Samples.pdf(1));

    var far = previews.of(INES, HASH, file, PreviewKind.DOCUMENT, Previews.MOST_PAGES + 1, LONG);

    assertThat(far.state()).isEqualTo(PreviewState.TOO_MUCH);
  }

  @Test
  void draws_without_the_secrets_of_the_server() {
    var process = new DrawInProcess("libraries", folder, LONG);

    var program = process.program(PreviewKind.PICTURE, file, folder, 1);

    assertThat(System.getenv()).containsKey("PATH");
    assertThat(Set.of("LANG")).containsAll(program.environment().keySet());
  }

  private void keep(int first, PreviewState state) throws IOException {
    files.keep(HASH, files.incoming(), first, state, NOON);
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

    Files.write(files.folder().resolve("b".repeat(64)).resolve("2.png"), new byte[10]);
    shelf("d", NOON.minusSeconds(30));
    files.trim(hash -> true, 15, NOON);
    assertThat(files.folder().resolve("b".repeat(64))).as("too large by itself").doesNotExist();
    assertThat(files.folder().resolve("d".repeat(64))).exists();

    shelf("b", NOON.minusSeconds(20));
    previews.forget("b".repeat(64));
    assertThat(files.folder().resolve("b".repeat(64))).doesNotExist();
  }

  private void shelf(String letter, Instant made) throws IOException {
    var shelf = Files.createDirectories(files.folder().resolve(letter.repeat(64)));
    Files.write(shelf.resolve("1.png"), new byte[10]);
    Files.setLastModifiedTime(shelf, FileTime.from(made));
  }
}
