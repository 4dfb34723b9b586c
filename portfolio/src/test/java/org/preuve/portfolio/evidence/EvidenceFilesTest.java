package org.preuve.portfolio.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.portfolio.EvidenceId;
import org.preuve.portfolio.evidence.EvidenceFiles.Forgotten;
import org.preuve.web.base.DiskException;
import org.preuve.web.base.Hashes;

class EvidenceFilesTest {

  /** SHA-256 of {@code abc}, FIPS 180-4 example. */
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  /** Two blocks and a half. */
  private static final byte[] LARGE = new byte[5 * BlockHashes.BLOCK / 2];

  static {
    new Random(8).nextBytes(LARGE);
  }

  private static final String LARGE_HASH = Hashes.sha256(LARGE);

  private final CheckedFiles looks = new CheckedFiles();

  @TempDir private Path folder;
  private EvidenceFiles files;

  @BeforeEach
  void open_store() {
    files = store(new CheckedFiles(), Clock.systemUTC());
  }

  private EvidenceFiles store(CheckedFiles checked, Clock clock) {
    return new EvidenceFiles(folder, new UploadConfig(100_000, 1_000_000, 1, 10), checked, clock);
  }

  @Test
  void keeps_bytes_under_their_hash() throws IOException {
    files.keep(files.receive(bytes("abc")));

    assertThat(folder.resolve("ba").resolve(ABC)).hasContent("abc");
    assertThat(read(ABC)).isEqualTo("abc");
    assertThat(files.damage(ABC)).isEmpty();
  }

  @Test
  void says_whose_fault_it_is_when_nothing_can_be_written() throws IOException {
    Files.writeString(folder.resolve("incoming"), "where a folder belongs");
    assertThatThrownBy(() -> files.receive(bytes("abc"))).isInstanceOf(DiskException.class);

    Files.delete(folder.resolve("incoming"));
    var received = files.receive(bytes("abc"));
    Files.writeString(folder.resolve("ba"), "where a shelf belongs");
    assertThatThrownBy(() -> files.keep(received)).matches(DiskException::behind);
    assertThatThrownBy(() -> files.receive(new Broken()))
        .isInstanceOf(IOException.class)
        .matches(fault -> !DiskException.behind(fault));
  }

  @Test
  void keeps_the_same_bytes_once() throws IOException {
    files.keep(files.receive(bytes("abc")));
    files.keep(files.receive(bytes("abc")));

    assertThat(folder.resolve("ba")).isDirectoryContaining(f -> f.endsWith(ABC));
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void stops_reading_soon_after_the_limit() throws IOException {
    var endless = new Endless();

    var received = files.receive(endless);

    assertThat(received.bytes()).isGreaterThan(files.limit());
    assertThat(endless.read).isLessThan(files.limit() + 3L * EvidenceFiles.HEAD);
  }

  @Test
  void leaves_nothing_of_a_broken_upload() throws IOException {
    var broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("connection reset");
          }
        };

    assertThatThrownBy(() -> files.receive(broken)).isInstanceOf(IOException.class);

    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  @Test
  void leaves_nothing_of_what_is_dropped() throws IOException {
    files.drop(files.receive(bytes("abc")));

    assertThat(folder.resolve("incoming")).isEmptyDirectory();
    assertThat(files.open(ABC)).isEqualTo(new StoredFile.Damaged(Damage.MISSING));
  }

  @Test
  void puts_bytes_that_nobody_needs_into_quarantine_and_deletes_them_later() throws IOException {
    files.keep(files.receive(bytes("abc")));
    files.keep(files.receive(bytes("needed")));
    files.receive(bytes("broken off"));
    Files.createDirectories(files.arriving("one").getParent());
    Files.writeString(files.arriving("one"), "the first of two parts");
    var later = Instant.now().plusSeconds(60);

    assertThat(files.forget(Instant.EPOCH, Instant.EPOCH, hash -> false))
        .isEqualTo(new Forgotten(0, 0, 0));
    assertThat(files.forget(later, Instant.EPOCH, hash -> !hash.equals(ABC)))
        .isEqualTo(new Forgotten(2, 1, 0));

    assertThat(folder.resolve("incoming")).isEmptyDirectory();
    assertThat(files.arriving("one")).doesNotExist();
    assertThat(folder.resolve("ba").resolve(ABC)).doesNotExist();
    assertThat(folder.resolve("quarantine").resolve(ABC)).hasContent("abc");
    assertThat(files.forget(later, later, hash -> !hash.equals(ABC)))
        .isEqualTo(new Forgotten(1, 0, 0));
    assertThat(folder.resolve("quarantine")).isEmptyDirectory();
  }

