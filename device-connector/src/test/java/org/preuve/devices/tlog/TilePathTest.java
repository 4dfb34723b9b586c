package org.preuve.devices.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

  @ParameterizedTest
  @CsvSource({
    "000, 0, 256",
    "067.p/12, 67, 12",
    "x001/x234/067, 1234067, 256",
    "x001/000.p/255, 1000, 255"
  })
  void reads_what_the_specification_writes(String path, long index, int width) {
    assertThat(TilePath.read(path)).contains(new TilePath(index, width));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "x000/067",
        "067.p/0",
        "067.p/012",
        "067.p/256",
        "067.p/257",
        "067.p/999",
        "067.p/",
        "067/",
        "001/067",
        "x001",
        "-01",
        "../000",
        "x001/x001/x001/x001/x001/001"
      })
  void reads_no_other_spelling(String path) {
    assertThat(TilePath.read(path)).isEmpty();
  }

  /** The example of C2SP tlog-tiles: a tree of 70,000. */
  @Test
  void knows_which_tiles_a_tree_has() {
    assertThat(TilePath.read("272").orElseThrow().within(0, 70_000)).isTrue();
    assertThat(TilePath.read("273.p/112").orElseThrow().within(0, 70_000)).isTrue();
    assertThat(TilePath.read("273.p/113").orElseThrow().within(0, 70_000)).isFalse();
    assertThat(TilePath.read("000").orElseThrow().within(1, 70_000)).isTrue();
    assertThat(TilePath.read("001.p/17").orElseThrow().within(1, 70_000)).isTrue();
    assertThat(TilePath.read("001.p/18").orElseThrow().within(1, 70_000)).isFalse();
    assertThat(TilePath.read("000.p/1").orElseThrow().within(2, 70_000)).isTrue();
    assertThat(TilePath.read("000.p/2").orElseThrow().within(2, 70_000)).isFalse();
  }
}
