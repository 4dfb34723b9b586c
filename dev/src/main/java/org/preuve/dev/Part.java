package org.preuve.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is compiled together: the code of a module, or its tests.
 *
 * @param name of its own, for a folder
 * @param sources folders of Java, generated ones too
 * @param generated one of them: what annotation processors write
 * @param classes where the classes belong
 * @param classpath what it is compiled with, itself left out
 * @param follows folders of classes that make its own outdated when they are newer
 */
record Part(
    String name,
    List<Path> sources,
    Path generated,
    Path classes,
    List<Path> classpath,
    List<Path> follows) {

  Part {
    sources = List.copyOf(sources);
    classpath = List.copyOf(classpath);
    follows = List.copyOf(follows);
  }

  static Part code(Project project, Module module) {
    var generated = module.target().resolve("generated-sources/annotations");
    return new Part(
        module.name(),
        List.of(generated, module.generatedTemplates(), module.sources()),
        generated,
        module.classes(),
        project.mainClasspath(module),
        List.of());
  }

  /** A test that speaks of a newer class is compiled anew: the class may look different now. */
  static Part tests(Project project, Module module) {
    var generated = module.target().resolve("generated-test-sources/test-annotations");
    var classpath = new ArrayList<>(List.of(module.classes()));
    classpath.addAll(project.testClasspath(module));
    return new Part(
        module.name() + "-tests",
        List.of(generated, module.testSources()),
        generated,
        module.testClasses(),
        classpath,
        classpath.stream().filter(Files::isDirectory).toList());
  }
}