  @Test
  void gives_back_from_quarantine_what_is_needed_again() throws IOException {
    files.keep(files.receive(bytes("abc")));
    var later = Instant.now().plusSeconds(60);
    files.forget(later, Instant.EPOCH, hash -> false);

    assertThat(read(ABC)).isEqualTo("abc");
    files.forget(later, Instant.EPOCH, hash -> false);
    files.forget(later, later, hash -> true);

    assertThat(folder.resolve("ba").resolve(ABC)).hasContent("abc");
  }

  @Test
  void forgets_nothing_for_a_database_that_knows_too_little() throws IOException {
    for (int i = 0; i < 30; i++) {
      files.keep(files.receive(bytes("file " + i)));
    }
    var later = Instant.now().plusSeconds(60);

    var empty = files.forget(later, later, hash -> false);

    assertThat(empty).isEqualTo(new Forgotten(0, 0, 30));
    assertThat(folder.resolve("quarantine")).doesNotExist();
  }

  @Test
  void hands_out_no_byte_of_a_file_that_was_changed() throws IOException {
    files.keep(files.receive(bytes("abc")));
    var times = Files.getLastModifiedTime(folder.resolve("ba").resolve(ABC));

    Files.writeString(folder.resolve("ba").resolve(ABC), "abd");
    Files.setLastModifiedTime(folder.resolve("ba").resolve(ABC), times);

    assertThat(files.damage(ABC)).contains(Damage.CHANGED);
    assertThat(files.open(ABC)).isEqualTo(new StoredFile.Damaged(Damage.CHANGED));
  }

  @Test
  void hands_out_no_part_of_a_file_that_was_changed_with_its_times_restored() throws IOException {
    var place = keepLarge();
    var times = Files.getLastModifiedTime(place);
    assertThat(readFrom(later(), 0)).isEqualTo(LARGE);

    flip(place, BlockHashes.BLOCK + 7);
    Files.setLastModifiedTime(place, times);

    assertThat(later().openFrom(LARGE_HASH, 0)).isEqualTo(new StoredFile.Damaged(Damage.CHANGED));
  }

  /** As a disk does whose bytes rot: it says of the file what it said before. */
  @Test
  void compares_each_block_although_the_disk_says_that_nobody_touched_it() throws IOException {
    var place = keepLarge();
    assertThat(readFrom(later(), BlockHashes.BLOCK - 3))
        .isEqualTo(Arrays.copyOfRange(LARGE, BlockHashes.BLOCK - 3, LARGE.length));
    var blocks = looks.blocks(LARGE_HASH, FileStamp.of(place)).orElseThrow();
    flip(place, BlockHashes.BLOCK + 7);
    looks.keep(LARGE_HASH, FileStamp.of(place), blocks);

    var before = new ByteArrayOutputStream();
    assertThatThrownBy(() -> bytes(later().openFrom(LARGE_HASH, 5)).transferTo(before))
        .isInstanceOf(ComparedStream.ChangedException.class);
    assertThat(before.toByteArray()).isEqualTo(Arrays.copyOfRange(LARGE, 5, BlockHashes.BLOCK));
    assertThat(later().openFrom(LARGE_HASH, 5)).isEqualTo(new StoredFile.Damaged(Damage.CHANGED));

    looks.keep(LARGE_HASH, FileStamp.of(place), blocks);
    assertThat(later().openFrom(LARGE_HASH, BlockHashes.BLOCK))
        .as("before anything was answered")
        .isEqualTo(new StoredFile.Damaged(Damage.CHANGED));
    looks.keep(LARGE_HASH, FileStamp.of(place), blocks);
    try (var cut = FileChannel.open(place, StandardOpenOption.WRITE)) {
      cut.truncate(BlockHashes.BLOCK);
    }
    looks.keep(LARGE_HASH, FileStamp.of(place), blocks);
    assertThat(later().openFrom(LARGE_HASH, BlockHashes.BLOCK))
        .isEqualTo(new StoredFile.Damaged(Damage.CHANGED));
  }

  private Path keepLarge() throws IOException {
    var store = later();
    store.keep(store.receive(new ByteArrayInputStream(LARGE)));
    return folder.resolve(LARGE_HASH.substring(0, 2)).resolve(LARGE_HASH);
  }

