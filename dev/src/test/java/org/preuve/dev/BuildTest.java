package org.preuve.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small project of three modules, in a folder with a space and an accent. */
class BuildTest {

  @TempDir private Path temporary;

  private Path root;
  private Build build;
  private Project project;
  private Instant clock = Instant.parse("2026-01-01T00:00:00Z");

  @BeforeEach
  void lay_out() throws IOException {
    root = temporary.resolve("à faire");
    write(
        "pom.xml",
        "<project><maven.compiler.release>17</maven.compiler.release><modules>"
            + "<module>liberty-config</module><module>dev</module><module>below</module>"
            + "</modules></project>");
    module("below", "");
    module("dev", "");
    module("liberty-config", root.resolve("below/target/below.jar").toString());
    write(
        "below/src/main/java/org/preuve/Size.java",
        "package org.preuve; public class Size" + " { public int of() { return 1; } }");
    write(
        "liberty-config/src/main/java/org/preuve/Page.java",
        "package org.preuve; class Page" + " { int size() { return new Size().of(); } }");
    project = Project.in(root);
    build = new Build(project);
    build.update(project.inServer());
  }

  @Test
  void sorts_modules_by_what_they_stand_on() {
    assertThat(project.inServer())
        .extracting(Module::name)
        .containsExactly("below", "liberty-config");
  }

  @Test
  void does_nothing_when_nothing_has_changed() {
    assertThat(build.update(project.inServer()))
        .isEqualTo(new Update(List.of(), java.util.Map.of(), false, 0));
  }

  @Test
  void swaps_a_class_of_which_only_a_body_has_changed() throws IOException {
    write(
        "below/src/main/java/org/preuve/Size.java",
        "package org.preuve; public class Size" + " { public int of() { return 2; } }");

    var update = build.update(project.inServer());

    assertThat(update.bodies()).containsOnlyKeys("org.preuve.Size");
    assertThat(update.anew()).isFalse();
  }

  @Test
  void compiles_what_stands_on_a_class_with_a_new_outline() throws IOException {
    write(
        "below/src/main/java/org/preuve/Size.java",
        "package org.preuve; public class Size" + " { public int in() { return 2; } }");

    var update = build.update(project.inServer());

    assertThat(update.errors())
        .singleElement()
        .asString()
        .contains("liberty-config/src/main/java/org/preuve/Page.java:1: ")
        .contains("cannot find symbol");
  }

  @Test
  void leaves_all_classes_as_they_were_while_one_does_not_compile() throws IOException {
    var before = Files.readAllBytes(root.resolve("below/target/classes/org/preuve/Size.class"));
    write(
        "below/src/main/java/org/preuve/Size.java",
        "package org.preuve; public class Size" + " { public int of() { return 2; } }");
    write(
        "liberty-config/src/main/java/org/preuve/Page.java",
        "package org.preuve; class Page" + " { int size() { return nothing; } }");

    var update = build.update(project.inServer());

    assertThat(update.failed()).isTrue();
    assertThat(root.resolve("below/target/classes/org/preuve/Size.class")).hasBinaryContent(before);
  }

  @Test
  void starts_anew_for_a_class_that_comes_or_goes() throws IOException {
    write("below/src/main/java/org/preuve/More.java", "package org.preuve; class More {}");
    assertThat(build.update(project.inServer()).anew()).isTrue();

    Files.delete(root.resolve("below/src/main/java/org/preuve/More.java"));
    assertThat(build.update(project.inServer()).anew()).isTrue();
    assertThat(root.resolve("below/target/classes/org/preuve/More.class")).doesNotExist();
  }

  @Test
  void copies_texts_without_a_new_start_and_settings_with_one() throws IOException {
    write("below/src/main/resources/org/preuve/messages_fr.properties", "a=b");
    var text = build.update(project.inServer());
    write("below/src/main/resources/META-INF/microprofile-config.properties", "a=b");
    var setting = build.update(project.inServer());

    assertThat(text.files()).isEqualTo(1);
    assertThat(text.anew()).isFalse();
    assertThat(setting.anew()).isTrue();
    assertThat(root.resolve("below/target/classes/org/preuve/messages_fr.properties"))
        .hasContent("a=b");
  }

  private void module(String name, String classpath) throws IOException {
    write(name + "/pom.xml", "<project/>");
    write(name + "/target/main.classpath", classpath);
    write(name + "/target/test.classpath", classpath);
  }

  /** Every file is newer than all classes made before it. */
  private void write(String file, String text) throws IOException {
    var path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    clock = Instant.now().plusSeconds(1);
    Files.setLastModifiedTime(path, FileTime.from(clock));
  }
}
