package org.preuve.dev;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns templates into Java, as the build does. */
final class Templates {

  private Templates() {}

  /**
   * Writes anew the Java of templates that have changed; the Java of removed ones goes.
   *
   * @param start when this round began: what is changed after it is older than its template again
   * @return what is wrong; empty when all went well
   */
  static List<String> generate(Module module, Path scratch, FileTime start) throws IOException {
    var name = module.templatePackage();
    if (name.isEmpty() || !stale(module, name.get())) {
      return List.of();
    }
    try {
      var engine =
          TemplateEngine.create(
              new DirectoryCodeResolver(module.templates()),
              scratch,
              ContentType.Html,
              null,
              name.get());
      engine.setTrimControlStructures(true);
      engine.generateAll();
    } catch (TemplateException wrong) {
      return List.of(module.templates() + ": " + wrong.getMessage());
    }
    take(module, name.get(), scratch, start);
    return List.of();
  }

  /** Whether a template is newer than its Java, or one has come or gone. */
  static boolean stale(Module module) throws IOException {
    var name = module.templatePackage();
    return name.isPresent() && stale(module, name.get());
  }

  private static boolean stale(Module module, String templatePackage) throws IOException {
    var expected = new HashSet<Path>();
    for (Path template : Module.files(module.templates(), ".jte")) {
      var java = java(module, templatePackage, template);
      expected.add(java);
      if (!Files.exists(java) || newer(template, java)) {
        return true;
      }
    }
    return !expected.equals(Set.copyOf(Module.files(module.generatedTemplates(), ".java")));
  }

  private static Path java(Module module, String templatePackage, Path template) {
    var within = module.templates().relativize(template);
    var stem = within.getFileName().toString().replaceFirst("\\.jte$", "");
    var folder = module.generatedTemplates().resolve(templatePackage.replace('.', '/'));
    return folder
        .resolve(within)
        .resolveSibling("Jte" + stem.replace('-', '_').replace('.', '_') + "Generated.java");
  }

  /** Only what differs is written: what stays as it was need not be compiled again. */
  private static void take(Module module, String templatePackage, Path scratch, FileTime start)
      throws IOException {
    var made = new HashSet<Path>();
    for (Path fresh : Module.files(scratch, ".java")) {
      var java = module.generatedTemplates().resolve(scratch.relativize(fresh));
      made.add(java);
      if (!Files.exists(java) || Files.mismatch(fresh, java) >= 0) {
        Files.createDirectories(java.getParent());
        Files.copy(fresh, java, StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(java, start);
      }
    }
    for (Path template : Module.files(module.templates(), ".jte")) {
      var java = java(module, templatePackage, template);
      if (Files.exists(java) && newer(template, java)) {
        Files.setLastModifiedTime(java, start);
      }
    }
    for (Path old : Module.files(module.generatedTemplates(), ".java")) {
      if (!made.contains(old)) {
        Files.delete(old);
      }
    }
  }

  static boolean newer(Path source, Path made) throws IOException {
    return Files.getLastModifiedTime(source).compareTo(Files.getLastModifiedTime(made)) > 0;
  }
}