  /** A day later, so that looks are trusted. */
  private EvidenceFiles later() {
    var clock = Clock.fixed(Instant.now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
    return new EvidenceFiles(
        folder, new UploadConfig(LARGE.length, LARGE.length, 1, 10), looks, clock);
  }

  private static byte[] readFrom(EvidenceFiles store, long first) throws IOException {
    try (var in = bytes(store.openFrom(LARGE_HASH, first))) {
      return in.readAllBytes();
    }
  }

  private static InputStream bytes(StoredFile stored) {
    assertThat(stored).isInstanceOf(StoredFile.Intact.class);
    return ((StoredFile.Intact) stored).bytes();
  }

  private static void flip(Path file, int at) throws IOException {
    try (var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {(byte) (LARGE[at] ^ 1)}), at);
    }
  }

  /** What is changed within the same step of the disk's clock has the same stamp. */
  @Test
  void trusts_no_look_at_a_file_in_the_moment_of_its_change() throws IOException {
    var checked = new CheckedFiles();
    var start = Instant.now();
    var now = store(checked, Clock.fixed(start, ZoneOffset.UTC));
    var later = store(checked, Clock.fixed(start.plus(Duration.ofDays(1)), ZoneOffset.UTC));
    var place = folder.resolve("ba").resolve(ABC);

    now.keep(now.receive(bytes("abc")));
    assertThat(now.damage(ABC)).isEmpty();
    assertThat(checked.find(ABC, FileStamp.of(place))).isEmpty();

    assertThat(later.damage(ABC)).isEmpty();
    assertThat(checked.find(ABC, FileStamp.of(place))).isPresent();
  }

  @Test
  void names_a_file_that_is_gone() throws IOException {
    files.keep(files.receive(bytes("abc")));

    Files.delete(folder.resolve("ba").resolve(ABC));

    assertThat(files.damage(ABC)).contains(Damage.MISSING);
    assertThat(files.open(ABC)).isEqualTo(new StoredFile.Damaged(Damage.MISSING));
  }

  /** What a disk answers that has the file and does not give it. */
  @Test
  void names_a_file_that_cannot_be_read() throws IOException {
    files.keep(files.receive(bytes("abc")));
    Files.delete(folder.resolve("ba").resolve(ABC));
    Files.createDirectory(folder.resolve("ba").resolve(ABC));

    assertThat(files.damage(ABC)).contains(Damage.UNREADABLE);
    assertThat(files.open(ABC)).isEqualTo(new StoredFile.Damaged(Damage.UNREADABLE));
  }

  @Test
  void knows_no_bytes_of_a_row_without_a_hash() {
    var piece = new EvidenceId("abcdefghijklmnopqrstuvwxyz");

    assertThat(files.damage("")).contains(Damage.MISSING);
    assertThat(files.open("")).isEqualTo(new StoredFile.Damaged(Damage.MISSING));
    assertThat(files.place("")).isEmpty();
    assertThat(files.damages(Map.of(piece, List.of(new KeptFile(1, "a", "text/plain", 3, "")))))
        .containsEntry(piece, Damage.MISSING);
  }

  @Test
  void mends_a_damaged_file_when_its_bytes_arrive_again() throws IOException {
    files.keep(files.receive(bytes("abc")));
    Files.writeString(folder.resolve("ba").resolve(ABC), "abd");

    files.keep(files.receive(bytes("abc")));

    assertThat(files.damage(ABC)).isEmpty();
    assertThat(read(ABC)).isEqualTo("abc");
  }

  @Test
  void refuses_hashes_that_are_paths() {
    assertThatThrownBy(() -> files.open("../../etc/passwd"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_no_room_when_the_reserve_is_larger_than_the_disk() {
    var full =
        new EvidenceFiles(
            folder,
            new UploadConfig(1, 1, Long.MAX_VALUE - 1, 10),
            new CheckedFiles(),
            Clock.systemUTC());

    assertThat(full.hasRoom()).isFalse();
    assertThat(files.hasRoom()).isTrue();
    assertThat(Files.exists(folder)).isTrue();
  }

  @Test
  void breaks_an_upload_off_that_eats_the_reserve_and_keeps_nothing_of_it() throws IOException {
    var full =
        new EvidenceFiles(
            folder,
            new UploadConfig(10_000_000, 10_000_000, Long.MAX_VALUE - 1, 10),
            new CheckedFiles(),
            Clock.systemUTC());
    var sent = new Endless();

    assertThatThrownBy(() -> full.receive(sent)).matches(DiskException::behind);

    assertThat(sent.read).isLessThan(2_000_000);
    assertThat(folder.resolve("incoming")).isEmptyDirectory();
  }

  private String read(String sha256) throws IOException {
    try (var again = ((StoredFile.Intact) files.open(sha256)).bytes()) {
      return new String(again.readAllBytes(), UTF_8);
    }
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(UTF_8));
  }

  private static final class Endless extends InputStream {
    private long read;

    @Override
    public int read() {
      read++;
      return 7;
    }
  }

  private static final class Broken extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("the line broke");
    }
  }
}
