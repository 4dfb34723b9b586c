package org.preuve.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassShapeTest {

  @TempDir private Path folder;

  private ClassShape before;

  @BeforeEach
  void compileFirst() throws IOException {
    before = shape("class Page { int size() { return 1; } }");
  }

  @Test
  void keeps_its_outline_when_only_a_body_changes() throws IOException {
    var after = shape("class Page { int size() { return 2; } }");

    assertThat(after.outline()).isEqualTo(before.outline());
    assertThat(after.beginnings()).isEqualTo(before.beginnings());
  }

  @Test
  void keeps_its_outline_when_a_body_takes_up_a_lambda_or_joins_texts() throws IOException {
    var after =
        shape(
            """
            class Page {
              int size() {
                Runnable said = () -> System.out.println("size " + this);
                said.run();
                return 1;
              }
            }
            """);

    assertThat(after.outline()).isEqualTo(before.outline());
    assertThat(after.beginnings()).isEqualTo(before.beginnings());
  }

  @Test
  void changes_its_outline_with_a_method_a_type_a_constant_or_an_annotation() throws IOException {
    assertThat(
            List.of(
                shape("class Page { int size() { return 1; } void more() {} }").outline(),
                shape("class Page { long size() { return 1; } }").outline(),
                shape("class Page { @Deprecated int size() { return 1; } }").outline(),
                shape("class Page { int size; int size() { return 1; } }").outline()))
        .doesNotContain(before.outline());
    assertThat(shape("class Page { static final int SIZE = 1; }").outline())
        .isNotEqualTo(shape("class Page { static final int SIZE = 2; }").outline());
  }

  @Test
  void begins_differently_when_what_ran_at_the_start_has_changed() throws IOException {
    var set = shape("class Page { final Object size = 1; }");
    var reset = shape("class Page { final Object size = 2; }");
    var once = shape("class Page { static final Object SIZE = Integer.valueOf(1); }");
    var twice = shape("class Page { static final Object SIZE = Integer.valueOf(2); }");

    assertThat(reset.outline()).isEqualTo(set.outline());
    assertThat(reset.beginnings()).isNotEqualTo(set.beginnings());
    assertThat(twice.beginnings()).isNotEqualTo(once.beginnings());
  }

  @Test
  void knows_what_it_mentions_and_what_stands_above_it() throws IOException {
    var shape =
        shape(
            "class Page extends java.util.ArrayList<String> implements Runnable {"
                + " public void run() { java.time.Instant.now(); } }");

    assertThat(shape.name()).isEqualTo("Page");
    assertThat(shape.above())
        .containsExactlyInAnyOrder("java/util/ArrayList", "java/lang/Runnable");
    assertThat(shape.mentions("java/time/Instant")).isTrue();
    assertThat(shape.mentions("java/time/Duration")).isFalse();
  }

  private ClassShape shape(String source) throws IOException {
    var file = Files.writeString(folder.resolve("Page.java"), source);
    var errors =
        new Compiler("17").compile(List.of(file), List.of(), folder, folder.resolve("g"), false);
    assertThat(errors).isEmpty();
    return new ClassShape(Files.readAllBytes(folder.resolve("Page.class")));
  }
}
